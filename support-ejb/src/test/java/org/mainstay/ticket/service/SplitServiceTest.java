package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.service.ClockQueries;
import org.mainstay.sla.service.ClockView;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;

class SplitServiceTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    private TestDesk desk;
    private String number;
    private Long message;

    @BeforeEach
    void openATicketWithTwoProblems() {
        desk = TestDesk.onH2();
        number = desk.open("First problem");
        message = sendWithFile("By the way, **another** thing fails");
        desk.clock().advance(Duration.ofMinutes(30));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theNewTicketBeginsWithTheMessageAndItsFiles() {
        var part = split(message);

        var ticket = desk.as(AGENT, () -> desk.get(TicketQueries.class).get(part));
        assertThat(ticket.summary().subject()).isEqualTo("Second problem");
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.NEW);
        assertThat(ticket.summary().reporterId()).isEqualTo(desk.id(CUSTOMER));
        assertThat(ticket.summary().product()).isEqualTo("hadoop");
        assertThat(messages(CUSTOMER, part))
                .singleElement()
                .satisfies(
                        first -> {
                            assertThat(first.body()).startsWith("By the way");
                            assertThat(first.authorId()).isEqualTo(desk.id(CUSTOMER));
                            assertThat(first.attachments())
                                    .extracting(AttachmentView::fileName)
                                    .containsExactly("log.txt");
                        });
        assertThat(desk.mailsTo(CUSTOMER)).contains("[" + part + "] Second problem");
    }

    @Test
    void theNewClocksStartWithTheSplit() {
        var part = split(message);

        assertThat(clocks(part))
                .isNotEmpty()
                .allSatisfy(
                        clock -> {
                            assertThat(clock.startedAt()).isEqualTo(desk.clock().instant());
                            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
                        });
        assertThat(clocks(number))
                .extracting(ClockView::startedAt)
                .containsOnly(desk.clock().instant().minus(Duration.ofMinutes(30)));
    }

    @Test
    void bothTicketsPointToEachOther() {
        var part = split(message);

        assertThat(messages(AGENT, number))
                .extracting(MessageView::splitInto)
                .containsExactly(null, part);
        assertThat(desk.as(AGENT, () -> desk.get(LinkQueries.class).links(part)))
                .extracting(LinkView::relation, LinkView::number)
                .containsExactly(tuple(LinkRelation.FOLLOWS_UP, number));
        for (var each :
                List.of(tuple(number, "splitInto", part), tuple(part, "splitFrom", number))) {
            var values = each.toList();
            assertThat(
                            desk.as(
                                    CUSTOMER,
                                    () ->
                                            desk.get(TicketQueries.class)
                                                    .history((String) values.get(0), PAGE)
                                                    .items()))
                    .extracting("field", "to")
                    .contains(tuple(values.get(1), values.get(2)));
        }
    }

    @Test
    void aSecondClickLeadsToTheSameTicket() {
        assertThat(split(message)).isEqualTo(split(message));
    }

    @Test
    void onlyWhatTheCustomerWroteBecomesATicket() {
        for (var kind : MessageKind.values()) {
            var ours = desk.reply(AGENT, number, kind, "Ours");

            assertThatThrownBy(() -> split(ours))
                    .isInstanceOfSatisfying(
                            BusinessException.class,
                            e -> assertThat(e.code()).isEqualTo("ticket.split.not_customers"));
        }
    }

    private Long sendWithFile(String text) {
        return desk.as(
                CUSTOMER,
                () -> {
                    var bytes = "log".getBytes(StandardCharsets.UTF_8);
                    var stored =
                            desk.get(AttachmentService.class)
                                    .store(
                                            "log.txt",
                                            "text/plain",
                                            new ByteArrayInputStream(bytes));
                    return desk.get(TicketService.class)
                            .reply(
                                    new ReplyToTicket(
                                            number,
                                            text,
                                            MessageKind.PUBLIC,
                                            Channel.WEB,
                                            List.of(stored),
                                            null));
                });
    }

    private String split(Long id) {
        return desk.as(
                AGENT,
                () ->
                        desk.get(SplitService.class)
                                .split(new SplitMessage(number, id, "Second problem")));
    }

    private List<MessageView> messages(String email, String ticket) {
        return desk.as(email, () -> desk.get(TicketQueries.class).messages(ticket, PAGE).items());
    }

    private List<ClockView> clocks(String ticket) {
        return desk.as(AGENT, () -> desk.get(ClockQueries.class).clocks(ticket));
    }
}
