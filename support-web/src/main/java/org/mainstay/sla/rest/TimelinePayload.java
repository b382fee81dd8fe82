package org.mainstay.sla.rest;

import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockTimeline;

/** What a clock would say. */
public record TimelinePayload(
        Instant dueAt,
        ClockState state,
        long elapsedSeconds,
        Instant metAt,
        Instant breachedAt,
        List<SegmentPayload> segments) {

    static TimelinePayload of(ClockTimeline timeline) {
        return new TimelinePayload(
                timeline.dueAt(),
                timeline.state(),
                timeline.elapsed().toSeconds(),
                timeline.metAt(),
                timeline.breachedAt(),
                timeline.segments().stream().map(SegmentPayload::of).toList());
    }
}
