package org.mainstay.ticket.service;

import java.time.Instant;
import org.mainstay.ticket.model.ChecklistItem;

/**
 * An item of a checklist.
 *
 * @param shared whether the customer sees it
 * @param doneById null until done
 * @param doneByName null until done
 * @param doneAt null until done
 * @param version counts the changes
 */
public record ItemView(
        Long id,
        String text,
        boolean shared,
        boolean done,
        Long doneById,
        String doneByName,
        Instant doneAt,
        int version) {

    static ItemView of(ChecklistItem item) {
        var by = item.doneBy();
        return new ItemView(
                item.id(),
                item.text(),
                item.shared(),
                item.done(),
                by == null ? null : by.id(),
                by == null ? null : by.displayName(),
                item.doneAt(),
                item.version());
    }
}
