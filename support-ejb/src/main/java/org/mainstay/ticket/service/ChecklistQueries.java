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

/** What is to be done for tickets, as far as the caller may know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChecklistQueries {

    @Inject ChecklistRepository items;
    @Inject TicketScope scope;

    /**
     * The checklist of a ticket; for customers what they are to see of it.
     *
     * @throws NotFoundException if there is no such ticket for the caller
     */
    @Requires(Permission.READ_TICKETS)
    public List<ItemView> items(@NotNull String number) {
        var internal = scope.seesAll();
        return items.of(scope.get(number)).stream()
                .filter(item -> internal || item.shared())
                .map(ItemView::of)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is no such ticket for the caller, or it has no such item
     */
    @Requires(Permission.READ_TICKETS)
    public ItemView item(@NotNull String number, @NotNull Long id) {
        return items(number).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("checklist_item", id));
    }
}
