package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Ticket;

/** Puts items on checklists; whoever calls has locked the ticket. */
@ApplicationScoped
class Checklists {

    @Inject ChecklistRepository items;
    @Inject History history;

    /**
     * @param shared whether the customer sees them
     * @throws UnprocessableException if there would be too many
     */
    List<ChecklistItem> add(Ticket ticket, List<String> texts, boolean shared) {
        var present = items.of(ticket);
        if (present.size() + texts.size() > ChecklistItem.PER_TICKET_MAX) {
            throw new UnprocessableException(
                    "checklist.too_many", null, ChecklistItem.PER_TICKET_MAX);
        }
        var last = present.stream().mapToInt(ChecklistItem::position).max().orElse(-1);
        var added =
                texts.stream()
                        .map(String::strip)
                        .map(text -> new ChecklistItem(ticket, 0, text, shared))
                        .toList();
        for (var item : added) {
            item.place(++last);
            items.add(item);
            note(item, "checklistAdded");
        }
        return added;
    }

    /** Remembers what was done to an item. */
    void note(ChecklistItem item, String what) {
        history.changed(
                Subject.TICKET, item.ticket().id(), what, null, item.text(), !item.shared());
    }
}
