package org.mainstay.dashboard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketFilter;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

class DashboardQueriesTest {

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void openTicketsAreCountedByTeamPersonSeverityAndAge(TestDatabase database) {
        desk = new TestDesk(database);
        var mine = desk.open(CUSTOMER, "Mine", 1);
        var change = ChangeTicket.of(mine, null);
        var me = Optional.of(desk.id(AGENT));
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(change.withAssignment(Optional.of("core"), me)));
        set(desk.open(CUSTOMER, "Old", 1), "created_at", Duration.ofDays(-31));
        set(desk.open(CUSTOMER, "A week", 3), "created_at", Duration.ofDays(-7).minusSeconds(1));
        database.execute(
                "update ticket set status = 'CLOSED' where ticket_number = '"
                        + desk.open(CUSTOMER, "Closed", 1)
                        + "'");

        var view = view(ZoneOffset.UTC);

        assertThat(view.teams().stream().mapToLong(TeamLoad::open).sum()).isEqualTo(3);
        assertThat(view.people())
                .extracting(PersonLoad::id, PersonLoad::name, PersonLoad::open)
                .containsExactly(tuple(null, null, 2L), tuple(desk.id(AGENT), "bob Example", 1L));
        assertThat(view.ages())
                .containsExactly(
                        new SeverityAges(Severity.URGENT, List.of(1L, 0L, 0L, 1L)),
                        new SeverityAges(Severity.HIGH, List.of(0L, 0L, 0L, 0L)),
                        new SeverityAges(Severity.MEDIUM, List.of(0L, 0L, 1L, 0L)),
                        new SeverityAges(Severity.LOW, List.of(0L, 0L, 0L, 0L)));
    }

    @OnBothDatabases
    void promisesAreCountedByWhenTheyBreakAndTheirTicketsAreFound(TestDatabase database) {
        desk = new TestDesk(database);
        database.execute("update ticket set next_due_at = null");
        var minutes = List.of(-5, 10, 59, 100, 300, 1000, 5000);
        for (var in : minutes) {
            set(desk.open("In " + in), "next_due_at", Duration.ofMinutes(in));
        }

        assertThat(view(ZoneOffset.UTC).due()).containsExactly(1L, 2L, 1L, 1L, 1L);
        var now = desk.clock().instant();
        assertThat(found(null, null, now, now.plus(Due.HOUR.within()))).isEqualTo(2);
    }

    @OnBothDatabases
    void daysBeginWhereTheReaderIs(TestDatabase database) {
        desk = new TestDesk(database);
        var zone = ZoneId.of("Asia/Shanghai");
        var today = LocalDate.ofInstant(desk.clock().instant(), zone);
        var begin = today.minusDays(3).atStartOfDay(zone).toInstant();
        at(desk.open("Last of its day"), "created_at", begin.minusMillis(1));
        at(desk.open("First of its day"), "created_at", begin);
        at(desk.open("Resolved"), "resolved_at", begin);
        at(desk.open("Long ago"), "created_at", begin.minus(Duration.ofDays(60)));

        var days = view(zone).days();

        assertThat(days).hasSize(DashboardQueries.DAYS);
        assertThat(days.get(DashboardQueries.DAYS - 1)).isEqualTo(new DayFlow(today, 1, 0));
        assertThat(days).contains(new DayFlow(today.minusDays(3), 1, 1));
        assertThat(days).contains(new DayFlow(today.minusDays(4), 1, 0));
        assertThat(days.stream().mapToLong(DayFlow::created).sum()).isEqualTo(3);
        assertThat(found(begin, begin.plusSeconds(1), null, null)).isOne();
    }

    @OnBothDatabases
    void theNumberOfStatementsDoesNotGrow(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("One");
        var few = desk.as(AUDITOR, () -> database.statements(this::ask));
        for (int i = 0; i < 5; i++) {
            desk.open(CUSTOMER, "Ticket " + i, 1 + i % 4);
        }

        assertThat(desk.as(AUDITOR, () -> database.statements(this::ask)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(7);
    }

    @OnBothDatabases
    void customersSeeNoneOfIt(TestDatabase database) {
        desk = new TestDesk(database);

        assertThatThrownBy(() -> desk.as(CUSTOMER, this::ask))
                .isInstanceOf(NotPermittedException.class);
    }

    private void ask() {
        desk.get(DashboardQueries.class).desk(ZoneOffset.UTC);
    }

    private DeskView view(ZoneId zone) {
        return desk.as(AGENT, () -> desk.get(DashboardQueries.class).desk(zone));
    }

    private long found(Instant resolvedFrom, Instant resolvedTo, Instant dueFrom, Instant dueTo) {
        var filter =
                new TicketFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        resolvedFrom,
                        resolvedTo,
                        dueFrom,
                        dueTo);
        // A page of one has its total counted apart.
        return desk.as(
                AGENT,
                () ->
                        desk.get(TicketQueries.class)
                                .search(filter, new PageRequest(0, 1, ""))
                                .total());
    }

    private void set(String number, String column, Duration fromNow) {
        at(number, column, desk.clock().instant().plus(fromNow));
    }

    private void at(String number, String column, Instant to) {
        desk.database()
                .execute(
                        "update ticket set "
                                + column
                                + " = timestamp with time zone '"
                                + to.toString().replace("T", " ").replace("Z", "+00:00")
                                + "' where ticket_number = '"
                                + number
                                + "'");
    }
}
