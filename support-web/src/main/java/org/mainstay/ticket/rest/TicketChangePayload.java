package org.mainstay.ticket.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.rest.OneOrMany;
import org.mainstay.ticket.model.Participant;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.ChangeParticipants;
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
 * @param watchers ids of all of them
 * @param contacts addresses of all of them
 * @param fields answers to what the product asks, by the key of the field; JSON's null takes one
 *     away, those to others stay
 */
public record TicketChangePayload(
        @Size(min = 1, max = Ticket.SUBJECT_MAXLENGTH) String subject,
        @Min(1) @Max(4) Integer severity,
        @Size(max = Key.MAXLENGTH) String product,
        Optional<String> productVersion,
        Optional<String> team,
        Optional<Long> assignee,
        @Size(max = Ticket.TAGS_MAX) Set<@NotNull @Size(max = Ticket.TAG_MAXLENGTH) String> tags,
        @Size(max = Participant.WATCHERS_MAX) Set<@NotNull Long> watchers,
        @Size(max = Participant.CONTACTS_MAX)
                Set<@NotNull @Size(max = Person.EMAIL_MAXLENGTH) String> contacts,
        @Size(max = ProductField.PER_PRODUCT_MAX) Map<String, OneOrMany> fields) {

    /** Whether it changes nothing but what a customer decides too. */
    boolean onlyContacts() {
        return contacts != null && equals(onlyContacts(contacts));
    }

    private static TicketChangePayload onlyContacts(Set<String> contacts) {
        return new TicketChangePayload(
                null, null, null, null, null, null, null, null, contacts, null);
    }

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
                new ChangeParticipants(watchers, contacts),
                OneOrMany.texts(fields),
                version);
    }
}
