package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.service.AddItems;

/**
 * An item to be put at the end of a checklist.
 *
 * @param shared whether the customer sees it; null for not
 */
public record NewChecklistItemPayload(
        @NotBlank @Size(max = ChecklistItem.TEXT_MAXLENGTH) String text, Boolean shared) {

    AddItems command(String number) {
        return new AddItems(number, List.of(text), Boolean.TRUE.equals(shared));
    }
}
