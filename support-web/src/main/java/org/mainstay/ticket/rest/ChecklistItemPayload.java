package org.mainstay.ticket.rest;

import java.time.Instant;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.ticket.service.ItemView;

/**
 * An item of a ticket's checklist.
 *
 * @param shared whether the customer sees it
 * @param doneBy null until done
 * @param doneAt null until done
 */
public record ChecklistItemPayload(
        Long id,
        String text,
        boolean shared,
        boolean done,
        PersonRefPayload doneBy,
        Instant doneAt) {

    static ChecklistItemPayload of(ItemView item) {
        return new ChecklistItemPayload(
                item.id(),
                item.text(),
                item.shared(),
                item.done(),
                PersonRefPayload.of(item.doneById(), item.doneByName()),
                item.doneAt());
    }
}
