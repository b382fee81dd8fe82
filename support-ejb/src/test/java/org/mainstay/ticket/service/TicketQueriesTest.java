package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

class TicketQueriesTest {

    private TestDesk desk;

    @OnBothDatabases
    void aListNeedsTwoStatementsHoweverLongItIs(TestDatabase database) {
        desk = new TestDesk(database);
        for (int i = 0; i < 12; i++) {
            desk.open("Ticket " + i);
        }

        var statements =
                desk.as(
                        AGENT,
                        () ->
                                database.statements(
                                        () ->
                                                desk.get(TicketQueries.class)
                                                        .search(
                                                                TicketFilter.ALL,
                                                                PageRequest.first(10))));

        assertThat(statements).hasSize(2);
    }

    @OnBothDatabases
    void aTicketNeedsAFewStatementsHoweverMuchWasSaid(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("Ticket");
        for (int i = 0; i < 10; i++) {
            desk.reply(i % 2 == 0 ? AGENT : CUSTOMER, number, MessageKind.PUBLIC, "Message " + i);
        }
        var queries = desk.get(TicketQueries.class);

        var detail = statements(() -> queries.get(number));
        var messages = statements(() -> queries.messages(number, PageRequest.first(50)));
        var history = statements(() -> queries.history(number, PageRequest.first(50)));

        assertThat(detail).hasSizeLessThanOrEqualTo(6);
        assertThat(messages).hasSizeLessThanOrEqualTo(4);
        assertThat(history).hasSizeLessThanOrEqualTo(3);
    }

    private List<String> statements(Runnable work) {
        return desk.as(AGENT, () -> desk.database().statements(work));
    }

    @OnBothDatabases
    void filtersFindWhatTheySay(TestDatabase database) {
        desk = new TestDesk(database);
        var urgent = desk.open(CUSTOMER, "Namenode 启动失败", 1);
        desk.clock().advance(Duration.ofMinutes(1));
        var tagged = desk.open(OTHER_CUSTOMER, "100% disk_usage", 3);
        desk.as(
                AGENT,
                () -> {
                    var service = desk.get(TicketService.class);
                    service.change(
                            ChangeTicket.of(tagged, null)
                                    .withTags(Set.of("disk", "hdfs"))
                                    .withAssignment(
                                            Optional.of("core"), Optional.of(desk.id(AGENT))));
                });

        assertThat(found(filter().severity(1))).containsExactly(urgent);
        assertThat(found(filter().tag("hdfs"))).containsExactly(tagged);
        assertThat(found(filter().tag("h"))).isEmpty();
        assertThat(found(filter().assignee(TicketFilter.ME))).containsExactly(tagged);
        assertThat(found(filter().assignee(TicketFilter.NONE))).containsExactly(urgent);
        assertThat(found(filter().organisation("acme"))).containsExactly(urgent);
        assertThat(found(filter().status(TicketStatus.NEW))).hasSize(2);
        assertThat(found(filter().status(TicketStatus.CLOSED))).isEmpty();
        assertThat(found(filter().text("启动"))).containsExactly(urgent);
        assertThat(found(filter().text("#" + urgent))).containsExactly(urgent);
        assertThat(found(filter().text("NAMENODE"))).containsExactly(urgent);
        assertThat(found(filter().team("core"))).hasSize(2);
        assertThat(found(filter().product("spark"))).isEmpty();
        assertThat(found(filter().breached(true))).isEmpty();
        assertThat(found(filter().reporter(String.valueOf(desk.id(CUSTOMER)))))
                .containsExactly(urgent);
        assertThatThrownBy(() -> found(filter().assignee("1 or 1=1")))
                .isInstanceOf(InvalidInputException.class);
    }

    @OnBothDatabases
    void customersFindNothingByWhatTheyMayNotSee(TestDatabase database) {
        desk = new TestDesk(database);
        var own = desk.open(CUSTOMER, "Mine", 3);
        desk.open(OTHER_CUSTOMER, "Not mine", 3);
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(ChangeTicket.of(own, null).withTags(Set.of("hdfs"))));

