package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.TicketStatus;

class SatisfactionServiceTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final Duration WINDOW = Duration.ofDays(14);

    private TestDesk desk;
    private String number;

    private void resolvedTicket(TestDesk on) {
        desk = on;
        number = desk.open("Namenode down");
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withAssignment(
                                                        null, Optional.of(desk.id(AGENT)))));
        move(AGENT, TicketStatus.RESOLVED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void theCustomerAnswersOnceAndMayChangeTheirMind(TestDatabase database) {
        resolvedTicket(new TestDesk(database));

        rate(CUSTOMER, Rating.BAD, " Slow ", 0);
        desk.clock().advance(WINDOW);
        rate(CUSTOMER, Rating.GOOD, " ", null);

        var answer = get(AUDITOR);
        assertThat(answer.rating()).isEqualTo(Rating.GOOD);
        assertThat(answer.remark()).isNull();
        assertThat(answer.person().id()).isEqualTo(desk.id(CUSTOMER));
        assertThat(answer.answeredAt()).isEqualTo(desk.clock().instant());
        assertThat(answer.answerableUntil()).as("nobody asks an auditor").isNull();
        assertThat(ticket().summary().rating()).isEqualTo(Rating.GOOD);
        assertThat(database.rows("select id from satisfaction")).hasSize(1);
        assertThat(desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).history(number, PAGE)))
                .satisfies(
                        page ->
                                assertThat(page.items())
                                        .filteredOn(entry -> entry.action() == Action.CHANGED)
                                        .extracting(
                                                HistoryView::field,
                                                HistoryView::from,
                                                HistoryView::to)
                                        .contains(
                                                tuple("rating", null, "BAD"),
                                                tuple("ratingRemark", null, "Slow"),
                                                tuple("rating", "BAD", "GOOD")));
        assertThat(desk.mailsTo(AGENT))
                .containsExactly(
                        "[" + number + "] Not good, says the customer: Namenode down",
                        "[" + number + "] Good, says the customer: Namenode down");
    }

    @OnBothDatabases
    void eachEndIsAskedAboutAnew(TestDatabase database) {
        resolvedTicket(new TestDesk(database));
        rate(CUSTOMER, Rating.BAD, null, null);
        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Still broken");
        assertThat(ticket().summary().rating()).isEqualTo(Rating.BAD);
        assertNotAsked(CUSTOMER);

        move(AGENT, TicketStatus.RESOLVED);
        assertThat(get(CUSTOMER).rating()).isNull();
        assertThat(ticket().summary().rating()).isNull();
        move(CUSTOMER, TicketStatus.CLOSED);
        rate(CUSTOMER, Rating.GOOD, null, 0);

        assertThat(database.rows("select ending, rating from satisfaction order by ending"))
                .extracting(row -> row.get(1))
                .containsExactly("BAD", "GOOD");
    }

    @Test
    void theSameAnswerTwiceIsTakenOnce() {
        resolvedTicket(TestDesk.onH2());
        rate(CUSTOMER, Rating.GOOD, "Thanks", 0);
        var before = desk.database().rows("select id from history_entry").size();

        rate(CUSTOMER, Rating.GOOD, "Thanks", null);

        assertThat(desk.database().rows("select id from history_entry")).hasSize(before);
        assertThat(desk.mailsTo(AGENT)).hasSize(1);
        assertThatThrownBy(() -> rate(CUSTOMER, Rating.BAD, null, 0))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyItsCustomerIsAskedAndOnlyForSomeDaysAfterItsEnd() {
        resolvedTicket(TestDesk.onH2());
        assertThat(get(CUSTOMER).answerableUntil()).isEqualTo(desk.clock().instant().plus(WINDOW));
        assertThatThrownBy(() -> rate(AGENT, Rating.GOOD, null, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> rate(OTHER_CUSTOMER, Rating.GOOD, null, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rate(CUSTOMER, Rating.GOOD, "x".repeat(2001), null))
                .isInstanceOf(ConstraintViolationException.class);

        desk.clock().advance(WINDOW.plusSeconds(1));

        assertNotAsked(CUSTOMER);
        number = desk.open("Just opened");
        assertNotAsked(CUSTOMER);
    }

    @Test
    void nobodyIsAskedAboutWhatWasMergedOrWhereTheSettingSaysSo() {
        resolvedTicket(TestDesk.onH2());
        var target = desk.open("Goes on");
        var source = desk.open("The same");
        desk.as(
                AGENT,
                () -> desk.get(MergeService.class).merge(new MergeTicket(source, target, null)));
        number = source;
        assertNotAsked(CUSTOMER);
        desk.close();

        resolvedTicket(TestDesk.onH2("support.ticket.rating-days", "0"));
        assertNotAsked(CUSTOMER);
        assertThat(mailTexts()).noneMatch(text -> text.contains("#satisfaction"));
    }

    @Test
    void theMailAsks() {
        resolvedTicket(TestDesk.onH2());

        assertThat(mailTexts())
                .anyMatch(text -> text.contains("/tickets/" + number + "#satisfaction"));
    }

    private List<String> mailTexts() {
        return desk.database().rows("select body from mail order by id").stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private void assertNotAsked(String who) {
        assertThat(get(who).answerableUntil()).isNull();
        assertThatThrownBy(() -> rate(who, Rating.GOOD, null, null))
                .isInstanceOfSatisfying(
                        UnprocessableException.class,
                        e -> assertThat(e.code()).isEqualTo("ticket.satisfaction.not_asked"));
    }

    private void rate(String who, Rating rating, String remark, Integer version) {
        desk.as(
                who,
                () ->
                        desk.get(SatisfactionService.class)
                                .rate(new RateTicket(number, rating, remark, version)));
    }

    private SatisfactionView get(String who) {
        return desk.as(who, () -> desk.get(SatisfactionQueries.class).get(number));
    }

    private TicketDetail ticket() {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }

    private void move(String who, TicketStatus to) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, null, "Restart it", null)));
    }
}
