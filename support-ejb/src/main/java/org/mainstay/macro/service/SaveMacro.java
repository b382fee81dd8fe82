package org.mainstay.macro.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.mainstay.macro.model.Macro;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Add a prepared reply, or write it anew.
 *
 * @param id null to add one
 * @param team key; null for all teams
 * @param body Markdown with the placeholders of {@link Placeholder}
 * @param then where the ticket goes; null to leave its status
 * @param severity null to leave it
 * @param take whether whoever replies gets the ticket
 * @param tags which the ticket gets beside those it has
 * @param steps what is put on the ticket's checklist
 * @param version as last seen; null not to check
 */
public record SaveMacro(
        Long id,
        @NotBlank @Size(max = Macro.NAME_MAXLENGTH) String name,
        @Size(max = Key.MAXLENGTH) String team,
        @NotBlank @Size(max = Macro.BODY_MAXLENGTH) String body,
        TicketStatus then,
        Severity severity,
        boolean take,
        @NotNull @Size(max = Ticket.TAGS_MAX) Set<String> tags,
        @NotNull @Size(max = Macro.STEPS_MAX)
                List<@NotBlank @Size(max = ChecklistItem.TEXT_MAXLENGTH) String> steps,
        Integer version) {}
