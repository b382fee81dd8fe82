package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.PersonService;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.WorkTimer;

class TimeServiceTest {

    private TestDesk desk;
    private String number;

    private void use(TestDesk given) {
        desk = given;
        number = desk.open("Slow");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void whatIsNotedIsListedWithTheLatestDayFirst(TestDatabase database) {
        use(new TestDesk(database));
        note(AGENT, "PT1H30M", today().minusDays(1), Activity.FIX, " Patched it ");
        note(SECOND_AGENT, "PT20M", null, null, " ");

        assertThat(entries(AUDITOR))
                .extracting(
                        TimeEntryView::personId,
                        TimeEntryView::day,
                        TimeEntryView::spent,
                        TimeEntryView::activity,
                        TimeEntryView::remark)
                .containsExactly(
                        tuple(desk.id(SECOND_AGENT), today(), Duration.ofMinutes(20), null, null),
                        tuple(
                                desk.id(AGENT),
                                today().minusDays(1),
                                Duration.ofMinutes(90),
                                Activity.FIX,
                                "Patched it"));
        assertThat(spent(List.of(number, desk.open("Other"))))
                .containsExactly(Map.entry(number, Duration.ofMinutes(110)));
    }

    @OnBothDatabases
    void correctionsStayInTheHistoryForTheDeskOnly(TestDatabase database) {
        use(new TestDesk(database));
        var id = note(AGENT, "PT1H", null, Activity.FIX, "Patch");
        change(AGENT, id, "PT2H", Optional.empty(), 1);
        desk.as(AGENT, () -> service().remove(number, id, null));

        assertThat(entries(AGENT)).isEmpty();
        assertThat(history(AGENT))
                .extracting(HistoryView::field, HistoryView::from, HistoryView::to)
                .contains(
                        tuple("timeNoted", null, "PT1H"),
                        tuple("timeSpent", "PT1H", "PT2H"),
                        tuple("timeActivity", "FIX", null),
                        tuple("timeRemoved", "PT2H", null));
        assertThat(history(CUSTOMER)).extracting(HistoryView::field).doesNotContain("timeNoted");
    }

    @Test
    void onlyOnesOwnEntriesAreCorrected() {
        use(TestDesk.onH2());
        var id = note(AGENT, "PT1H", null, null, null);

        assertThatThrownBy(() -> change(SECOND_AGENT, id, "PT2H", null, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as(SECOND_AGENT, () -> service().remove(number, id, null)))
                .isInstanceOf(NotPermittedException.class);
        assertRefused("stale", () -> change(AGENT, id, "PT2H", null, 7));
        var other = desk.open("Other");
        assertRefused(
                "time_entry.not_found",
                () -> desk.as(AGENT, () -> service().remove(other, id, null)));
        assertThat(entries(AGENT))
                .extracting(TimeEntryView::spent)
                .containsOnly(Duration.ofHours(1));
    }

    @Test
    void customersAreToldNothing() {
        use(TestDesk.onH2());
        note(AGENT, "PT1H", null, null, null);

        assertThatThrownBy(() -> entries(CUSTOMER)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> note(CUSTOMER, "PT1H", null, null, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> note(AUDITOR, "PT1H", null, null, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5M", "PT30S", "PT1M30S", "PT24H1M", "PT9999999H"})
    void aTimeIsWholeMinutesOfADay(String spent) {
        use(TestDesk.onH2());

        assertRefused("time.spent", () -> note(AGENT, spent, null, null, null));
    }

    @Test
    void workIsNotDoneInTheFuture() {
        use(TestDesk.onH2());
        note(AGENT, "PT24H", today().plusDays(1), null, null);

        assertRefused("time.future", () -> note(AGENT, "PT1M", today().plusDays(2), null, null));
    }

    @OnBothDatabases
    void aTimerBecomesAnEntryInMinutesBegun(TestDatabase database) {
        use(new TestDesk(database));
        start(AGENT, number);
        desk.clock().advance(Duration.ofSeconds(61));

        assertThat(timer(AGENT).orElseThrow().number()).isEqualTo(number);
        assertThat(timer(SECOND_AGENT)).isEmpty();
        assertThat(stop(AGENT, null).orElseThrow().spent()).isEqualTo(Duration.ofMinutes(2));
        assertThat(timer(AGENT)).isEmpty();
        assertThat(stop(AGENT, null)).isEmpty();
        assertThat(entries(AGENT)).hasSize(1);
    }

    @OnBothDatabases
    void startingElsewhereNotesTheTimeOfTheTimerBefore(TestDatabase database) {
        use(new TestDesk(database));
        var other = desk.open("Other");
        start(AGENT, number);
        desk.clock().advance(Duration.ofMinutes(10));
        start(AGENT, number);
        desk.clock().advance(Duration.ofMinutes(10));
        start(AGENT, other);

        assertThat(timer(AGENT).orElseThrow().number()).isEqualTo(other);
        assertThat(entries(AGENT))
                .extracting(TimeEntryView::spent)
                .containsExactly(Duration.ofMinutes(20));
    }

    @Test
    void aForgottenTimerAsksHowMuchWasWork() {
        use(TestDesk.onH2());
        var other = desk.open("Other");
        start(AGENT, number);
        desk.clock().advance(WorkTimer.PLAUSIBLE_MAX.plusMinutes(1));

        assertThat(timer(AGENT).orElseThrow().forgotten()).isTrue();
        assertRefused("time.forgotten", () -> stop(AGENT, null));
        assertRefused("time.forgotten", () -> start(AGENT, other));
        assertThat(timer(AGENT)).isPresent();
        assertThat(stop(AGENT, Duration.ofMinutes(45)).orElseThrow().spent())
                .isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aTimerIsDiscardedWithoutANote() {
        use(TestDesk.onH2());
        start(AGENT, number);
        desk.as(AGENT, () -> service().discard());
        desk.as(AGENT, () -> service().discard());

        assertThat(timer(AGENT)).isEmpty();
        assertThat(entries(AGENT)).isEmpty();
    }

    @Test
    void theDayIsTheOneOnWhichTheTimerWasStartedWhereThePersonIs() {
        use(TestDesk.onH2());
        var zone = ZoneId.of("Pacific/Kiritimati");
        var started = desk.clock().instant().atZone(zone).toLocalDate();
        desk.as(AGENT, () -> service().start(number, zone));
        desk.clock().advance(Duration.ofHours(7));

        desk.as(AGENT, () -> service().stop(new StopTimer(null, null, null, zone)));

        assertThat(entries(AGENT)).extracting(TimeEntryView::day).containsExactly(started);
    }

    @Test
    void whoLeavesTakesTheTimerAlong() {
        use(TestDesk.onH2());
        start(AGENT, number);

        desk.as(
                ADMIN,
                () -> {
                    var agent = desk.id(AGENT);
                    desk.get(PersonService.class)
                            .change(
                                    new ChangePerson(
                                            agent, null, null, null, null, null, null, null, false,
                                            null, null));
                });

        assertThat(desk.database().number("select count(*) from work_timer")).isZero();
    }

    @Test
    void timeOnAMergedTicketCountsForTheOneThatGoesOn() {
        use(TestDesk.onH2());
        var target = desk.open("Target");
        note(AGENT, "PT1H", null, null, null);

        desk.as(
                AGENT,
                () -> desk.get(MergeService.class).merge(new MergeTicket(number, target, null)));

        assertThat(desk.as(AGENT, () -> desk.get(TimeQueries.class).entries(target)))
                .extracting(TimeEntryView::number)
                .containsExactly(number);
    }

    @OnBothDatabases
    void twoClicksOnStopNoteTheTimeOnce(TestDatabase database) throws Exception {
        use(new TestDesk(database));
        start(AGENT, number);
        desk.clock().advance(Duration.ofMinutes(5));
        var together = new CyclicBarrier(2);
        Callable<Boolean> click =
                () -> {
                    together.await();
                    return stop(AGENT, null).isPresent();
                };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var answer : threads.invokeAll(List.of(click, click))) {
                answer.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(entries(AGENT)).hasSize(1);
        assertThat(timer(AGENT)).isEmpty();
    }

    private TimeService service() {
        return desk.get(TimeService.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    }

    private Long note(String who, String spent, LocalDate day, Activity activity, String remark) {
        var command = new NoteTime(number, Duration.parse(spent), day, activity, remark);
        return desk.as(who, () -> service().note(command));
    }

    private void change(
            String who, Long id, String spent, Optional<Activity> activity, Integer version) {
        var command =
                new ChangeTime(number, id, Duration.parse(spent), null, activity, null, version);
        desk.as(who, () -> service().change(command));
    }

    private void start(String who, String ticket) {
        desk.as(who, () -> service().start(ticket, ZoneOffset.UTC));
    }

    private Optional<TimeEntryView> stop(String who, Duration spent) {
        return desk.as(who, () -> service().stop(new StopTimer(spent, null, null, ZoneOffset.UTC)));
    }

    private Optional<TimerView> timer(String who) {
        return desk.as(who, () -> desk.get(TimeQueries.class).timer());
    }

    private List<TimeEntryView> entries(String who) {
        return desk.as(who, () -> desk.get(TimeQueries.class).entries(number));
    }

    private Map<String, Duration> spent(List<String> numbers) {
        return desk.as(AGENT, () -> desk.get(TimeQueries.class).spent(numbers));
    }

    private List<HistoryView> history(String who) {
        return desk.as(
                who,
                () ->
                        desk.get(TicketQueries.class)
                                .history(number, PageRequest.first(PageRequest.SIZE_MAX))
                                .items());
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
