package org.mainstay.ticket.service;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Which tickets are wanted; null or empty means no limit of that kind.
 *
 * @param text words in the subject, or a ticket number
 * @param assignee a person's id, {@value #ME} or {@value #NONE}
 * @param reporter a person's id or {@value #ME}
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param resolvedFrom inclusive
 * @param resolvedTo exclusive
 * @param dueFrom when the next promise is due; inclusive
 * @param dueTo exclusive
 * @param breached whether a promise was broken
 */
public record TicketFilter(
        Set<TicketStatus> status,
        Set<Severity> severity,
        Set<String> product,
        Set<String> organisation,
        Set<String> team,
        String assignee,
        String reporter,
        Set<String> tag,
        Instant createdFrom,
        Instant createdTo,
        Boolean breached,
        @Size(max = 200) String text,
        Instant resolvedFrom,
        Instant resolvedTo,
        Instant dueFrom,
        Instant dueTo) {

    /** Wherever it is not asked when tickets were resolved or are due. */
    public TicketFilter(
            Set<TicketStatus> status,
            Set<Severity> severity,
            Set<String> product,
            Set<String> organisation,
            Set<String> team,
            String assignee,
            String reporter,
            Set<String> tag,
            Instant createdFrom,
            Instant createdTo,
            Boolean breached,
            String text) {
        this(
                status,
                severity,
                product,
                organisation,
                team,
                assignee,
                reporter,
                tag,
                createdFrom,
                createdTo,
                breached,
                text,
                null,
                null,
                null,
                null);
    }

    /** Stands for the caller. */
    public static final String ME = "me";

    /** Stands for nobody. */
    public static final String NONE = "none";

    /** No limit at all. */
    public static final TicketFilter ALL =
            new TicketFilter(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of(), null,
                    null, null, null);
}
