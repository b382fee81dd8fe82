package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.job.model.Job;
import org.mainstay.job.service.JobQueries;
import org.mainstay.job.service.JobRunner;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ExportTickets.Column;
import org.mainstay.ticket.service.ExportTickets.Format;
import org.mainstay.ticket.service.ExportTickets.Property;

class TicketExportTest {

    private static final TicketFilter EVERYTHING =
            new TicketFilter(
                    Set.of(TicketStatus.OPEN),
                    Set.of(Severity.HIGH),
                    Set.of("hadoop"),
                    Set.of("acme"),
                    Set.of("core"),
                    "me",
                    "12",
                    Set.of("hdfs"),
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2026-12-01T00:00:00Z"),
                    false,
                    "=a \"b\" 启动",
                    Instant.parse("2026-02-01T00:00:00Z"),
                    Instant.parse("2026-03-01T00:00:00Z"),
                    Instant.parse("2026-04-01T00:00:00Z"),
                    Instant.parse("2026-05-01T00:00:00Z"));

    private TestDesk desk;

    @Test
    void anOrderReadsBackTheSame() {
        var export = export(EVERYTHING, Format.XLSX);

        assertThat(Stream.of(TicketFilter.class.getRecordComponents()))
                .as("the sample has every condition there is")
                .allMatch(condition -> value(condition) != null);
        assertThat(ExportOrder.read(ExportOrder.write(export))).isEqualTo(export);
        var all = export(TicketFilter.ALL, Format.CSV);
        assertThat(ExportOrder.read(ExportOrder.write(all))).isEqualTo(all);
    }

    private static Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(EVERYTHING);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBothDatabases
    void theFileHasEveryRowInTheOrderOfTheListAndOnlyTheOwnerGetsIt(TestDatabase database) {
        desk = new TestDesk(database);
        var rows = 1_234;
        for (int i = 0; i < 3; i++) {
            desk.open("Ticket " + i);
        }
        database.execute(
                "insert into ticket (id, version, ticket_number, subject, status, severity,"
                        + " product_id, reporter_id, created_at, updated_at, breached) select"
                        + " 1000000 + i, 1, 'B-' || (10000 + i), '=cmd ' || i, 'OPEN', 2,"
                        + " t.product_id, t.reporter_id, t.created_at, t.updated_at, false from"
                        + " ticket t, "
                        + (database.isPostgres() ? "generate_series" : "system_range")
                        + "(1, "
                        + rows
                        + ") s(i) where t.subject = 'Ticket 0'");
        var open = filter(Set.of(TicketStatus.OPEN));

        var id = order(AGENT, export(open, Format.CSV));
        runJobs();

        var lines = lines(AGENT, id);
        assertThat(lines).hasSize(rows + 1);
        assertThat(lines.get(0)).isEqualTo("\uFEFFNumber,Subject,Status");
        assertThat(lines.get(1)).isEqualTo("B-10001,'=cmd 1,Open!");
        assertThat(lines.get(rows)).isEqualTo("B-" + (10_000 + rows) + ",'=cmd " + rows + ",Open!");
        var view = desk.as(AGENT, () -> desk.get(JobQueries.class).mine()).get(0);
        assertThat(view.state()).isEqualTo(Job.State.DONE);
        assertThat(view.total()).isEqualTo(rows);
        assertThatThrownBy(() -> lines(LEAD, id)).isInstanceOf(NotFoundException.class);

        desk.clock().advance(Job.KEPT);
        assertThatThrownBy(() -> lines(AGENT, id)).isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void theFileHasWhatItsOwnerMaySeeWhenItIsWritten(TestDatabase database) {
        desk = new TestDesk(database);
        var own = desk.open(CUSTOMER, "Mine", 3);
        desk.open(OTHER_CUSTOMER, "Not mine", 3);
        var customers = order(CUSTOMER, export(TicketFilter.ALL, Format.CSV));
        var agents = order(AGENT, export(TicketFilter.ALL, Format.CSV));
        database.execute("update person set active = false where id = " + desk.id(TestDesk.AGENT));

        runJobs();

        assertThat(lines(CUSTOMER, customers)).hasSize(2).element(1).asString().startsWith(own);
        assertThat(database.number("select count(*) from job where state = 'FAILED'")).isOne();
        assertThat(agents).isNotNull();
    }

    private static TicketFilter filter(Set<TicketStatus> status) {
        return new TicketFilter(
                status, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static ExportTickets export(TicketFilter filter, Format format) {
        return new ExportTickets(
                filter,
                "number",
                format,
                List.of(
                        new Column(Property.NUMBER, "Number"),
                        new Column(Property.SUBJECT, "Subject"),
                        new Column(Property.STATUS, "Status")),
                Map.of("OPEN", "Open!"),
                ZoneId.of("Europe/Berlin"));
    }

    private Long order(String who, ExportTickets export) {
        return desk.as(who, () -> desk.get(TicketExportService.class).order(export));
    }

    private void runJobs() {
        while (desk.asSystem(() -> desk.get(JobRunner.class).runNext()) > 0) {
            // Until nothing is left.
        }
    }

    private List<String> lines(String who, Long id) {
        return desk.as(
                who,
                () -> {
                    try {
                        return Files.readAllLines(desk.get(JobQueries.class).open(id).file());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
