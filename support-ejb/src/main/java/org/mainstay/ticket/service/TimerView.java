package org.mainstay.ticket.service;

import java.time.Instant;
import org.mainstay.ticket.model.WorkTimer;

/**
 * A timer that runs.
 *
 * @param number of the ticket it runs for
 * @param forgotten whether it runs for longer than anybody works at a stretch; who stops it has to
 *     say how much of it was work
 */
public record TimerView(String number, String subject, Instant startedAt, boolean forgotten) {

    static TimerView of(WorkTimer timer, Instant now) {
        return new TimerView(
                timer.ticket().number(),
                timer.ticket().subject(),
                timer.startedAt(),
                timer.forgotten(now));
    }
}
