package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.service.ClockQueries;
import org.mainstay.sla.service.ClockView;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;

class MergeServiceTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    private TestDesk desk;
    private String source;
    private String target;

    @BeforeEach
    void openTickets() {
        use(TestDesk.onH2());
    }

    private void use(TestDesk given) {
        desk = given;
        source = desk.open("Told twice");
        target = desk.open("Told first");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSourceClosesAndPointsToTheTarget() {
        merge(source, target);

        var merged = get(source);
        assertThat(merged.summary().status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(merged.mergedInto()).isEqualTo(target);
        assertThat(merged.summary().nextDueAt()).isNull();
        assertThat(get(target).summary().status()).isEqualTo(TicketStatus.NEW);
        assertThat(history(source))
                .extracting(HistoryView::field, HistoryView::to)
                .contains(tuple("mergedInto", target));
        assertThat(history(target))
                .extracting(HistoryView::field, HistoryView::to)
                .contains(tuple("mergedFrom", source));
    }

    @Test
    void theTargetKeepsItsClocksAndThoseOfTheSourceAreCancelled() {
        merge(source, target);

        assertThat(clocks(source)).isNotEmpty();
        assertThat(clocks(source)).extracting(ClockView::state).containsOnly(ClockState.CANCELLED);
        assertThat(clocks(target)).extracting(ClockView::state).containsOnly(ClockState.RUNNING);
    }

    @Test
    void whatWasSaidAndAttachedIsReadOnTheTarget() {
        var file = attach(source);
        desk.reply(AGENT, source, MessageKind.INTERNAL, "Looks like the other one");
        desk.reply(CUSTOMER, target, MessageKind.PUBLIC, "More");
        merge(source, target);

        assertThat(messages(AGENT, target))
                .extracting(MessageView::body, MessageView::mergedFrom)
                .containsExactlyInAnyOrder(
                        tuple("It fails", source),
                        tuple("Looks like the other one", source),
                        tuple("It fails", null),
                        tuple("More", null));
        assertThat(messages(CUSTOMER, target)).hasSize(3);
        assertThat(messages(AGENT, source)).hasSize(2);
        var read =
                desk.as(
                        CUSTOMER,
                        () -> desk.get(AttachmentService.class).open(target, file).view());
        assertThat(read.fileName()).isEqualTo("log.txt");
    }

    @Test
    void repliesToTheSourceAreRefusedWithThePointer() {
        merge(source, target);

        for (var kind : MessageKind.values()) {
            assertThatThrownBy(() -> desk.reply(AGENT, source, kind, "Late"))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            e -> {
                                assertThat(e.code()).isEqualTo("ticket.merged");
                                assertThat(e.params()).containsExactly(source, target);
                            });
        }
    }

    @Test
    void theReporterIsToldOnce() {
        merge(source, target);
        merge(source, target);

        assertThat(desk.mailsTo(CUSTOMER))
                .filteredOn(mail -> mail.contains("Goes on as"))
                .hasSize(1);
    }

    @Test
    void nobodyGetsToReadWhatSomebodyElseReported() {
        var foreign = desk.open(OTHER_CUSTOMER, "Secret of others", 2);

        assertRefused("ticket.merge.other_reporter", () -> merge(source, foreign));
        assertRefused("ticket.merge.other_reporter", () -> merge(foreign, target));
        assertThat(get(foreign).mergedInto()).isNull();
        assertThat(messages(CUSTOMER, source)).hasSize(1);
    }

    @Test
    void colleaguesSeeOnlyThePartsTheyWereDrawnInTo() {
        desk.database()
                .inTransaction(
                        e ->
                                e.find(Person.class, desk.id(OTHER_CUSTOMER))
                                        .joinOrganisation(
                                                e.find(Person.class, desk.id(CUSTOMER))
                                                        .organisation()));
        addContact(target);
        var file = attach(source);
        merge(source, target);

        assertThat(messages(OTHER_CUSTOMER, target))
                .extracting(MessageView::mergedFrom)
                .containsOnlyNulls();
        assertRefused(
                "attachment.not_found",
                () ->
                        desk.as(
                                OTHER_CUSTOMER,
                                () -> desk.get(AttachmentService.class).open(target, file)));
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).noneMatch(mail -> mail.contains(source));

        var another = desk.open("Another");
        addContact(another);
        merge(another, target);
        assertThat(messages(OTHER_CUSTOMER, target))
                .extracting(MessageView::mergedFrom)
                .containsOnly(null, another);
    }

    private void addContact(String number) {
        desk.as(
                CUSTOMER,
                () -> desk.get(ParticipantService.class).addContact(number, OTHER_CUSTOMER));
    }

    @Test
    void whoeverWatchedTheSourceWatchesTheTarget() {
        desk.as(AGENT, () -> desk.get(ParticipantService.class).watch(source));

        merge(source, target);

        assertThat(get(target).watchers()).hasSize(1);
    }

    @Test
    void mergesThatMakeNoSenseAreRefused() {
        var third = desk.open("Third");
        merge(source, target);

        assertRefused("ticket.merge.itself", () -> merge(target, target));
        assertRefused("ticket.not_found", () -> merge(target, "2026-999999"));
        assertRefused("ticket.merged", () -> merge(source, third));
        assertRefused("ticket.merged", () -> merge(third, source));
        assertRefused("stale", () -> merge(new MergeTicket(third, target, 999)));
    }

    @Test
    void whatWasMergedFollowsToTheNextTarget() {
        var last = desk.open("Last");
        merge(source, target);

        merge(target, last);

        assertThat(get(source).mergedInto()).isEqualTo(last);
        assertThat(messages(CUSTOMER, last))
                .extracting(MessageView::mergedFrom)
                .containsExactlyInAnyOrder(source, target, null);
    }

    @OnBothDatabases
    void mergesInBothDirectionsAtOnceLeaveOneTicketOpen(TestDatabase database) throws Exception {
        desk.close();
        use(new TestDesk(database));
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);

        var there = pool.submit(() -> outcome(barrier, () -> merge(source, target)));
        var back = pool.submit(() -> outcome(barrier, () -> merge(target, source)));

        assertThat(List.of(there.get(), back.get()))
                .containsOnlyOnce("done")
                .containsAnyOf("stale", "ticket.merged");
        pool.shutdown();
        assertThat(List.of(get(source).summary().status(), get(target).summary().status()))
                .containsExactlyInAnyOrder(TicketStatus.NEW, TicketStatus.CLOSED);
    }

    private static String outcome(CyclicBarrier barrier, Runnable act) throws Exception {
        barrier.await();
        try {
            act.run();
            return "done";
        } catch (BusinessException e) {
            return e.code();
        }
    }

    private void merge(String from, String into) {
        merge(new MergeTicket(from, into, null));
    }

    private void merge(MergeTicket command) {
        desk.as(AGENT, () -> desk.get(MergeService.class).merge(command));
    }

    private Long attach(String number) {
        return desk.as(
                CUSTOMER,
                () -> {
                    var bytes = "log".getBytes(StandardCharsets.UTF_8);
                    var files = desk.get(AttachmentService.class);
                    var stored =
                            files.store("log.txt", "text/plain", new ByteArrayInputStream(bytes));
                    return files.attach(number, stored, false);
                });
    }

    private TicketDetail get(String number) {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }

    private List<MessageView> messages(String email, String number) {
        return desk.as(email, () -> desk.get(TicketQueries.class).messages(number, PAGE).items());
    }

    private List<HistoryView> history(String number) {
        return desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).history(number, PAGE).items());
    }

    private List<ClockView> clocks(String number) {
        return desk.as(AGENT, () -> desk.get(ClockQueries.class).clocks(number));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
