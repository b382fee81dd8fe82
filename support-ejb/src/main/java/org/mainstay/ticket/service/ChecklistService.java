package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Ticket;

/** Keeps the checklists of tickets. The ticket is locked first, so that its order stays one. */
@Stateless
public class ChecklistService {

    @Inject TicketRepository tickets;
    @Inject ChecklistRepository items;
    @Inject Checklists checklists;
    @Inject TicketScope scope;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Puts items at the end of a checklist.
     *
     * @return their ids
     * @throws NotFoundException if there is no such ticket
     * @throws UnprocessableException if there would be too many
     */
    @Requires(Permission.WORK_TICKETS)
    public List<Long> add(@NotNull @Valid AddItems command) {
        return checklists.add(locked(command.number()), command.texts(), command.shared()).stream()
                .map(ChecklistItem::id)
                .toList();
    }

    /**
     * Ticks an item, shows it to the customer, or moves it; or the reverse.
     *
     * @throws NotFoundException if there is no such ticket, or it has no such item
     * @throws ConflictException if it was changed in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void change(@NotNull @Valid ChangeItem command) {
        var all = items.of(locked(command.number()));
        var item = seen(all, command.id(), command.version());
        if (command.shared() != null && command.shared() != item.shared()) {
            item.share(command.shared());
            checklists.note(item, item.shared() ? "checklistShared" : "checklistHidden");
        }
        if (command.done() != null && command.done() != item.done()) {
            if (command.done()) {
                item.tick(people.get(current.actor().id()), clock.instant());
            } else {
                item.untick();
            }
            checklists.note(item, item.done() ? "checklistDone" : "checklistUndone");
        }
        if (command.position() != null) {
            move(all, item, command.position());
        }
    }

    private void move(List<ChecklistItem> all, ChecklistItem item, int to) {
        var place = Math.min(to, all.size() - 1);
        if (all.indexOf(item) != place) {
            var ordered = new ArrayList<>(all);
            ordered.remove(item);
            ordered.add(place, item);
            for (int i = 0; i < ordered.size(); i++) {
                ordered.get(i).place(i);
            }
            checklists.note(item, "checklistMoved");
        }
    }

    /**
     * Takes an item away.
     *
     * @param version as last seen; null not to check
     * @throws NotFoundException if there is no such ticket, or it has no such item
     * @throws ConflictException if it was changed in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void remove(@NotNull String number, @NotNull Long id, Integer version) {
        var item = seen(items.of(locked(number)), id, version);
        items.remove(item);
        checklists.note(item, "checklistRemoved");
    }

    private Ticket locked(String number) {
        return tickets.lock(scope.get(number).id());
    }

    private static ChecklistItem seen(List<ChecklistItem> all, Long id, Integer version) {
        var item =
                all.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("checklist_item", id));
        ConflictException.unlessSeen(version, item.version());
        return item;
    }
}