        assertThat(found(CUSTOMER, filter())).containsExactly(own);
        assertThat(found(CUSTOMER, filter().reporter(TicketFilter.ME))).containsExactly(own);
        assertThat(found(CUSTOMER, filter().severity(3))).containsExactly(own);
        assertThat(found(CUSTOMER, filter().reporter(String.valueOf(desk.id(OTHER_CUSTOMER)))))
                .isEmpty();
        assertThat(found(CUSTOMER, filter().team("core"))).isEmpty();
        assertThat(found(CUSTOMER, filter().tag("hdfs"))).isEmpty();
        assertThat(found(CUSTOMER, filter().assignee(TicketFilter.NONE))).isEmpty();
    }

    @OnBothDatabases
    void theSearchForAPercentSignTakesItLiterally(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("Anything");
        var percent = desk.open("100% disk_usage");

        var quoted = desk.open("C:\\temp isn't there");

        assertThat(found(filter().text("100%"))).containsExactly(percent);
        assertThat(found(filter().text("100%").breached(false))).containsExactly(percent);
        assertThat(found(filter().text("C:\\temp isn't"))).containsExactly(quoted);
        assertThat(found(filter().text("disk_usage"))).containsExactly(percent);
    }

    @OnBothDatabases
    void everySortWorksBothWays(TestDatabase database) {
        desk = new TestDesk(database);
        var first = desk.open(CUSTOMER, "B", 3);
        desk.clock().advance(Duration.ofMinutes(1));
        var second = desk.open(CUSTOMER, "A", 1);

        assertThat(sorted("due")).containsExactly(second, first);
        assertThat(sorted("createdAt")).containsExactly(first, second);
        assertThat(sorted("-createdAt")).containsExactly(second, first);
        assertThat(sorted("subject")).containsExactly(second, first);
        assertThat(sorted("-severity")).containsExactly(first, second);
        assertThat(sorted("-updatedAt")).containsExactly(second, first);
        assertThat(sorted("-number")).containsExactly(second, first);
        assertThat(sorted("status")).containsExactly(first, second);
        assertThatThrownBy(() -> sorted("t.id; drop table ticket"))
                .isInstanceOf(InvalidInputException.class);
    }

    @OnBothDatabases
    void pagesPartitionTheList(TestDatabase database) {
        desk = new TestDesk(database);
        var all = IntStream.range(0, 7).mapToObj(i -> desk.open("Ticket " + i)).toList();

        var first = page(0);
        var last = page(2);

        assertThat(first.items()).hasSize(3);
        assertThat(first.total()).isEqualTo(7);
        assertThat(last.items()).hasSize(1);
        assertThat(
                        IntStream.range(0, 3)
                                .mapToObj(this::page)
                                .flatMap(page -> page.items().stream())
                                .map(TicketSummary::number))
                .containsExactlyElementsOf(all);
    }

    private Page<TicketSummary> page(int page) {
        return desk.as(
                AGENT,
                () ->
                        desk.get(TicketQueries.class)
                                .search(TicketFilter.ALL, new PageRequest(page, 3, "number")));
    }

    @OnBothDatabases
    void myWorkIsWhatWaitsForMe(TestDatabase database) {
        desk = new TestDesk(database);
        var teams = desk.open("Of the team");
        var others = desk.open("Somebody else’s");
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(others, null)
                                                .withAssignment(
                                                        null,
                                                        Optional.of(
                                                                desk.id(TestDesk.SECOND_AGENT)))));
        var resolved = desk.open("Resolved");
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(
                                        new MoveTicket(
                                                resolved,
                                                TicketStatus.RESOLVED,
                                                null,
                                                "So",
                                                null)));

        assertThat(work(AGENT)).containsExactly(teams);
        assertThat(work(TestDesk.SECOND_AGENT)).containsExactlyInAnyOrder(teams, others);
        assertThat(work(CUSTOMER)).containsExactly(resolved);
        assertThat(work(TestDesk.ADMIN)).isEmpty();
        assertThat(desk.as(AGENT, () -> desk.get(TicketQueries.class).myWorkCount())).isOne();
    }

    private List<String> work(String who) {
        return desk
                .as(who, () -> desk.get(TicketQueries.class).myWork(PageRequest.first(20)))
                .items()
                .stream()
                .map(TicketSummary::number)
                .toList();
    }

    @OnBothDatabases
    void thePlainListIsServedByAnIndex(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("One");
        if (!database.isPostgres()) {
            // H2's plans depend on no statistics worth testing.
            assertThat(found(filter())).hasSize(1);
            return;
        }
        fill(database, 20_000);
        database.execute("analyze");
        var sql =
                statements(
                                () ->
                                        desk.get(TicketQueries.class)
                                                .search(TicketFilter.ALL, PageRequest.first(50)))
                        .get(0)
                        .replaceFirst("LIMIT \\?", "limit 50")
                        .replaceFirst("OFFSET \\?", "offset 0");

        var plan =
                String.join(
                        "\n",
                        database.rows("explain " + sql).stream().map(Object::toString).toList());

        assertThat(plan).contains("ix_ticket_due").doesNotContain("Seq Scan on ticket ");
    }

    @OnBothDatabases
    void countingStopsAtTheCap(TestDatabase database) {
        desk = new TestDesk(database);
        desk.open("One");
        fill(database, Page.TOTAL_CAP + 500);
        var status = filter().status(TicketStatus.OPEN).build();

        var statements = statements(() -> count(status));
        var page = desk.as(AGENT, () -> count(status));

        assertThat(page.total()).isEqualTo(Page.TOTAL_CAP);
        assertThat(page.totalCapped()).isTrue();
        assertThat(statements).hasSize(2);
        if (database.isPostgres()) {
            database.execute("analyze");
            var plan = explained(statements.get(1).replace("(?)", "('OPEN')"));
            assertThat(plan).contains("actual rows=" + (Page.TOTAL_CAP + 1)).contains("Limit");
        }
    }

    @OnBothDatabases
    void theCountGoesByTheSameConditionsAsTheRows(TestDatabase database) {
        desk = new TestDesk(database);
        fill(database, desk.open(CUSTOMER, "100% Namenode", 1), 5);
        var two = desk.open("Two");
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(two, null)
                                                .withTags(Set.of("hdfs", "disk"))
                                                .withAssignment(
                                                        Optional.of("core"),
                                                        Optional.of(desk.id(AGENT)))));

        for (var filter :
                List.of(
                        filter().severity(1),
                        filter().status(TicketStatus.NEW),
                        filter().status(TicketStatus.OPEN),
                        filter().product("hadoop"),
                        filter().organisation("acme"),
                        filter().team("core"),
                        filter().assignee(TicketFilter.ME),
                        filter().assignee(TicketFilter.NONE),
                        filter().reporter(String.valueOf(desk.id(CUSTOMER))),
                        filter().tag("hdfs"),
                        filter().breached(false),
                        filter().text("100%"))) {
            for (var who : List.of(AGENT, CUSTOMER)) {
                var all = filter.build();
                var rows = numbers(who, all, "number").size();
                // A page that is full, or past the end, has to count.
                var past = new PageRequest(9, 1, "number");
                var counted =
                        desk.as(who, () -> desk.get(TicketQueries.class).search(all, past)).total();

                assertThat(counted).as(who + all).isEqualTo(rows);
            }
        }
        assertThat(desk.as(AGENT, () -> desk.get(TicketQueries.class).myWorkCount()))
                .isEqualTo(work(AGENT).size());
    }

    private Page<TicketSummary> count(TicketFilter filter) {
        return desk.get(TicketQueries.class).search(filter, PageRequest.first(50));
    }

    private String explained(String sql) {
        return desk.database().rows("explain (analyze, timing off) " + sql).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static void fill(TestDatabase database, int tickets) {
        fill(database, "%", tickets);
    }

    /** Copies a ticket, open and each due a second later than the one before. */
    private static void fill(TestDatabase database, String number, int tickets) {
        var series = database.isPostgres() ? "generate_series" : "system_range";
        database.execute(
                "insert into ticket (id, version, ticket_number, subject, status, severity,"
                        + " product_id, organisation_id, reporter_id, team_id, created_at,"
                        + " updated_at, next_due_at, breached) select 1000000 + i, 1, 'B-' || i,"
                        + " 'Subject ' || i, 'OPEN', 3, t.product_id, t.organisation_id,"
                        + " t.reporter_id, t.team_id, t.created_at, t.updated_at, t.created_at + i"
                        + " * interval '1' second, false from ticket t, "
                        + series
                        + "(1, "
                        + tickets
                        + ") s(i) where t.ticket_number like '"
                        + number
                        + "'");
    }

    private List<String> sorted(String sort) {
        return numbers(TicketFilter.ALL, sort);
    }

    private List<String> found(Filter filter) {
        return found(AGENT, filter);
    }

    private List<String> found(String who, Filter filter) {
        return numbers(who, filter.build(), "number");
    }

    private List<String> numbers(TicketFilter filter, String sort) {
        return numbers(AGENT, filter, sort);
    }

    private List<String> numbers(String who, TicketFilter filter, String sort) {
        return desk
                .as(
                        who,
                        () ->
                                desk.get(TicketQueries.class)
                                        .search(filter, new PageRequest(0, 20, sort)))
                .items()
                .stream()
                .map(TicketSummary::number)
                .toList();
    }

    private static Filter filter() {
        return new Filter();
    }

    /** A filter with one condition. */
    private static final class Filter {

        private Set<TicketStatus> status = Set.of();
        private Set<Severity> severity = Set.of();
        private Set<String> product = Set.of();
        private Set<String> organisation = Set.of();
        private Set<String> team = Set.of();
        private Set<String> tag = Set.of();
        private String assignee;
        private String reporter;
        private Boolean breached;
        private String text;

        Filter status(TicketStatus value) {
            status = Set.of(value);
            return this;
        }

        Filter severity(int value) {
            severity = Set.of(Severity.of(value));
            return this;
        }

        Filter product(String value) {
            product = Set.of(value);
            return this;
        }

        Filter organisation(String value) {
            organisation = Set.of(value);
            return this;
        }

        Filter team(String value) {
            team = Set.of(value);
            return this;
        }

        Filter tag(String value) {
            tag = Set.of(value);
            return this;
        }

        Filter assignee(String value) {
            assignee = value;
            return this;
        }

        Filter reporter(String value) {
            reporter = value;
            return this;
        }

        Filter breached(boolean value) {
            breached = value;
            return this;
        }

        Filter text(String value) {
            text = value;
            return this;
        }

        TicketFilter build() {
            return new TicketFilter(
                    status,
                    severity,
                    product,
                    organisation,
                    team,
                    assignee,
                    reporter,
                    tag,
                    null,
                    null,
                    breached,
                    text);
        }
    }
}
