package org.mainstay.ticket.rest;

import java.util.List;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.LinkView;

/**
 * A status that the caller can choose now.
 *
 * @param requires what must be told with it: {@code reason}, {@code solution} or nothing
 * @param unfinished numbers of tickets that should be done before; null for none
 */
public record TransitionPayload(TicketStatus to, List<String> requires, List<String> unfinished) {

    static TransitionPayload of(TicketStatus to, List<LinkView> links) {
        var unfinished = links.stream().filter(LinkView::hinders).map(LinkView::number).toList();
        return new TransitionPayload(
                to,
                to.waiting()
                        ? List.of("reason")
                        : to == TicketStatus.RESOLVED ? List.of("solution") : List.of(),
                to == TicketStatus.RESOLVED && !unfinished.isEmpty() ? unfinished : null);
    }
}
