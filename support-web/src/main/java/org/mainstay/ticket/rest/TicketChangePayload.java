package org.mainstay.ticket.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.ChangeTicket;

/**
 * Changes to a ticket; what is absent stays.
 *
 * @param severity 1 (most) to 4
 * @param product key
 * @param productVersion name; JSON's null takes it away
 * @param team key; JSON's null takes it away
 * @param assignee a person's id; JSON's null takes it away
 * @param tags all of them
 */
public record TicketChangePayload(
        @Size(min = 1, max = Ticket.SUBJECT_MAXLENGTH) String subject,
        @Min(1) @Max(4) Integer severity,
        @Size(max = Key.MAXLENGTH) String product,
        Optional<String> productVersion,
        Optional<String> team,
        Optional<Long> assignee,
        @Size(max = Ticket.TAGS_MAX) Set<@NotNull @Size(max = Ticket.TAG_MAXLENGTH) String> tags) {

    ChangeTicket command(String number, Integer version) {
        return new ChangeTicket(
                number,
                subject,
                severity == null ? null : Severity.of(severity),
                product,
                productVersion,
                team,
                assignee,
                tags,
                version);
    }
}
