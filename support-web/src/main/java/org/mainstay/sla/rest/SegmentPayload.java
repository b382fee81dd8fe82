package org.mainstay.sla.rest;

import java.time.Instant;
import org.mainstay.sla.model.ClockSegment;

/**
 * A stretch of time during which a clock did one thing.
 *
 * @param reason why it was paused; null if nobody said
 */
public record SegmentPayload(Instant from, Instant to, ClockSegment.Kind kind, String reason) {

    static SegmentPayload of(ClockSegment segment) {
        return new SegmentPayload(segment.from(), segment.to(), segment.kind(), segment.reason());
    }
}
