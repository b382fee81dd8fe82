package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;

/**
 * What happens to a ticket together with a message.
 *
 * @param severity its new severity; null to leave it
 * @param take whether the author gets the ticket
 * @param tags which it gets beside those it has
 * @param steps what is put on its checklist
 */
public record ReplyActions(
        Severity severity,
        boolean take,
        @NotNull @Size(max = Ticket.TAGS_MAX) Set<String> tags,
        @NotNull @Size(max = ChecklistItem.PER_TICKET_MAX)
                List<@NotBlank @Size(max = ChecklistItem.TEXT_MAXLENGTH) String> steps) {}
