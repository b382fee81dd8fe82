package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** Reads of many tickets, in a few statements, what they are found by. */
@ApplicationScoped
class SearchableTicketRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /**
     * What a ticket says of itself.
     *
     * @param product key
     * @param organisation null for none
     */
    record Row(
            Long id,
            String number,
            String subject,
            String environment,
            String solution,
            TicketStatus status,
            Instant updatedAt,
            Long reporter,
            Long organisation,
            String product,
            String productName,
            String version) {

        static Row of(Object[] column) {
            return new Row(
                    (Long) column[0],
                    (String) column[1],
                    (String) column[2],
                    (String) column[3],
                    (String) column[4],
                    (TicketStatus) column[5],
                    (Instant) column[6],
                    (Long) column[7],
                    (Long) column[8],
                    (String) column[9],
                    (String) column[10],
                    (String) column[11]);
        }

        String about() {
            return version == null ? productName : productName + " " + version;
        }
    }

    /** What people said on tickets, named their files, and tagged them with. */
    static final class Told {

        private final Map<Long, StringBuilder> open = new HashMap<>();
        private final Map<Long, StringBuilder> internal = new HashMap<>();

        /** In Markdown; empty for nothing. */
        String get(Long ticket, boolean onlyInternal) {
            var text = (onlyInternal ? internal : open).get(ticket);
            return text == null ? "" : text.toString();
        }

        private void add(Object ticket, boolean onlyInternal, Object text) {
            var all =
                    (onlyInternal ? internal : open)
                            .computeIfAbsent((Long) ticket, any -> new StringBuilder());
            if (all.length() < SearchEntry.TEXT_MAXLENGTH) {
                all.append(text).append("\n\n");
            }
        }
    }

    List<Row> rows(Collection<Long> ids) {
        return entities.createNamedQuery(Ticket.SEARCHABLE, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    Told told(Collection<Long> ids) {
        var told = new Told();
        for (var row : all(Message.SEARCHABLE, ids)) {
            told.add(row[0], row[1] == MessageKind.INTERNAL, row[2]);
        }
        for (var row : all(Attachment.SEARCHABLE, ids)) {
            told.add(row[0], (Boolean) row[1], row[2]);
        }
        for (var row : all(Ticket.SEARCHABLE_TAGS, ids)) {
            told.add(row[0], true, row[1]);
        }
        return told;
    }

    private List<Object[]> all(String query, Collection<Long> ids) {
        return entities.createNamedQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Long> idsAfter(Long id, int most) {
        return entities.createNamedQuery(Ticket.IDS_AFTER, Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createNamedQuery(Ticket.COUNT, Long.class).getSingleResult();
    }
}
