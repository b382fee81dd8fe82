package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.ticket.model.ChecklistItem;

/**
 * Put items at the end of a ticket's checklist.
 *
 * @param texts in their order
 * @param shared whether the customer sees them
 */
public record AddItems(
        @NotNull String number,
        @NotEmpty @Size(max = ChecklistItem.PER_TICKET_MAX)
                List<@NotBlank @Size(max = ChecklistItem.TEXT_MAXLENGTH) String> texts,
        boolean shared) {}
