package org.mainstay.sla.rest;

import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.service.ClockView;

/**
 * One cycle of a clock, explained.
 *
 * @param policy key
 * @param calendar key
 */
public record ClockPayload(
        ClockType type,
        int cycle,
        ClockState state,
        long targetSeconds,
        long elapsedSeconds,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant breachedAt,
        String policy,
        int policyVersion,
        String calendar,
        int calendarVersion,
        List<SegmentPayload> segments) {

    static ClockPayload of(ClockView view) {
        return new ClockPayload(
                view.type(),
                view.cycle(),
                view.state(),
                view.targetSeconds(),
                view.elapsedSeconds(),
                view.startedAt(),
                view.dueAt(),
                view.metAt(),
                view.breachedAt(),
                view.policy(),
                view.policyVersion(),
                view.calendar(),
                view.calendarVersion(),
                view.segments().stream().map(SegmentPayload::of).toList());
    }
}
