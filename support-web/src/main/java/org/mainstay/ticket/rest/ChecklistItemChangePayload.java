package org.mainstay.ticket.rest;

import jakarta.validation.constraints.Min;
import org.mainstay.ticket.service.ChangeItem;

/**
 * Changes to an item of a checklist; what is absent stays.
 *
 * @param shared whether the customer sees it
 * @param position where it is to stand, from 0
 */
public record ChecklistItemChangePayload(Boolean done, Boolean shared, @Min(0) Integer position) {

    ChangeItem command(String number, Long id, Integer version) {
        return new ChangeItem(number, id, done, shared, position, version);
    }
}
