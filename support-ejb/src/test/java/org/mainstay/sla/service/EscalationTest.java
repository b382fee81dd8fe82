package org.mainstay.sla.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.MANAGER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Person;
import org.mainstay.outbox.service.OutboxRelay;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** Clocks follow their ticket; what falls due is fired, sent and carried out once. */
class EscalationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private TestDesk desk;

    @BeforeEach
    void openDesk() {
        desk = TestDesk.onH2();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingFiresBeforeItsTime() {
        desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(44));

        scan();

        assertThat(desk.database().number("select count(*) from escalation")).isZero();
    }

    @Test
    void aDueLevelReachesItsPeopleOnceHoweverOftenItIsDelivered() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(45));

        scan();
        scan();
        relay();
        var id = ledger().get(0);
        for (int delivery = 0; delivery < 3; delivery++) {
            carryOut(id);
        }

        assertThat(desk.broker().bodies()).containsExactly("{\"escalation\":" + id + "}");
        assertThat(desk.mailsTo(AGENT)).containsExactly("[" + number + "] Due soon: Urgent");
        assertThat(desk.mailsTo(SECOND_AGENT)).hasSize(1);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
        assertThat(escalations(number))
                .singleElement()
                .satisfies(e -> assertThat(e.recipients()).hasSize(3))
                .satisfies(e -> assertThat(e.carriedOutAt()).isNotNull());
        assertThat(
                        desk.database()
                                .number(
                                        "select count(*) from history_entry where action_name = 'ESCALATED'"))
                .isOne();
    }

    @Test
    void carryingOutALevelReadsTheTicketAndItsPeopleAtOnce() {
        desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(45));
        scan();
        relay();
        var id = ledger().get(0);

        var statements = desk.database().statements(() -> carryOut(id));

        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("SELECT"))
                .filteredOn(sql -> sql.contains(" ticket") || sql.contains(" escalation"))
                .hasSize(2);
    }

    @Test
    void levelsMissedWhileTheServerWasDownAllFireAndSayHowLate() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofHours(30));

        work();

        assertThat(escalations(number))
                .extracting(EscalationView::lateBySeconds)
                .containsExactly(
                        Duration.ofMinutes(29 * 60 + 15).toSeconds(),
                        Duration.ofHours(29).toSeconds(),
                        Duration.ofHours(12).toSeconds(),
                        Duration.ofHours(6).toSeconds());
        assertThat(clock(number, ClockType.FIRST_RESPONSE).breachedAt())
                .as("by the promise, not by the scan")
                .isEqualTo(desk.clock().instant().minus(Duration.ofHours(29)));
        assertThat(
                        desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number))
                                .summary()
                                .breached())
                .isTrue();
        assertThat(desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number)).tags())
                .containsExactly("escalated");
    }

    @Test
    void anAnswerInTimeKeepsThePromiseAndSilencesItsLevels() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(10));
        desk.reply(AGENT, number, MessageKind.PUBLIC, "On it");
        desk.clock().advance(HOUR.multipliedBy(2));

        work();

        assertThat(clock(number, ClockType.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(escalations(number)).isEmpty();
    }

    @Test
    void anInternalNoteKeepsNoPromise() {
        var number = desk.open(CUSTOMER, "Urgent", 1);

        desk.reply(AGENT, number, MessageKind.INTERNAL, "On it");

        assertThat(clock(number, ClockType.FIRST_RESPONSE).live()).isTrue();
    }

    @Test
    void anAnswerAfterTheDueTimeIsABreachEvenIfNobodyScanned() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(61));

        desk.reply(AGENT, number, MessageKind.PUBLIC, "Sorry");

        var clock = clock(number, ClockType.FIRST_RESPONSE);
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.breachedAt())
                .isEqualTo(desk.clock().instant().minus(Duration.ofMinutes(1)));
        assertThat(ticketBreached(number)).isTrue();
    }

    @Test
    void waitingForTheCustomerHoldsTheClockAndTheirMessageEndsThat() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        move(number, TicketStatus.WAITING_CUSTOMER);
        desk.clock().advance(Duration.ofDays(3));
        work();

        assertThat(escalations(number)).isEmpty();
        assertThat(clock(number, ClockType.RESOLUTION).dueAt()).isNull();

        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Here it is");
        var due = clock(number, ClockType.RESOLUTION).dueAt();

        assertThat(due).isEqualTo(desk.clock().instant().plus(Duration.ofHours(24)));
        desk.clock().advance(Duration.ofHours(18));
        work();
        assertThat(escalations(number))
                .filteredOn(e -> e.clock() == ClockType.RESOLUTION)
                .hasSize(1);
    }

    @Test
    void aHigherSeverityGetsItsPromiseWithTheTimeAlreadySpent() {
        var number = desk.open(CUSTOMER, "Not so urgent", 2);
        var opened = desk.clock().instant();
        desk.clock().advance(Duration.ofMinutes(50));

        rate(number, 1);

        var clock = clock(number, ClockType.FIRST_RESPONSE);
        assertThat(clock.dueAt()).isEqualTo(opened.plus(HOUR));
        assertThat(clock.policy()).isEqualTo("severity-1");
        work();
        assertThat(escalations(number)).as("the level that passed is not replayed").isEmpty();
        desk.clock().advance(Duration.ofMinutes(10));
        work();
        assertThat(escalations(number)).hasSize(1);
    }

    @Test
    void changingSeverityToAndFroFiresNoLevelTwice() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(46));
        work();

        rate(number, 2);
        rate(number, 1);
        work();

        assertThat(escalations(number)).hasSize(1);
    }

    @Test
    void aReopenedTicketsResolutionRunsOnWithoutTheTimeBetweenAndItsFirstResponseDoesNot() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.reply(AGENT, number, MessageKind.PUBLIC, "On it");
        desk.clock().advance(Duration.ofHours(3));
        move(number, TicketStatus.RESOLVED);
        desk.clock().advance(Duration.ofDays(2));
        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Still broken");

        var clocks = clocks(number);

        assertThat(clocks).filteredOn(c -> c.type() == ClockType.FIRST_RESPONSE).hasSize(1);
        assertThat(clocks)
                .filteredOn(c -> c.type() == ClockType.RESOLUTION)
                .extracting(ClockView::cycle, ClockView::live)
                .containsExactly(tuple(1, true));
        assertThat(clocks.get(clocks.size() - 1).dueAt())
                .isEqualTo(desk.clock().instant().plus(Duration.ofHours(21)));
    }

    @Test
    void aNewVersionOfAPolicyLeavesRunningPromisesAlone() {
        var running = desk.open(CUSTOMER, "Before", 1);
        savePolicy("severity-1", Duration.ofMinutes(30));
        var later = desk.open(CUSTOMER, "After", 1);

        assertThat(clock(running, ClockType.FIRST_RESPONSE).targetSeconds()).isEqualTo(3600);
        assertThat(clock(later, ClockType.FIRST_RESPONSE).targetSeconds()).isEqualTo(1800);
        assertThat(clock(later, ClockType.FIRST_RESPONSE).policyVersion()).isEqualTo(2);
    }

    @Test
    void theFirstPolicyInOrderThatAppliesDecides() {
        desk.as(MANAGER, () -> desk.get(PolicyService.class).add(policy("acme", 1, HOUR, "acme")));

        var ours = desk.open(CUSTOMER, "Ours", 4);
        var theirs = desk.open(TestDesk.OTHER_CUSTOMER, "Theirs", 4);

        assertThat(clock(ours, ClockType.FIRST_RESPONSE).policy()).isEqualTo("acme");
        assertThat(clock(theirs, ClockType.FIRST_RESPONSE).policy()).isEqualTo("severity-4");
    }

    @Test
    void whereNobodyIsLeftToTellTheManagersAre() {
        var number = desk.open(CUSTOMER, "Urgent", 1);
        desk.database()
                .inTransaction(
                        entities ->
                                List.of(AGENT, SECOND_AGENT, LEAD)
                                        .forEach(
                                                email ->
                                                        entities.find(Person.class, desk.id(email))
                                                                .deactivate()));
        desk.clock().advance(Duration.ofMinutes(45));

        work();

        assertThat(desk.mailsTo(MANAGER)).hasSize(1);
        assertThat(desk.mailsTo(AGENT)).isEmpty();
        assertThat(desk.as(MANAGER, () -> desk.get(ClockQueries.class).escalations(number)))
                .singleElement()
                .satisfies(e -> assertThat(e.recipients()).containsExactly("max Example"));
    }

    @Test
    void aLevelReassignsRaisesAndTags() {
        desk.as(
                MANAGER,
                () ->
                        desk.get(PolicyService.class)
                                .add(
                                        new SavePolicy(
                                                "acting",
                                                "Acting",
                                                1,
                                                Set.of(Severity.of(4)),
                                                Set.of(),
                                                Set.of(),
                                                List.of(
                                                        new SavePolicy.Target(
                                                                ClockType.FIRST_RESPONSE,
                                                                HOUR,
                                                                "always")),
                                                Set.of(),
                                                List.of(
                                                        new SavePolicy.Level(
                                                                ClockType.FIRST_RESPONSE,
                                                                50,
                                                                null,
                                                                Set.of(
                                                                        RecipientRole
                                                                                .CUSTOMER_CONTACT),
                                                                "core",
                                                                Severity.of(2),
                                                                "Late")),
                                                null)));
        var number = desk.open(CUSTOMER, "Slow", 4);
        desk.clock().advance(Duration.ofMinutes(30));

        work();

        var ticket = desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
        assertThat(ticket.summary().severity().level()).isEqualTo(2);
        assertThat(ticket.tags()).containsExactly("late");
        assertThat(desk.mailsTo(CUSTOMER))
                .contains("[" + number + "] About your ticket: Slow")
                .noneMatch(subject -> subject.contains("Overdue"));
        assertThat(clock(number, ClockType.FIRST_RESPONSE).policy()).isEqualTo("severity-2");
    }

    @Test
    void aMessageOfAnUnknownEscalationFailsSoThatTheBrokerKeepsIt() {
        assertThatThrownBy(() -> carryOut(4711L)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whileTheBrokerIsAwayNothingLeavesTheOutbox() {
        desk.open(CUSTOMER, "Urgent", 1);
        desk.clock().advance(Duration.ofMinutes(45));
        scan();
        desk.broker().away(true);

        assertThatThrownBy(this::relay).hasMessageContaining("away");
        assertThat(outbox()).isOne();

        desk.broker().away(false);
        relay();
        assertThat(outbox()).isZero();
        assertThat(desk.broker().bodies()).hasSize(1);
    }

    @Test
    void aPolicySavedOverAnotherOneIsRefused() {
        savePolicy("severity-1", HOUR);

        assertThatThrownBy(
                        () ->
                                desk.as(
                                        MANAGER,
                                        () ->
                                                desk.get(PolicyService.class)
                                                        .change(
                                                                versioned(
                                                                        policy(
                                                                                "severity-1",
                                                                                100,
                                                                                HOUR),
                                                                        1))))
                .isInstanceOf(ConflictException.class);
    }

    private static SavePolicy versioned(SavePolicy policy, int version) {
        return new SavePolicy(
                policy.key(),
                policy.name(),
                policy.order(),
                policy.severities(),
                policy.products(),
                policy.organisations(),
                policy.targets(),
                policy.pauseIn(),
                policy.levels(),
                version);
    }

    private void savePolicy(String key, Duration target) {
        desk.as(MANAGER, () -> desk.get(PolicyService.class).change(policy(key, 100, target)));
    }

    private static SavePolicy policy(
            String key, int order, Duration target, String... organisations) {
        return new SavePolicy(
                key,
                "Policy " + key,
                order,
                organisations.length > 0 ? Set.of() : Set.of(Severity.of(1)),
                Set.of(),
                Set.of(organisations),
                List.of(new SavePolicy.Target(ClockType.FIRST_RESPONSE, target, "always")),
                Set.of(),
                List.of(),
                null);
    }

    private void scan() {
        desk.asSystem(() -> desk.get(EscalationScanner.class).scan());
    }

    private void relay() {
        desk.asSystem(() -> desk.get(OutboxRelay.class).relay());
    }

    private void carryOut(Long id) {
        desk.asSystem(() -> desk.get(EscalationService.class).carryOut(id));
    }

    /** What the background work and the consumer do. */
    private void work() {
        scan();
        relay();
        ledger().forEach(this::carryOut);
    }

    private List<Long> ledger() {
        var ids = new ArrayList<Long>();
        desk.database()
                .rows("select id from escalation order by id")
                .forEach(row -> ids.add((Long) row.get(0)));
        return ids;
    }

    private long outbox() {
        return desk.database().number("select count(*) from outbox_message");
    }

    private List<EscalationView> escalations(String number) {
        return desk.as(MANAGER, () -> desk.get(ClockQueries.class).escalations(number));
    }

    private List<ClockView> clocks(String number) {
        return desk.as(CUSTOMER, () -> desk.get(ClockQueries.class).clocks(number));
    }

    private ClockView clock(String number, ClockType type) {
        return desk.as(MANAGER, () -> desk.get(ClockQueries.class).clocks(number)).stream()
                .filter(clock -> clock.type() == type)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private boolean ticketBreached(String number) {
        return desk.as(MANAGER, () -> desk.get(TicketQueries.class).get(number))
                .summary()
                .breached();
    }

    private void rate(String number, int severity) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withSeverity(Severity.of(severity))));
    }

    private void move(String number, TicketStatus to) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, "Log", "Restart", null)));
    }
}
