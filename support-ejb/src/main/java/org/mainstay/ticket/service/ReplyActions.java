package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;

/**
 * What happens to a ticket together with a message.
 *
 * @param severity its new severity; null to leave it
 * @param take whether the author gets the ticket
 * @param tags which it gets beside those it has
 */
public record ReplyActions(
        Severity severity, boolean take, @NotNull @Size(max = Ticket.TAGS_MAX) Set<String> tags) {}
