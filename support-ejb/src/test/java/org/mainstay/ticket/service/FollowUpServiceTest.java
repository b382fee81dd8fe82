package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.service.ClockQueries;
import org.mainstay.sla.service.ClockView;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;

class FollowUpServiceTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private TestDesk desk;
    private String number;

    private void closedTicket(TestDesk on) {
        desk = on;
        number = desk.open("Namenode down");
        move(AGENT, TicketStatus.RESOLVED);
        desk.clock().advance(Duration.ofDays(2));
        move(CUSTOMER, TicketStatus.CLOSED);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @OnBothDatabases
    void aClosedTicketReopensUntilItsTimeIsUp(TestDatabase database) {
        closedTicket(new TestDesk(database));
        desk.clock().advance(WINDOW);

        assertThat(get(CUSTOMER, number).answering()).isEqualTo(Answering.REOPENS);
        assertThat(get(CUSTOMER, number).reopenableUntil()).isEqualTo(desk.clock().instant());
        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "It is back");

        assertThat(get(AGENT, number).summary().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(get(AGENT, number).closedAt()).isNull();
        assertThat(get(AGENT, number).reopenableUntil()).isNull();
    }

    @Test
    void theWindowOfAResolvedTicketBeginsWithItsSolution() {
        desk = TestDesk.onH2("support.ticket.close-days", "0");
        number = desk.open("Namenode down");
        move(AGENT, TicketStatus.RESOLVED);
        desk.clock().advance(WINDOW);
        assertThat(get(CUSTOMER, number).transitions())
                .isEqualTo(Set.of(TicketStatus.OPEN, TicketStatus.CLOSED));

        desk.clock().advance(MOMENT);

        assertThat(get(CUSTOMER, number).transitions()).isEqualTo(Set.of(TicketStatus.CLOSED));
        assertThat(get(AGENT, number).transitions()).isEqualTo(Set.of(TicketStatus.CLOSED));
        assertThat(get(CUSTOMER, number).answering()).isEqualTo(Answering.FOLLOWS_UP);
    }

    @Test
    void laterNobodyReopensIt() {
        closedTicket(TestDesk.onH2());
        desk.clock().advance(WINDOW.plus(MOMENT));

        assertRefused("ticket.reopen_expired", () -> move(CUSTOMER, TicketStatus.OPEN));
        assertRefused("ticket.reopen_expired", () -> move(AGENT, TicketStatus.OPEN));
        assertRefused(
                "ticket.reopen_expired",
                () -> desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "It is back"));
        assertThat(get(AGENT, number).summary().status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void neverIsAChoice() {
        closedTicket(TestDesk.onH2("support.ticket.reopen-days", "0"));

        assertThat(get(CUSTOMER, number).transitions()).isEmpty();
        assertThat(get(CUSTOMER, number).reopenableUntil()).isNull();
        assertThat(get(CUSTOMER, number).answering()).isEqualTo(Answering.FOLLOWS_UP);
    }

    @OnBothDatabases
    void theCustomerGoesOnWithATicketThatFollows(TestDatabase database) {
        closedTicket(new TestDesk(database));
        change(ChangeTicket.of(number, null).withProduct("hadoop", Optional.of("3.4")));
        desk.clock().advance(WINDOW.plus(MOMENT));

        var next = followUp(CUSTOMER, "It is back", null);

        var ticket = get(CUSTOMER, next);
        assertThat(ticket.summary().subject()).isEqualTo("Namenode down");
        assertThat(ticket.summary().product()).isEqualTo("hadoop");
        assertThat(ticket.summary().productVersion()).isEqualTo("3.4");
        assertThat(ticket.summary().organisation()).isEqualTo("acme");
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.NEW);
        assertThat(messages(CUSTOMER, next))
                .extracting(MessageView::body, MessageView::byStaff)
                .containsExactly(tuple("It is back", false));
        assertThat(desk.as(CUSTOMER, () -> desk.get(LinkQueries.class).links(next)))
                .extracting(LinkView::relation, LinkView::number)
                .containsExactly(tuple(LinkRelation.FOLLOWS_UP, number));
        assertThat(desk.as(CUSTOMER, () -> desk.get(ClockQueries.class).clocks(next)))
                .extracting(ClockView::state)
                .containsOnly(ClockState.RUNNING);
        assertThat(get(CUSTOMER, number).followUp()).isEqualTo(next);
        assertThat(get(CUSTOMER, number).answering()).isEqualTo(Answering.REFUSED);
        assertThat(desk.mailsTo(CUSTOMER)).contains("[" + next + "] Namenode down");
    }

    @Test
    void thereIsOneFollowUpAndItIsNamed() {
        closedTicket(TestDesk.onH2());
        desk.clock().advance(WINDOW.plus(MOMENT));
        var next = followUp(CUSTOMER, "It is back", null);

        assertRefused("ticket.followed_up", () -> followUp(CUSTOMER, "And again", null));
        assertRefused(
                "ticket.followed_up",
                () -> desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "And again"));
        assertRefused("ticket.followed_up", () -> move(AGENT, TicketStatus.OPEN));
        assertThatThrownBy(() -> followUp(CUSTOMER, "And again", null))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.params()).contains(next));
    }

    @Test
    void whoeverHadNotSeenTheFollowUpIsTold() {
        closedTicket(TestDesk.onH2());
        desk.clock().advance(WINDOW.plus(MOMENT));
        var seen = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).mark(number)).seen();
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Not for customers");

        var next = followUp(CUSTOMER, "It is back", seen);

        assertThat(messages(CUSTOMER, next)).hasSize(1);
        closedTicketAgain();
        var before = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).mark(number)).seen();
        assertThatThrownBy(() -> followUp(CUSTOMER, "It is back", before - 1))
                .isInstanceOf(ConflictException.class);
    }

    private void closedTicketAgain() {
        number = desk.open("Datanode down");
        move(AGENT, TicketStatus.RESOLVED);
        desk.clock().advance(WINDOW.plus(MOMENT));
    }

    @Test
    void onlyTheCustomerFollowsUpAndOnlyWhatEnded() {
        closedTicket(TestDesk.onH2());

        assertRefused("ticket.follow_up.too_early", () -> followUp(CUSTOMER, "Now", null));
        desk.clock().advance(WINDOW.plus(MOMENT));
        assertThatThrownBy(() -> followUp(AGENT, "For them", null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> followUp(OTHER_CUSTOMER, "Me too", null))
                .isInstanceOf(NotFoundException.class);
        assertThat(get(AGENT, number).followUp()).isNull();
    }

    private void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        UnprocessableException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private String followUp(String who, String body, Integer seen) {
        return desk.as(
                who,
                () ->
                        desk.get(FollowUpService.class)
                                .followUp(
                                        new FollowUpTicket(
                                                number, body, Channel.WEB, List.of(), seen)));
    }

    private void move(String who, TicketStatus to) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, null, "Restart it", null)));
    }

    private void change(ChangeTicket command) {
        desk.as(AGENT, () -> desk.get(TicketService.class).change(command));
    }

    private TicketDetail get(String who, String of) {
        return desk.as(who, () -> desk.get(TicketQueries.class).get(of));
    }

    private List<MessageView> messages(String who, String of) {
        return desk.as(who, () -> desk.get(TicketQueries.class).messages(of, PAGE)).items();
    }
}
