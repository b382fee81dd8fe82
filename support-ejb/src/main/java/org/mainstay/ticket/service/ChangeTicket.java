package org.mainstay.ticket.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mainstay.product.model.ProductField;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;

/**
 * Change properties of a ticket. A null component is left as it is; where a property can be taken
 * away, an empty {@link Optional} does so.
 *
 * @param fields answers to what the product asks, by the key of the field; those to others stay
 * @param version as last seen; null not to check
 */
public record ChangeTicket(
        @NotNull String number,
        @Size(min = 1, max = Ticket.SUBJECT_MAXLENGTH) String subject,
        Severity severity,
        String product,
        Optional<String> productVersion,
        Optional<String> team,
        Optional<Long> assignee,
        @Size(max = Ticket.TAGS_MAX) Set<String> tags,
        @Valid ChangeParticipants participants,
        @Size(max = ProductField.PER_PRODUCT_MAX) Map<String, List<String>> fields,
        Integer version) {

    /** Nothing changed yet; see the {@code with} methods. */
    public static ChangeTicket of(String number, Integer version) {
        return new ChangeTicket(
                number, null, null, null, null, null, null, null, null, null, version);
    }

    public ChangeTicket withSeverity(Severity to) {
        return new ChangeTicket(
                number,
                subject,
                to,
                product,
                productVersion,
                team,
                assignee,
                tags,
                participants,
                fields,
                version);
    }

    /**
     * @param toTeam key, empty for none
     * @param toPerson id, empty for nobody
     */
    public ChangeTicket withAssignment(Optional<String> toTeam, Optional<Long> toPerson) {
        return new ChangeTicket(
                number,
                subject,
                severity,
                product,
                productVersion,
                toTeam,
                toPerson,
                tags,
                participants,
                fields,
                version);
    }

    public ChangeTicket withTags(Set<String> to) {
        return new ChangeTicket(
                number,
                subject,
                severity,
                product,
                productVersion,
                team,
                assignee,
                to,
                participants,
                fields,
                version);
    }

    public ChangeTicket withSubject(String to) {
        return new ChangeTicket(
                number,
                to,
                severity,
                product,
                productVersion,
                team,
                assignee,
                tags,
                participants,
                fields,
                version);
    }

    /**
     * @param toProduct key
     * @param toVersion name, empty when not known
     */
    public ChangeTicket withProduct(String toProduct, Optional<String> toVersion) {
        return new ChangeTicket(
                number,
                subject,
                severity,
                toProduct,
                toVersion,
                team,
                assignee,
                tags,
                participants,
                fields,
                version);
    }

    public ChangeTicket withParticipants(ChangeParticipants to) {
        return new ChangeTicket(
                number,
                subject,
                severity,
                product,
                productVersion,
                team,
                assignee,
                tags,
                to,
                fields,
                version);
    }

    /**
     * @param to answers to what the product asks, by the key of the field; empty ones are taken
     *     away
     */
    public ChangeTicket withFields(Map<String, List<String>> to) {
        return new ChangeTicket(
                number,
                subject,
                severity,
                product,
                productVersion,
                team,
                assignee,
                tags,
                participants,
                to,
                version);
    }
}
