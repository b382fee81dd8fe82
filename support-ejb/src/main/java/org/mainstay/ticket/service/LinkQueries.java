package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** How tickets relate to each other, as far as the caller may see both. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkQueries {

    @Inject LinkRepository links;
    @Inject TicketScope scope;

    /**
     * The links of a ticket to others that the caller may see, the oldest first.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.READ_TICKETS)
    public List<LinkView> links(@NotNull String number) {
        var ticket = scope.get(number);
        return links.of(ticket).stream()
                .filter(link -> scope.sees(link.other(ticket)))
                .map(link -> LinkView.of(link, ticket))
                .toList();
    }

    /**
     * One of these links.
     *
     * @throws NotFoundException if the caller may not see the ticket, or it has no such link
     */
    @Requires(Permission.READ_TICKETS)
    public LinkView link(@NotNull String number, @NotNull Long id) {
        return links(number).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("link", id));
    }
}
