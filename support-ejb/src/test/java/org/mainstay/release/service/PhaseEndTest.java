package org.mainstay.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.SaveVersion;
import org.mainstay.product.service.VersionService;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.TicketService;

/** Who uses a version is told 180, 90 and 30 days before a phase ends, once each. */
class PhaseEndTest {

    private TestDesk desk;
    private LocalDate end;

    private void begin(TestDatabase database) {
        desk = new TestDesk(database);
        use(CUSTOMER, "3.4");
        use(OTHER_CUSTOMER, "3.3");
        end = LocalDate.now(desk.clock()).plusDays(181);
        end(end);
    }

    private void use(String email, String version) {
        desk.as(
                email,
                () ->
                        desk.get(TicketService.class)
                                .open(
                                        new OpenTicket(
                                                "It fails",
                                                "Since today",
                                                Severity.of(3),
                                                "hadoop",
                                                version,
                                                null,
                                                Set.of(),
                                                Channel.WEB,
                                                List.of())));
    }

    private void end(LocalDate day) {
        desk.as(
                ADMIN,
                () ->
                        desk.get(VersionService.class)
                                .change(
                                        new SaveVersion(
                                                "hadoop",
                                                "3.4",
                                                List.of(
                                                        new PhaseSpan(
                                                                Phase.FULL,
                                                                LocalDate.of(2020, 1, 1),
                                                                day)),
                                                null)));
    }

    @OnBothDatabases
    void usersAreToldThreeTimes(TestDatabase database) {
        begin(database);
        announceAll();
        assertThat(told(CUSTOMER)).isZero();

        for (var daysBefore : List.of(180, 180, 179, 91, 90, 60, 30, 29, 0, -1)) {
            advanceTo(end.minusDays(daysBefore));
            announceAll();
            announceAll();
            var expected = daysBefore > 90 ? 1 : daysBefore > 30 ? 2 : 3;
            assertThat(told(CUSTOMER)).as("%d days before", daysBefore).isEqualTo(expected);
        }
        assertThat(told(OTHER_CUSTOMER)).isZero();
        assertThat(told(AGENT)).isZero();
        var bodies = database.rows("select body from mail where subject like '%full support%'");
        assertThat(bodies.toString()).contains("in 180 days", "in 90 days", "in 30 days");
    }

    @OnBothDatabases
    void whatIsNearIsToldAtOnceAndAnotherDayAnew(TestDatabase database) {
        begin(database);
        end(LocalDate.now(desk.clock()).plusDays(20));
        announceAll();
        assertThat(told(CUSTOMER)).isEqualTo(1);

        end(LocalDate.now(desk.clock()).plusDays(21));
        announceAll();
        end(LocalDate.now(desk.clock()).plusDays(20));
        announceAll();

        assertThat(told(CUSTOMER)).isEqualTo(2);
    }

    @OnBothDatabases
    void colleaguesWhoSeeTheOrganisationsTicketsAreToldToo(TestDatabase database) {
        begin(database);
        database.execute(
                "update person set sees_organisation = true, organisation_id = (select"
                        + " organisation_id from person where id = "
                        + desk.id(CUSTOMER)
                        + ") where id = "
                        + desk.id(OTHER_CUSTOMER));
        advanceTo(end.minusDays(180));
        announceAll();

        assertThat(told(CUSTOMER)).isEqualTo(1);
        var mail =
                database.rows(
                        "select subject from mail where to_address = '"
                                + OTHER_CUSTOMER
                                + "' and subject like '%全面支持%'");
        assertThat(mail).hasSize(1);
    }

    @OnBothDatabases
    void versionsOfTheLineCountToo(TestDatabase database) {
        begin(database);
        desk.as(
                ADMIN,
                () ->
                        desk.get(VersionService.class)
                                .add(new SaveVersion("hadoop", "3.4.1", null, null)));
        use(AGENT, "3.4.1");
        advanceTo(end.minusDays(180));
        announceAll();

        assertThat(told(AGENT)).isEqualTo(1);
    }

    @OnBothDatabases
    void crashBetweenStepsLosesAndRepeatsNothing(TestDatabase database) {
        begin(database);
        advanceTo(end.minusDays(180));
        assertThatThrownBy(
                        () ->
                                desk.asSystem(
                                        () -> {
                                            desk.get(AnnouncementService.class).noticeEndings();
                                            throw new IllegalStateException("Killed");
                                        }))
                .hasMessage("Killed");
        desk.asSystem(() -> desk.get(AnnouncementService.class).noticeEndings());
        assertThatThrownBy(
                        () ->
                                desk.asSystem(
                                        () -> {
                                            desk.get(AnnouncementService.class).announceNext();
                                            throw new IllegalStateException("Killed");
                                        }))
                .hasMessage("Killed");
        assertThat(told(CUSTOMER)).isZero();

        announceAll();

        assertThat(told(CUSTOMER)).isEqualTo(1);
    }

    @OnBothDatabases
    void twoNodesTellOnce(TestDatabase database) throws Exception {
        begin(database);
        advanceTo(end.minusDays(180));
        var start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var running = List.of(nodes.submit(() -> node(start)), nodes.submit(() -> node(start)));
            start.countDown();
            for (var node : running) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        announceAll();

        assertThat(told(CUSTOMER)).isEqualTo(1);
    }

    private Void node(CountDownLatch start) throws InterruptedException {
        start.await();
        announceAll();
        return null;
    }

    private void advanceTo(LocalDate day) {
        var now = LocalDate.now(desk.clock());
        desk.clock().advance(Duration.ofDays(ChronoUnit.DAYS.between(now, day)));
    }

    private void announceAll() {
        var service = desk.get(AnnouncementService.class);
        while (desk.asSystem(service::noticeEndings) + desk.asSystem(service::announceNext) > 0) {
            // Until nothing is left, as in the background.
        }
    }

    private long told(String email) {
        return desk.mailsTo(email).stream()
                .filter(subject -> subject.contains("full support"))
                .count();
    }
}
