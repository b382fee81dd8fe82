package org.mainstay.problem.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.MergeService;
import org.mainstay.ticket.service.MergeTicket;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketSummary;

/** What a problem record says, how it is found, and which tickets belong to it. */
class ProblemServiceTest {

    private static final PageRequest PAGE = PageRequest.first(10);

    @OnBothDatabases
    void keepsWhatIsKnownAndRemembersWhoChangedIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = open(desk, "Name node leaks");
        var before = get(desk, number);

        change(desk, number, before.summary().version(), Optional.of("**A cache**"));
        var after = get(desk, number);

        assertThat(number).matches("P-2026-\\d{4}");
        assertThat(before.summary().status()).isEqualTo(ProblemStatus.OPEN);
        assertThat(before.cause().text()).isNull();
        assertThat(after.cause().html()).contains("<strong>A cache</strong>");
        assertThat(after.summary().title()).isEqualTo("Name node leaks");
        assertThat(after.summary().version()).isGreaterThan(before.summary().version());
        assertThat(history(desk, number))
                .extracting(entry -> entry.action() + " " + entry.field())
                .containsExactly("CHANGED cause", "CREATED null");
        assertThatThrownBy(
                        () ->
                                change(
                                        desk,
                                        number,
                                        before.summary().version(),
                                        Optional.of("Another")))
                .isInstanceOf(ConflictException.class);
        change(desk, number, null, Optional.empty());
        assertThat(get(desk, number).cause().text()).isNull();
    }

    @OnBothDatabases
    void isForTheDeskOnlyAndAuditorsChangeNothing(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = open(desk, "Name node leaks");
        var queries = desk.get(ProblemQueries.class);

        assertThat(desk.as(AUDITOR, () -> queries.get(number)).mayWork()).isFalse();
        assertThat(desk.as(AUDITOR, () -> queries.get(number)).transitions()).isEmpty();
        assertThat(desk.as(LEAD, () -> queries.get(number)).mayWork()).isTrue();
        refused(desk, CUSTOMER, () -> queries.get(number));
        refused(desk, CUSTOMER, () -> queries.search(filter(null, null), PAGE));
        refused(desk, CUSTOMER, () -> queries.ofTicket("2026-000001"));
        refused(desk, CUSTOMER, () -> queries.tickets(number, PAGE));
        refused(desk, CUSTOMER, () -> queries.broadcasts(number, PAGE));
        for (var email : List.of(CUSTOMER, AUDITOR)) {
            refused(desk, email, () -> desk.get(ProblemService.class).open(command("No")));
            refused(desk, email, () -> desk.get(ProblemService.class).leave(number, "2026-000001"));
        }
    }

    private static void refused(TestDesk desk, String email, Runnable call) {
        assertThatThrownBy(() -> desk.as(email, call)).isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void isFoundByStatusProductTicketAndText(TestDatabase database) {
        var desk = new TestDesk(database);
        var ticket = desk.open("Heap grows");
        var leak = open(desk, "Name node leaks", ticket);
        var other = open(desk, "100% of the disks");

        assertThat(found(desk, filter(null, null))).containsExactlyInAnyOrder(leak, other);
        assertThat(found(desk, filter("0% OF", null))).containsExactly(other);
        assertThat(found(desk, filter("%", null))).containsExactly(other);
        assertThat(found(desk, filter(leak.toLowerCase(), null))).containsExactly(leak);
        assertThat(found(desk, filter(null, ticket))).containsExactly(leak);
        assertThat(
                        found(
                                desk,
                                new ProblemFilter(
                                        Set.of(ProblemStatus.OPEN), Set.of("spark"), null, null)))
                .isEmpty();
        assertThat(
                        desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(ProblemQueries.class)
                                                        .search(
                                                                filter(null, null),
                                                                new PageRequest(0, 1, "-number")))
                                .items())
                .extracting(ProblemSummary::number)
                .containsExactly(other);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(ProblemQueries.class)
                                                        .search(
                                                                filter(null, null),
                                                                new PageRequest(0, 1, "cause"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @OnBothDatabases
    void ticketBelongsToOneProblemAtMost(TestDatabase database) {
        var desk = new TestDesk(database);
        var ticket = desk.open("Heap grows");
        var second = desk.open("Heap grows again");
        var problem = open(desk, "Name node leaks", ticket);
        var other = open(desk, "Another");

        join(desk, problem, ticket, second);
        join(desk, problem, ticket, second);

        assertThat(get(desk, problem).summary().tickets()).isEqualTo(2);
        assertThat(get(desk, problem).summary().openTickets()).isEqualTo(2);
        assertThat(tickets(desk, problem)).containsExactlyInAnyOrder(ticket, second);
        assertThat(ofTicket(desk, ticket)).contains(problem);
        assertThat(history(desk, problem)).hasSize(3);
        code(() -> join(desk, other, ticket), ConflictException.class, "problem.ticket.elsewhere");
        assertThat(get(desk, other).summary().tickets()).isZero();
        var fourth = desk.open("Alone");
        code(
                () -> join(desk, problem, fourth, "2026-999999"),
                UnprocessableException.class,
                "ticket.not_found");
        assertThat(ofTicket(desk, fourth)).isEmpty();

        desk.as(AGENT, () -> desk.get(ProblemService.class).leave(problem, ticket));
        assertThat(ofTicket(desk, ticket)).isEmpty();
        code(
                () -> desk.as(AGENT, () -> desk.get(ProblemService.class).leave(problem, ticket)),
                NotFoundException.class,
                "ticket.not_found");
        join(desk, other, ticket);
        assertThat(ofTicket(desk, ticket)).contains(other);
    }

    @OnBothDatabases
    void customersDoNotSeeThatTheirTicketBelongsToAProblem(TestDatabase database) {
        var desk = new TestDesk(database);
        var ticket = desk.open("Heap grows");
        var queries = desk.get(TicketQueries.class);
        var before = desk.as(CUSTOMER, () -> queries.history(ticket, PAGE)).total();

        open(desk, "Name node leaks", ticket);

        assertThat(desk.as(AGENT, () -> queries.get(ticket)).sharesProblem()).isTrue();
        assertThat(desk.as(CUSTOMER, () -> queries.get(ticket)).sharesProblem()).isFalse();
        assertThat(desk.as(CUSTOMER, () -> queries.history(ticket, PAGE)).total())
                .isEqualTo(before);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
    }

    @OnBothDatabases
    void whatGoesOnWithAMergedTicketBelongsToItsProblem(TestDatabase database) {
        var desk = new TestDesk(database);
        var source = desk.open("Heap grows");
        var target = desk.open("Heap grows much");
        var problem = open(desk, "Name node leaks", source);

        desk.as(
                AGENT,
                () -> desk.get(MergeService.class).merge(new MergeTicket(source, target, null)));

        assertThat(ofTicket(desk, target)).contains(problem);
        assertThat(get(desk, problem).summary().openTickets()).isEqualTo(1);
        var other = desk.open("Alone");
        code(
                () -> open(desk, "Another", other, source),
                ConflictException.class,
                "problem.ticket.elsewhere");
        assertThat(ofTicket(desk, other)).isEmpty();
    }

    @OnBothDatabases
    void knownErrorHasACauseAndAWorkaround(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = open(desk, "Name node leaks");

        code(
                () -> move(desk, number, ProblemStatus.KNOWN_ERROR),
                InvalidInputException.class,
                "problem.cause_required");
        change(desk, number, null, Optional.of("A cache"));
        code(
                () -> move(desk, number, ProblemStatus.KNOWN_ERROR),
                InvalidInputException.class,
                "problem.workaround_required");
        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .change(
                                        new ChangeProblem(
                                                number,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                Optional.of("Restart"),
                                                Optional.of("3.4.2"),
                                                null)));
        move(desk, number, ProblemStatus.KNOWN_ERROR);

        assertThat(get(desk, number).summary().status()).isEqualTo(ProblemStatus.KNOWN_ERROR);
        assertThat(get(desk, number).summary().targetRelease()).isEqualTo("3.4.2");
        code(
                () -> change(desk, number, null, Optional.empty()),
                InvalidInputException.class,
                "problem.cause_required");
        code(
                () -> move(desk, number, ProblemStatus.KNOWN_ERROR),
                UnprocessableException.class,
                "problem.transition_not_allowed");
        code(
                () -> move(desk, number, ProblemStatus.RESOLVED),
                InvalidInputException.class,
                "problem.solution_required");
    }

    @OnBothDatabases
    void bulkJoinsWhatCanBeJoined(TestDatabase database) {
        var desk = new TestDesk(database);
        var taken = desk.open("Taken");
        var free = desk.open("Free");
        open(desk, "Another", taken);
        var problem = open(desk, "Name node leaks");

        var outcomes =
                desk.as(
                        AGENT,
                        () ->
                                desk.get(ProblemBulkService.class)
                                        .join(new JoinTickets(problem, Set.of(taken, free))));

        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.done())
                .singleElement()
                .satisfies(
                        outcome -> {
                            assertThat(outcome.number()).isEqualTo(taken);
                            assertThat(outcome.code()).isEqualTo("problem.ticket.elsewhere");
                        });
        assertThat(ofTicket(desk, free)).contains(problem);
    }

    private static void code(
            ThrowingCallable call, Class<? extends BusinessException> type, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(type, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static OpenProblem command(String title, String... tickets) {
        return new OpenProblem(title, "hadoop", "It grows", null, " ", null, null, Set.of(tickets));
    }

    private static String open(TestDesk desk, String title, String... tickets) {
        return desk.as(AGENT, () -> desk.get(ProblemService.class).open(command(title, tickets)));
    }

    private static void change(
            TestDesk desk, String number, Integer version, Optional<String> cause) {
        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .change(
                                        new ChangeProblem(
                                                number, null, null, null, cause, null, null, null,
                                                version)));
    }

    private static void move(TestDesk desk, String number, ProblemStatus to) {
        desk.as(
                AGENT,
                () -> desk.get(ProblemService.class).move(new MoveProblem(number, to, null, null)));
    }

    private static void join(TestDesk desk, String number, String... tickets) {
        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .join(new JoinTickets(number, Set.of(tickets))));
    }

    private static ProblemDetail get(TestDesk desk, String number) {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).get(number));
    }

    private static Optional<String> ofTicket(TestDesk desk, String ticket) {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).ofTicket(ticket))
                .map(ProblemSummary::number);
    }

    private static List<String> tickets(TestDesk desk, String number) {
        return desk
                .as(AGENT, () -> desk.get(ProblemQueries.class).tickets(number, PAGE))
                .items()
                .stream()
                .map(TicketSummary::number)
                .toList();
    }

    private static List<HistoryView> history(TestDesk desk, String number) {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).history(number, PAGE)).items();
    }

    private static ProblemFilter filter(String text, String ticket) {
        return new ProblemFilter(Set.of(), Set.of(), ticket, text);
    }

    private static List<String> found(TestDesk desk, ProblemFilter filter) {
        return desk
                .as(AGENT, () -> desk.get(ProblemQueries.class).search(filter, PAGE))
                .items()
                .stream()
                .map(ProblemSummary::number)
                .toList();
    }
}
