package org.mainstay.workshop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.WorkshopStatus;

/** Who gets a seat in a workshop, and what their calendars are told. */
class WorkshopServiceTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static WorkshopFacts facts(TestDesk desk, String title, int seats) {
        var start = desk.clock().instant().plus(DAY);
        return facts(title, start, start.plus(Duration.ofHours(3)), "Room 2", seats);
    }

    private static WorkshopFacts facts(
            String title, Instant start, Instant end, String place, int seats) {
        return new WorkshopFacts(
                title,
                "*Bring* it",
                start,
                end,
                place,
                "https://meet.example/x",
                seats,
                null,
                null);
    }

    private static String plan(TestDesk desk, WorkshopFacts facts) {
        return desk.as(TRAINER, () -> desk.get(WorkshopService.class).plan(null, facts));
    }

    private static void register(TestDesk desk, String email, String key) {
        desk.as(email, () -> desk.get(WorkshopService.class).register(key));
    }

    private static void withdraw(TestDesk desk, String email, String key) {
        desk.as(email, () -> desk.get(WorkshopService.class).withdraw(key));
    }

    private static void change(TestDesk desk, String key, WorkshopFacts facts) {
        desk.as(TRAINER, () -> desk.get(WorkshopService.class).change(key, facts, null));
    }

    private static WorkshopView get(TestDesk desk, String email, String key) {
        return desk.as(email, () -> desk.get(WorkshopQueries.class).get(key));
    }

    /** Methods and sequences of the calendar entries that were mailed to somebody. */
    private static List<String> entries(TestDesk desk, String email) {
        return desk
                .database()
                .rows(
                        "select calendar_method, calendar from mail where to_address = '"
                                + email
                                + "' and calendar is not null order by id")
                .stream()
                .map(row -> row.get(0) + " " + line((String) row.get(1), "SEQUENCE:"))
                .toList();
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(name.length()))
                .orElse("");
    }

    private static void code(
            ThrowingCallable call, Class<? extends BusinessException> type, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(type, e -> assertThat(e.code()).isEqualTo(code));
    }

    @OnBothDatabases
    void seatsGoToTheFirstAndMoveOnWhenTheyAreGivenUp(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = plan(desk, facts(desk, "HDFS hands-on", 1));

        assertThat(key).isEqualTo("hdfs-hands-on");
        register(desk, CUSTOMER, key);
        register(desk, CUSTOMER, key);
        desk.clock().advance(Duration.ofMinutes(1));
        register(desk, OTHER_CUSTOMER, key);
        desk.clock().advance(Duration.ofMinutes(1));
        register(desk, AGENT, key);

        assertThat(get(desk, CUSTOMER, key).registration()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(get(desk, CUSTOMER, key).facts().link()).isNotNull();
        assertThat(get(desk, OTHER_CUSTOMER, key).registration())
                .isEqualTo(RegistrationState.WAITING);
        assertThat(get(desk, OTHER_CUSTOMER, key).facts().link()).isNull();
        assertThat(get(desk, TRAINER, key).waiting()).isEqualTo(2);
        assertThat(entries(desk, CUSTOMER)).containsExactly("REQUEST 0");
        assertThat(entries(desk, OTHER_CUSTOMER)).isEmpty();

        withdraw(desk, CUSTOMER, key);

        assertThat(entries(desk, CUSTOMER)).containsExactly("REQUEST 0", "CANCEL 1");
        assertThat(get(desk, OTHER_CUSTOMER, key).registration())
                .isEqualTo(RegistrationState.CONFIRMED);
        assertThat(entries(desk, OTHER_CUSTOMER)).containsExactly("REQUEST 0");
        register(desk, CUSTOMER, key);
        assertThat(get(desk, CUSTOMER, key).registration()).isEqualTo(RegistrationState.WAITING);
        change(desk, key, facts("HDFS hands-on", get(desk, TRAINER, key), 3));
        assertThat(get(desk, CUSTOMER, key).registration()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(entries(desk, CUSTOMER)).containsExactly("REQUEST 0", "CANCEL 1", "REQUEST 2");
        assertThat(entries(desk, OTHER_CUSTOMER)).hasSize(1);
        code(
                () -> change(desk, key, facts("HDFS hands-on", get(desk, TRAINER, key), 2)),
                UnprocessableException.class,
                "workshop.seats_taken");
    }

    private static WorkshopFacts facts(String title, WorkshopView known, int seats) {
        var facts = known.facts();
        return facts(title, facts.start(), facts.end(), facts.place(), seats);
    }

    @OnBothDatabases
    void calendarsHearOfChangesAndOfTheEnd(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = plan(desk, facts(desk, "HDFS hands-on", 5));
        register(desk, CUSTOMER, key);
        var known = get(desk, TRAINER, key).facts();

        change(
                desk,
                key,
                facts(known.title(), known.start().plus(DAY), known.end().plus(DAY), "Room 3", 5));

        assertThat(entries(desk, CUSTOMER)).containsExactly("REQUEST 0", "REQUEST 1");
        var calendar =
                (String)
                        desk.database()
                                .rows(
                                        "select calendar from mail where calendar is not null order"
                                                + " by id desc")
                                .get(0)
                                .get(0);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:REQUEST", "BEGIN:VEVENT", "SUMMARY:HDFS hands-on", "DTSTAMP:")
                .contains("LOCATION:Room 3")
                .contains("mailto:" + CUSTOMER);
        assertThat(line(calendar, "DTSTART:"))
                .isEqualTo(
                        known.start()
                                .plus(DAY)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replaceAll("[-:]", ""));

        desk.as(TRAINER, () -> desk.get(WorkshopService.class).cancel(key, "Ill"));
        assertThat(entries(desk, CUSTOMER)).containsExactly("REQUEST 0", "REQUEST 1", "CANCEL 2");
        assertThat(desk.mailsTo(CUSTOMER)).contains("Cancelled: HDFS hands-on");
        assertThat(get(desk, CUSTOMER, key).status()).isEqualTo(WorkshopStatus.CANCELLED);
        code(
                () -> register(desk, AGENT, key),
                UnprocessableException.class,
                "workshop.is_cancelled");
    }

    @OnBothDatabases
    void windowAndTimesAreChecked(TestDatabase database) {
        var desk = new TestDesk(database);
        var start = desk.clock().instant().plus(DAY);
        var end = start.plus(Duration.ofHours(1));

        code(
                () -> plan(desk, facts("X", end, start, "Room", 1)),
                InvalidInputException.class,
                "workshop.ends_before");
        code(
                () -> plan(desk, facts("X", start.minus(DAY).minus(DAY), end, "Room", 1)),
                InvalidInputException.class,
                "workshop.past");
        code(
                () ->
                        plan(
                                desk,
                                new WorkshopFacts("X", null, start, end, " ", null, 1, null, null)),
                InvalidInputException.class,
                "workshop.nowhere");
        code(
                () ->
                        plan(
                                desk,
                                new WorkshopFacts(
                                        "X",
                                        null,
                                        start,
                                        end,
                                        null,
                                        "javascript:alert(1)",
                                        1,
                                        null,
                                        null)),
                InvalidInputException.class,
                "workshop.link");
        var later =
                plan(
                        desk,
                        new WorkshopFacts(
                                "Later",
                                null,
                                start,
                                end,
                                "Room",
                                null,
                                1,
                                start.minus(Duration.ofHours(2)),
                                start.minus(Duration.ofHours(1))));
        code(
                () -> register(desk, CUSTOMER, later),
                UnprocessableException.class,
                "workshop.not_open");
        desk.clock().advance(DAY.minus(Duration.ofMinutes(90)));
        register(desk, CUSTOMER, later);
        desk.clock().advance(Duration.ofMinutes(60));
        code(() -> register(desk, AGENT, later), UnprocessableException.class, "workshop.not_open");
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () -> desk.get(WorkshopService.class).cancel(later, "No")))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void attendanceAndFeedbackComeAfterItBegan(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = plan(desk, facts(desk, "HDFS hands-on", 5));
        register(desk, CUSTOMER, key);
        var service = desk.get(WorkshopService.class);
        code(
                () -> desk.as(CUSTOMER, () -> service.rate(key, 5, null)),
                UnprocessableException.class,
                "workshop.not_begun");

        desk.clock().advance(DAY);
        desk.as(TRAINER, () -> service.attend(key, desk.id(CUSTOMER), true));
        desk.as(CUSTOMER, () -> service.rate(key, 4, " More "));

        var seen =
                desk.as(
                        TRAINER,
                        () ->
                                desk.get(WorkshopQueries.class)
                                        .registrations(key, PageRequest.first(10)));
        assertThat(seen.items())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.attended()).isTrue();
                            assertThat(one.rating()).isEqualTo(4);
                            assertThat(one.remark()).isEqualTo("More");
                        });
        assertThat(
                        desk.as(
                                        OTHER_CUSTOMER,
                                        () ->
                                                desk.get(WorkshopQueries.class)
                                                        .registrations(key, PageRequest.first(10)))
                                .items())
                .isEmpty();
        code(() -> withdraw(desk, CUSTOMER, key), UnprocessableException.class, "workshop.begun");
    }
}
