package org.mainstay.ticket.service;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.InstantConverter;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/** The columns of a ticket as a row of a list, in the order of {@link TicketSummary}. */
final class TicketRow {

    /** Of the tables as {@link TicketSearch} joins them. */
    static final String COLUMNS =
            "t.ticket_number, t.version, t.subject, t.status, t.severity,"
                    + " product.product_key, product.name, release.name,"
                    + " client.organisation_key, client.name,"
                    + " reporter.id, reporter.first_name, reporter.last_name, reporter.locale_tag,"
                    + " worker.id, worker.first_name, worker.last_name, worker.locale_tag,"
                    + " crew.team_key, crew.name,"
                    + " t.created_at, t.updated_at, t.next_due_at, t.breached, t.rating";

    private static final InstantConverter INSTANTS = new InstantConverter();

    private final Iterator<Object> columns;

    private TicketRow(Object[] columns) {
        this.columns = Arrays.asList(columns).iterator();
    }

    /**
     * @param internal whether the reader may see what customers may not
     */
    static TicketSummary summary(Object[] columns, boolean internal) {
        var row = new TicketRow(columns);
        return new TicketSummary(
                row.text(),
                row.number().intValue(),
                row.text(),
                TicketStatus.valueOf(row.text()),
                Severity.of(row.number().intValue()),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.id(),
                row.name(),
                row.shown(row.id(), internal),
                row.shown(row.name(), internal),
                row.shown(row.text(), internal),
                row.shown(row.text(), internal),
                row.instant(),
                row.instant(),
                row.instant(),
                (Boolean) row.columns.next(),
                row.rating());
    }

    private Rating rating() {
        var rating = text();
        return rating == null ? null : Rating.valueOf(rating);
    }

    private String text() {
        return (String) columns.next();
    }

    private Number number() {
        return (Number) columns.next();
    }

    private Long id() {
        var id = number();
        return id == null ? null : id.longValue();
    }

    private String name() {
        var first = text();
        var last = text();
        var locale = text();
        return first == null ? null : Person.displayName(first, last, locale);
    }

    private Instant instant() {
        return INSTANTS.convertToEntityAttribute(columns.next());
    }

    private <T> T shown(T value, boolean internal) {
        return internal ? value : null;
    }
}
