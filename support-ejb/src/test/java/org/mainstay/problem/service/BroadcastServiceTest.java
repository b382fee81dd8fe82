package org.mainstay.problem.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.BroadcastDelivery.State;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.model.Translation;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.MessageView;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.SaveDraft;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** One word to many customers: each once, in their language, and nobody learns of the others. */
class BroadcastServiceTest {

    private static final PageRequest PAGE = PageRequest.first(50);
    private static final Translation BOTH =
            new Translation("A fix comes on *Friday*.", "修复将于*周五*发布。");

    private TestDesk desk;
    private String ann;
    private String li;
    private String problem;

    private void begin(TestDatabase database) {
        desk = new TestDesk(database);
        ann = desk.open(CUSTOMER, "Heap grows at Acme", 3);
        li = desk.open(OTHER_CUSTOMER, "Heap grows at Other", 3);
        problem =
                desk.as(
                        AGENT,
                        () ->
                                desk.get(ProblemService.class)
                                        .open(
                                                new OpenProblem(
                                                        "Name node leaks",
                                                        "hadoop",
                                                        "Seen at Acme and Other",
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        Set.of(ann, li))));
    }

    @OnBothDatabases
    void everyCustomerIsToldInTheirLanguage(TestDatabase database) {
        begin(database);
        var id = send(BOTH);
        assertThat(view(id).runs()).isTrue();

        deliverAll();

        assertThat(said(CUSTOMER, ann)).containsExactly("It fails", "A fix comes on *Friday*.");
        assertThat(said(OTHER_CUSTOMER, li)).containsExactly("It fails", "修复将于*周五*发布。");
        var broadcast = view(id);
        assertThat(broadcast.counts())
                .isEqualTo(
                        Map.of(
                                State.WAITING,
                                0L,
                                State.SENT,
                                2L,
                                State.SKIPPED,
                                0L,
                                State.FAILED,
                                0L));
        assertThat(broadcast.runs()).isFalse();
        assertThat(deliveries(id))
                .extracting(DeliveryView::ticket, DeliveryView::language)
                .containsExactly(tuple(ann, Language.EN), tuple(li, Language.ZH));
    }

    @OnBothDatabases
    void whoseLanguageIsMissingGetsTheOther(TestDatabase database) {
        begin(database);
        send(new Translation("Only English", null));
        deliverAll();
        send(new Translation(null, "只有中文"));
        deliverAll();

        assertThat(said(OTHER_CUSTOMER, li)).containsExactly("It fails", "Only English", "只有中文");
        assertThat(said(CUSTOMER, ann)).containsExactly("It fails", "Only English", "只有中文");
    }

