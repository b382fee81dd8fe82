package org.mainstay.sla.service;

import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockSegment;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockType;

/**
 * One cycle of a clock, explained.
 *
 * @param elapsedSeconds open time spent running
 * @param dueAt null while paused
 * @param openNow whether the calendar is open at this moment
 * @param live neither stopped nor cancelled
 * @param segments what the clock did when, without gaps
 */
public record ClockView(
        ClockType type,
        int cycle,
        ClockState state,
        boolean live,
        boolean openNow,
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
        List<ClockSegment> segments) {}
