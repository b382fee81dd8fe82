package org.mainstay.ticket.rest;

import java.util.List;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A status that the caller can choose now.
 *
 * @param requires what must be told with it: {@code reason}, {@code solution} or nothing
 */
public record TransitionPayload(TicketStatus to, List<String> requires) {

    static TransitionPayload of(TicketStatus to) {
        return new TransitionPayload(
                to,
                to.waiting()
                        ? List.of("reason")
                        : to == TicketStatus.RESOLVED ? List.of("solution") : List.of());
    }
}