    @OnBothDatabases
    void noCustomerLearnsOfTheOthersOrOfTheProblem(TestDatabase database) {
        begin(database);
        send(BOTH);
        deliverAll();

        var mail =
                database.rows(
                        "select subject, body from mail where to_address = '" + CUSTOMER + "'");
        assertThat(mail).hasSize(2);
        assertThat(mail.toString()).contains("Friday").doesNotContain("li@", "Other", "P-2026", li);
        var seen = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).get(ann)).toString();
        var talk = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).messages(ann, PAGE));
        var past = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).history(ann, PAGE));
        assertThat(seen + talk.items() + past.items()).doesNotContain("Other", "P-2026", li);
    }

    @OnBothDatabases
    void isAReplyLikeAnyOther(TestDatabase database) {
        begin(database);
        desk.as(
                AGENT,
                () ->
                        desk.get(DraftService.class)
                                .save(new SaveDraft(ann, MessageKind.PUBLIC, "Half a thought")));
        send(new Translation("Dear @eve Example", null));
        deliverAll();

        var ticket = ticket(ann);
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.firstRespondedAt()).isNotNull();
        var message = messages(AGENT, ann).get(1);
        assertThat(message.authorName()).isEqualTo("bob Example");
        assertThat(message.byStaff()).isTrue();
        assertThat(message.channel()).isEqualTo(Channel.BROADCAST);
        // Nobody is called once for every ticket, and nobody's draft of another reply is lost.
        assertThat(ticket.watchers()).isEmpty();
        assertThat(desk.as(AGENT, () -> desk.get(DraftService.class).find(ann))).isPresent();
    }

    @OnBothDatabases
    void crashHalfWayLeavesExactlyOneMessageOnEachTicket(TestDatabase database) {
        begin(database);
        var id = send(BOTH);
        var due = due();
        assertThat(due).hasSize(2);
        desk.asSystem(() -> desk.get(BroadcastService.class).deliver(due.get(0)));
        assertThatThrownBy(
                        () ->
                                desk.asSystem(
                                        () -> {
                                            desk.get(BroadcastService.class).deliver(due.get(1));
                                            throw new IllegalStateException("Killed");
                                        }))
                .hasMessage("Killed");
        assertThat(view(id).count(State.SENT)).isEqualTo(1);

        assertThat(due()).containsExactly(due.get(1));
        due.forEach(again -> desk.asSystem(() -> desk.get(BroadcastService.class).deliver(again)));
        deliverAll();

        assertThat(said(CUSTOMER, ann)).hasSize(2);
        assertThat(said(OTHER_CUSTOMER, li)).hasSize(2);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(2);
        assertThat(view(id).count(State.SENT)).isEqualTo(2);
    }

    @OnBothDatabases
    void twoNodesSendEachMessageOnce(TestDatabase database) throws Exception {
        begin(database);
        var id = send(BOTH);
        var due = due();
        var start = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var running =
                    List.of(
                            nodes.submit(() -> node(start, due)),
                            nodes.submit(() -> node(start, due)));
            start.countDown();
            for (var node : running) {
                finish(node);
            }
        } finally {
            nodes.shutdown();
        }
        deliverAll();

        assertThat(said(CUSTOMER, ann)).hasSize(2);
        assertThat(said(OTHER_CUSTOMER, li)).hasSize(2);
        assertThat(view(id).count(State.SENT)).isEqualTo(2);
    }

    private Void node(CountDownLatch start, List<Long> due) throws InterruptedException {
        start.await();
        for (var id : due) {
            desk.asSystem(() -> desk.get(BroadcastService.class).deliver(id));
        }
        return null;
    }

    private static void finish(Future<Void> node) throws InterruptedException, ExecutionException {
        node.get();
    }

    @OnBothDatabases
    void secondClickSendsNothing(TestDatabase database) {
        begin(database);
        var version = detail().summary().version();
        var command = new SendBroadcast(problem, BOTH, version);
        desk.as(AGENT, () -> desk.get(BroadcastService.class).send(command));

        assertThatThrownBy(
                        () -> desk.as(AGENT, () -> desk.get(BroadcastService.class).send(command)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> send(new Translation(" ", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(due()).hasSize(2);
    }

    @OnBothDatabases
    void nothingIsSaidOnTicketsThatAreDoneOrGone(TestDatabase database) {
        begin(database);
        var id = send(BOTH);
        desk.as(AGENT, () -> desk.get(ProblemService.class).leave(problem, li));
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(
                                        new MoveTicket(
                                                ann, TicketStatus.RESOLVED, null, "Done", null)));
        deliverAll();

        assertThat(view(id).count(State.SKIPPED)).isEqualTo(2);
        assertThat(said(CUSTOMER, ann)).containsExactly("It fails");
        assertThat(
                        desk.as(
                                AGENT,
                                () ->
                                        desk.get(BroadcastService.class)
                                                .send(new SendBroadcast(problem, BOTH, null))))
                .isNotNull();
        assertThat(due()).isEmpty();
    }

    @OnBothDatabases
    void solutionResolvesEachTicketAndAsksItsCustomer(TestDatabase database) {
        begin(database);
        resolve();
        deliverAll();

        for (var number : List.of(ann, li)) {
            assertThat(ticket(number).summary().status()).isEqualTo(TicketStatus.RESOLVED);
        }
        assertThat(ticket(li).solution()).isEqualTo("修复将于*周五*发布。");
        assertThat(said(OTHER_CUSTOMER, li)).endsWith("修复将于*周五*发布。");
        assertThat(detail().solution().get(Language.EN).html()).contains("<em>Friday</em>");
        var broadcasts =
                desk.as(AGENT, () -> desk.get(ProblemQueries.class).broadcasts(problem, PAGE));
        assertThat(broadcasts.items())
                .singleElement()
                .satisfies(b -> assertThat(b.purpose()).isEqualTo(Purpose.SOLUTION));
        // The customer confirms, or says that it still fails; either is theirs to choose.
        assertThat(desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).get(ann)).transitions())
                .contains(TicketStatus.CLOSED, TicketStatus.OPEN);
        desk.reply(CUSTOMER, ann, MessageKind.PUBLIC, "It still grows");
        assertThat(ticket(ann).summary().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket(ann).sharesProblem()).isTrue();
        assertThat(detail().summary().openTickets()).isEqualTo(1);
        var late = Set.of(desk.open("More"));
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(ProblemService.class)
                                                        .join(new JoinTickets(problem, late))))
                .hasMessageContaining("problem.resolved");
    }

    @OnBothDatabases
    void openingAgainCallsBackWhatIsNotSent(TestDatabase database) {
        begin(database);
        resolve();
        var first = due().get(0);
        desk.asSystem(() -> desk.get(BroadcastService.class).deliver(first));

        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .move(new MoveProblem(problem, ProblemStatus.OPEN, null, null)));
        deliverAll();

        assertThat(ticket(ann).summary().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(ticket(li).summary().status()).isEqualTo(TicketStatus.NEW);
        assertThat(detail().solution()).isEmpty();
    }

    @OnBothDatabases
    void failureIsTriedAgainAndShownInTheEnd(TestDatabase database) {
        begin(database);
        var id = send(BOTH);
        for (int i = 0; i < BroadcastDelivery.ATTEMPTS_MAX; i++) {
            due().forEach(
                            due ->
                                    desk.asSystem(
                                            () ->
                                                    desk.get(BroadcastService.class)
                                                            .failed(due, "away")));
            assertThat(due()).isEmpty();
            desk.clock().advance(Duration.ofMinutes(10));
        }
        assertThat(view(id).count(State.FAILED)).isEqualTo(2);

        desk.as(SECOND_AGENT, () -> desk.get(BroadcastService.class).retry(problem, id));
        deliverAll();

        assertThat(view(id).count(State.SENT)).isEqualTo(2);
        assertThat(messages(CUSTOMER, ann).get(1).authorName()).isEqualTo("eve Example");
    }

    @OnBothDatabases
    void writerWhoNoLongerAnswersTicketsSaysNothing(TestDatabase database) {
        begin(database);
        var id = send(BOTH);
        database.execute("update person set active = false where id = " + desk.id(AGENT));
        deliverAll();

        assertThat(view(id).count(State.FAILED)).isEqualTo(2);
        assertThat(said(CUSTOMER, ann)).containsExactly("It fails");
    }

    @OnBothDatabases
    void readersAreCountedBeforeSending(TestDatabase database) {
        begin(database);
        var second = desk.open(CUSTOMER, "Heap grows again", 4);
        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .join(new JoinTickets(problem, Set.of(second))));

        var readers = desk.as(AGENT, () -> desk.get(ProblemQueries.class).readers(problem));

        assertThat(readers)
                .isEqualTo(Map.of(Language.EN, new Readers(1, 2), Language.ZH, new Readers(1, 1)));
    }

    private Long send(Translation text) {
        return desk.as(
                AGENT,
                () ->
                        desk.get(BroadcastService.class)
                                .send(new SendBroadcast(problem, text, null)));
    }

    private void resolve() {
        desk.as(
                AGENT,
                () ->
                        desk.get(ProblemService.class)
                                .move(
                                        new MoveProblem(
                                                problem, ProblemStatus.RESOLVED, BOTH, null)));
    }

    private List<Long> due() {
        return desk.asSystem(() -> desk.get(BroadcastService.class).due());
    }

    private void deliverAll() {
        for (var id : due()) {
            desk.asSystem(() -> desk.get(BroadcastService.class).deliver(id));
        }
        assertThat(desk.asSystem(() -> desk.get(BroadcastRunner.class).run())).isZero();
    }

    private BroadcastView view(Long id) {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).broadcast(problem, id));
    }

    private List<DeliveryView> deliveries(Long id) {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).deliveries(problem, id, PAGE))
                .items();
    }

    private ProblemDetail detail() {
        return desk.as(AGENT, () -> desk.get(ProblemQueries.class).get(problem));
    }

    private TicketDetail ticket(String number) {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }

    private List<MessageView> messages(String email, String number) {
        return desk.as(email, () -> desk.get(TicketQueries.class).messages(number, PAGE)).items();
    }

    private List<String> said(String email, String number) {
        return messages(email, number).stream().map(MessageView::body).toList();
    }
}
