package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mainstay.job.service.JobDue;
import org.mainstay.job.service.Table;
import org.mainstay.ticket.service.ExportTickets.Column;
import org.mainstay.ticket.service.ExportTickets.Format;
import org.mainstay.ticket.service.ExportTickets.Property;

/**
 * Writes tickets to a file. Which ones is decided once, at the beginning; then they are read in
 * chunks, so neither a long list nor a change meanwhile makes rows appear twice or go missing.
 */
@ApplicationScoped
class TicketExporter {

    static final String KIND = "ticket-export";

    private static final int CHUNK = 500;

    @Inject TicketQueries tickets;
    @Inject TimeQueries times;

    void run(@Observes JobDue job) {
        job.ifOf(KIND, this::export);
    }

    private void export(String order, OutputStream result, JobDue.Progress progress)
            throws IOException {
        var export = ExportOrder.read(order);
        var ids = tickets.find(export.filter(), export.sort());
        progress.at(0, ids.size());
        try (var table = table(export, result)) {
            table.row(export.columns().stream().map(Column::label).toList());
            for (int from = 0; from < ids.size(); from += CHUNK) {
                var to = Math.min(from + CHUNK, ids.size());
                var rows = tickets.rows(ids.subList(from, to));
                var spent = spent(rows, export.columns());
                for (var ticket : rows) {
                    table.row(cells(ticket, export, spent));
                }
                progress.at(to, ids.size());
            }
        }
    }

    private static Table table(ExportTickets export, OutputStream result) throws IOException {
        return export.format() == Format.CSV
                ? Table.csv(result, export.zone())
                : Table.xlsx(result, export.zone());
    }

    private Map<String, Duration> spent(List<TicketSummary> rows, List<Column> columns) {
        return columns.stream().anyMatch(column -> column.property() == Property.SPENT)
                ? times.spent(rows.stream().map(TicketSummary::number).toList())
                : Map.of();
    }

    private static List<Object> cells(
            TicketSummary ticket, ExportTickets export, Map<String, Duration> spent) {
        var cells = new ArrayList<>();
        export.columns().forEach(column -> cells.add(cell(ticket, column, export.words(), spent)));
        return cells;
    }

    private static Object cell(
            TicketSummary ticket,
            Column column,
            Map<String, String> words,
            Map<String, Duration> spent) {
        return switch (column.property()) {
            case NUMBER -> ticket.number();
            case SUBJECT -> ticket.subject();
            case SEVERITY -> words.getOrDefault(ticket.severity().name(), ticket.severity().name());
            case STATUS -> words.getOrDefault(ticket.status().name(), ticket.status().name());
            case CUSTOMER -> ticket.organisationName() == null
                    ? ticket.reporterName()
                    : ticket.organisationName();
            case PRODUCT -> ticket.productVersion() == null
                    ? ticket.productName()
                    : ticket.productName() + " " + ticket.productVersion();
            case TEAM -> ticket.teamName();
            case ASSIGNEE -> ticket.assigneeName();
            case RATING -> ticket.rating() == null
                    ? null
                    : words.getOrDefault(ticket.rating().name(), ticket.rating().name());
            case DUE -> ticket.nextDueAt();
            case CREATED -> ticket.createdAt();
            case UPDATED -> ticket.updatedAt();
            case SPENT -> spent.getOrDefault(ticket.number(), Duration.ZERO).toMinutes();
        };
    }
}
