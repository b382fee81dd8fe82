package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

class TicketServiceTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    private TestDesk desk;
    private String number;

    @BeforeEach
    void openATicket() {
        desk = TestDesk.onH2();
        number = desk.open("Namenode down");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aReportBecomesANewTicketOfTheProductsTeam() {
        var ticket = get(AGENT);

        assertThat(number).matches("2026-\\d{6}");
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.NEW);
        assertThat(ticket.summary().team()).isEqualTo("core");
        assertThat(ticket.summary().organisation()).isEqualTo("acme");
        assertThat(ticket.summary().nextDueAt()).isNotNull();
        assertThat(messages(AGENT)).singleElement().extracting("body").isEqualTo("It fails");
        assertThat(desk.mailsTo(CUSTOMER)).containsExactly("[" + number + "] Namenode down");
        assertThat(history(AGENT)).extracting(HistoryView::action).containsExactly(Action.CREATED);
    }

    @Test
    void numbersAreNeverGivenTwice() {
        assertThat(desk.open("A second")).isGreaterThan(number);
    }

    @Test
    void theFirstPublicAnswerOpensTheTicket() {
        desk.clock().advance(Duration.ofMinutes(5));

        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");

        assertThat(status()).isEqualTo(TicketStatus.OPEN);
        assertThat(get(AGENT).firstRespondedAt()).isEqualTo(desk.clock().instant());
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(2);
    }

    @Test
    void anInternalNoteIsNoAnswerAndReachesNoCustomer() {
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Their disk is full");

        assertThat(status()).isEqualTo(TicketStatus.NEW);
        assertThat(get(AGENT).firstRespondedAt()).isNull();
        assertThat(messages(CUSTOMER)).hasSize(1);
        assertThat(messages(AGENT)).hasSize(2);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
        assertThat(history(CUSTOMER)).extracting(HistoryView::action).doesNotContain(Action.NOTED);
    }

    @Test
    void customersSeeNothingInternalOfTheirTicket() {
        change(ChangeTicket.of(number, null).withTags(Set.of("vip")));
        assign(AGENT);

        var seen = get(CUSTOMER);

        assertThat(seen.tags()).isEmpty();
        assertThat(seen.summary().assigneeName()).isNull();
        assertThat(seen.summary().teamName()).isNull();
        assertThat(seen.mayWork()).isFalse();
        assertThat(history(CUSTOMER)).extracting(HistoryView::field).doesNotContain("tags", "team");
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        var service = desk.get(TicketService.class);
        var queries = desk.get(TicketQueries.class);

        assertNotFound(() -> queries.get(number));
        assertNotFound(() -> queries.messages(number, PAGE));
        assertNotFound(() -> queries.history(number, PAGE));
        assertNotFound(() -> queries.attachments(number));
        assertNotFound(
                () -> service.move(new MoveTicket(number, TicketStatus.CLOSED, null, null, null)));
        assertThatThrownBy(() -> desk.reply(OTHER_CUSTOMER, number, MessageKind.PUBLIC, "Hi"))
                .isInstanceOf(NotFoundException.class);
        assertThat(search(OTHER_CUSTOMER)).isEmpty();
        assertThat(search(CUSTOMER)).hasSize(1);
    }

    private void assertNotFound(Runnable work) {
        assertThatThrownBy(() -> desk.as(OTHER_CUSTOMER, work))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void auditorsReadEverythingAndChangeNothing() {
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Note");

        assertThat(messages(AUDITOR)).hasSize(2);
        assertThat(get(AUDITOR).transitions()).isEmpty();
        assertThat(get(AUDITOR).mayReply()).isFalse();
        assertThatThrownBy(() -> desk.reply(AUDITOR, number, MessageKind.PUBLIC, "Hi"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> move(AUDITOR, TicketStatus.OPEN))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.open(AUDITOR, "Report", 3))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void customersWriteNoNotesAndChangeNoProperties() {
        assertThatThrownBy(() -> desk.reply(CUSTOMER, number, MessageKind.INTERNAL, "Psst"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () ->
                                                desk.get(TicketService.class)
                                                        .change(
                                                                ChangeTicket.of(number, null)
                                                                        .withSeverity(
                                                                                Severity.of(1)))))
                .isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, OPEN, true",
        "NEW, WAITING_CUSTOMER, true",
        "NEW, RESOLVED, true",
        "NEW, CLOSED, false",
        "NEW, NEW, false",
        "OPEN, WAITING_THIRD_PARTY, true",
        "OPEN, RESOLVED, true",
        "OPEN, CLOSED, false",
        "OPEN, NEW, false",
        "WAITING_CUSTOMER, OPEN, true",
        "WAITING_CUSTOMER, RESOLVED, true",
        "WAITING_CUSTOMER, CLOSED, false",
        "WAITING_THIRD_PARTY, WAITING_CUSTOMER, true",
        "RESOLVED, OPEN, true",
        "RESOLVED, CLOSED, true",
        "RESOLVED, WAITING_CUSTOMER, false",
        "CLOSED, OPEN, true",
        "CLOSED, RESOLVED, false"
    })
    void agentsMoveAlongTheLifeCycleOnly(TicketStatus from, TicketStatus to, boolean allowed) {
        bringTo(from);

        if (allowed) {
            move(AGENT, to);

            assertThat(status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> move(AGENT, to)).isInstanceOf(UnprocessableException.class);
            assertThat(status()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void customersOnlyConfirmOrReopenWhatIsResolved(TicketStatus from) {
        bringTo(from);

        assertThat(get(CUSTOMER).transitions())
                .isEqualTo(
                        switch (from) {
                            case RESOLVED -> Set.of(TicketStatus.OPEN, TicketStatus.CLOSED);
                            case CLOSED -> Set.of(TicketStatus.OPEN);
                            default -> Set.of();
                        });
        if (from == TicketStatus.RESOLVED) {
            move(CUSTOMER, TicketStatus.CLOSED);
            assertThat(status()).isEqualTo(TicketStatus.CLOSED);
        } else {
            assertThatThrownBy(() -> move(CUSTOMER, TicketStatus.CLOSED))
                    .isInstanceOf(UnprocessableException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, NEW",
        "OPEN, OPEN",
        "WAITING_CUSTOMER, OPEN",
        "WAITING_THIRD_PARTY, OPEN",
        "RESOLVED, OPEN",
        "CLOSED, OPEN"
    })
    void aMessageOfTheCustomerEndsWaiting(TicketStatus before, TicketStatus after) {
        bringTo(before);

        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Here is the log");

        assertThat(status()).isEqualTo(after);
        assertThat(get(AGENT).statusReason()).isNull();
    }

    @Test
    void aClosedTicketTakesNoMorePublicMessagesOfTheDesk() {
        bringTo(TicketStatus.CLOSED);

        assertThatThrownBy(() -> desk.reply(AGENT, number, MessageKind.PUBLIC, "One more"))
                .isInstanceOfSatisfying(
                        UnprocessableException.class,
                        e -> assertThat(e.code()).isEqualTo("ticket.closed"));
        assertThat(get(AGENT).mayReply()).isFalse();
        desk.reply(AGENT, number, MessageKind.INTERNAL, "For the record");
        assertThat(status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void waitingNeedsAReasonAndResolvingASolution() {
        assertThatThrownBy(() -> move(TicketStatus.WAITING_CUSTOMER, " ", null))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("reason");
        assertThatThrownBy(() -> move(TicketStatus.RESOLVED, null, " "))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("solution");
        assertThat(status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void aMoveWithAMessageHappensWhollyOrNotAtAll() {
        var then = new MoveTicket(number, TicketStatus.RESOLVED, null, "", null);

        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(TicketService.class)
                                                        .reply(
                                                                new ReplyToTicket(
                                                                        number,
                                                                        "Fixed",
                                                                        MessageKind.PUBLIC,
                                                                        Channel.WEB,
                                                                        List.of(),
                                                                        then))))
                .isInstanceOf(InvalidInputException.class);

        assertThat(messages(AGENT)).hasSize(1);
        assertThat(status()).isEqualTo(TicketStatus.NEW);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
    }

    @Test
    void aStaleChangeIsRefused() {
        var seen = get(AGENT).version();
        change(ChangeTicket.of(number, seen).withSubject("Datanode down"));

        assertThatThrownBy(() -> change(ChangeTicket.of(number, seen).withSubject("Other")))
                .isInstanceOf(ConflictException.class);

        assertThat(get(AGENT).summary().subject()).isEqualTo("Datanode down");
    }

    @Test
    void everyChangeIsInTheHistoryWithBothValues() {
        change(
                ChangeTicket.of(number, null)
                        .withSubject("Datanode down")
                        .withSeverity(Severity.of(1))
                        .withTags(Set.of("HDFS", " disk ")));
        bringTo(TicketStatus.RESOLVED);

        assertThat(history(AGENT))
                .filteredOn(entry -> entry.action() == Action.CHANGED)
                .extracting(HistoryView::field, HistoryView::from, HistoryView::to)
                .contains(
                        tuple("subject", "Namenode down", "Datanode down"),
                        tuple("severity", "3", "1"),
                        tuple("tags", "", "disk, hdfs"),
                        tuple("status", "NEW", "RESOLVED"),
                        tuple("solution", null, "Restart it"));
        assertThat(history(AGENT))
                .extracting(HistoryView::actor)
                .contains("ann Example", "bob Example");
    }

    @Test
    void onlyThoseWhoWorkOnTicketsAreAssigned() {
        assertThatThrownBy(() -> assign(OTHER_CUSTOMER)).isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> assign(AUDITOR)).isInstanceOf(UnprocessableException.class);

        assign(SECOND_AGENT);

        assertThat(get(AGENT).summary().assigneeId()).isEqualTo(desk.id(SECOND_AGENT));
        assertThat(desk.mailsTo(SECOND_AGENT)).hasSize(1);
        assertThat(desk.mailsTo(CUSTOMER)).hasSize(1);
    }

    @Test
    void nobodyIsMailedWhatTheyDidThemselves() {
        assign(AGENT);
        desk.reply(AGENT, number, MessageKind.PUBLIC, "Mine");

        assertThat(desk.mailsTo(AGENT)).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertRefused("product", ChangeTicket.of(number, null).withProduct("nothing", null));
        assertRefused(
                "productVersion",
                ChangeTicket.of(number, null).withProduct("hadoop", Optional.of("9.9")));
        assertRefused(
                "team", ChangeTicket.of(number, null).withAssignment(Optional.of("none"), null));
        assertRefused("tags", ChangeTicket.of(number, null).withTags(Set.of("<script>")));
    }

    @Test
    void aReplyThatOverlooksWhatHappenedMeanwhileIsNotSent() {
        var seen = history(AGENT).size();
        desk.reply(SECOND_AGENT, number, MessageKind.INTERNAL, "I am on it");

        assertThatThrownBy(() -> reply(AGENT, seen))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.code()).isEqualTo("ticket.overtaken"));
        assertThat(messages(AGENT)).hasSize(2);
    }

    @Test
    void aReplyIsSentOnceWhatHappenedMeanwhileHasBeenSeen() {
        var seen = history(AGENT).size();
        desk.reply(SECOND_AGENT, number, MessageKind.PUBLIC, "I am on it");

        var news = desk.as(AGENT, () -> desk.get(TicketQueries.class).news(number, seen));
        reply(AGENT, seen + news.size());

        assertThat(news)
                .extracting(HistoryView::action)
                .containsExactly(Action.REPLIED, Action.CHANGED);
        assertThat(messages(AGENT)).hasSize(3);
    }

    @Test
    void whatCustomersMayNotSeeDoesNotStopTheirReply() {
        var seen = history(CUSTOMER).size();
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Between us");

        reply(CUSTOMER, seen);

        assertThat(messages(CUSTOMER)).hasSize(2);
        assertThat(desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).news(number, seen)))
                .extracting(HistoryView::action)
                .containsExactly(Action.REPLIED);
    }

    @Test
    void whatCustomersMayNotSeeDoesNotStopTheirMove() {
        bringTo(TicketStatus.RESOLVED);
        var seen = history(CUSTOMER).size();
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Between us");
        change(ChangeTicket.of(number, null).withTags(Set.of("vip")));

        moveSeen(CUSTOMER, TicketStatus.CLOSED, seen);

        assertThat(status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void aMoveThatOverlooksWhatOneMaySeeIsRefused() {
        bringTo(TicketStatus.RESOLVED);
        var seen = history(CUSTOMER).size();
        desk.reply(AGENT, number, MessageKind.PUBLIC, "One more thing to try");

        assertThatThrownBy(() -> moveSeen(CUSTOMER, TicketStatus.CLOSED, seen))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.code()).isEqualTo("ticket.overtaken"));
        assertThat(status()).isEqualTo(TicketStatus.RESOLVED);
    }

    private void moveSeen(String who, TicketStatus to, int seen) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, null, null, null, seen)));
    }

    @Test
    void theSameReplySentTwiceIsTakenOnce() {
        var seen = history(CUSTOMER).size();
        reply(CUSTOMER, seen);

        assertThatThrownBy(() -> reply(CUSTOMER, seen)).isInstanceOf(ConflictException.class);
        assertThat(messages(CUSTOMER)).hasSize(2);
    }

    @Test
    void pagesListenToTicketsTheirReaderMaySee() {
        var other = desk.open(OTHER_CUSTOMER, "Another", 3);
        var both = Set.of(number, other);
        var id = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).mark(number)).id();

        assertThat(desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).visible(both)))
                .containsExactly(id);
        assertThat(desk.as(AUDITOR, () -> desk.get(TicketQueries.class).visible(both))).hasSize(2);
    }

    private void reply(String who, int seen) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .reply(
                                        new ReplyToTicket(
                                                number,
                                                "Try this",
                                                MessageKind.PUBLIC,
                                                Channel.WEB,
                                                List.of(),
                                                null,
                                                seen)));
    }

    private void assertRefused(String field, ChangeTicket command) {
        assertThatThrownBy(() -> change(command))
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    @Test
    void anotherProductForgetsTheVersion() {
        change(ChangeTicket.of(number, null).withProduct("hadoop", Optional.of("3.4")));
        change(ChangeTicket.of(number, null).withProduct("spark", null));

        assertThat(get(AGENT).summary().product()).isEqualTo("spark");
        assertThat(get(AGENT).summary().productVersion()).isNull();
    }

    @Test
    void tooLongInputIsRefusedBeforeTheDatabase() {
        assertThatThrownBy(() -> desk.open("x".repeat(201)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk.reply(CUSTOMER, number, MessageKind.PUBLIC, " "))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private void bringTo(TicketStatus status) {
        if (status == TicketStatus.CLOSED) {
            move(AGENT, TicketStatus.RESOLVED);
        }
        if (status != TicketStatus.NEW) {
            move(AGENT, status);
        }
    }

    private void move(String who, TicketStatus to) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, "Send it", "Restart it", null)));
    }

    private void move(TicketStatus to, String reason, String solution) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, reason, solution, null)));
    }

    private void change(ChangeTicket command) {
        desk.as(AGENT, () -> desk.get(TicketService.class).change(command));
    }

    private void assign(String person) {
        change(ChangeTicket.of(number, null).withAssignment(null, Optional.of(desk.id(person))));
    }

    private TicketDetail get(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).get(number));
    }

    private TicketStatus status() {
        return get(AGENT).summary().status();
    }

    private List<MessageView> messages(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).messages(number, PAGE)).items();
    }

    private List<HistoryView> history(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).history(number, PAGE)).items();
    }

    private List<TicketSummary> search(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).search(TicketFilter.ALL, PAGE))
                .items();
    }
}
