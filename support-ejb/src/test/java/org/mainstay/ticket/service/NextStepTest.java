package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.TicketStatus;

/** What tickets do by themselves: remind, and close after notice, each once. */
class NextStepTest {

    private TestDesk desk;
    private String number;

    private void on(TestDatabase database, Consumer<TestDesk> test, String... settings) {
        // The database belongs to the test's extension, which closes it.
        desk = new TestDesk(database, settings);
        number = desk.open("Namenode down");
        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");
        test.accept(desk);
    }

    @OnBothDatabases
    void aSilentCustomerIsRemindedOnceAndTheTicketClosedAfterNotice(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.WAITING_CUSTOMER);
                    var before = desk.mailsTo(CUSTOMER).size();

                    pass(Duration.ofDays(3));
                    scan();
                    scan();

                    assertThat(newest(before)).containsExactly(about("Still waiting for you: "));
                    assertThat(mailBody()).contains("we close the ticket on 3 December 2026");
                    assertThat(get(CUSTOMER).nextStep()).isEqualTo(NextStep.CLOSE_UNANSWERED);
                    assertThat(history()).filteredOn(e -> e.action() == Action.REMINDED).hasSize(1);

                    pass(Duration.ofDays(7));
                    scan();
                    scan();

                    assertThat(get(AGENT).summary().status()).isEqualTo(TicketStatus.CLOSED);
                    assertThat(get(AGENT).nextStep()).isNull();
                    assertThat(newest(before + 1))
                            .containsExactly(about("Closed without an answer: "));
                    assertThat(history())
                            .last()
                            .satisfies(e -> assertThat(e.actorId()).isNull())
                            .satisfies(e -> assertThat(e.to()).isEqualTo("CLOSED"));
                });
    }

    @OnBothDatabases
    void aSolutionNobodyConfirmsClosesTheTicketOnTheDayItsMailNames(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.RESOLVED);

                    assertThat(mailBody()).contains("we close the ticket on 30 November 2026");
                    assertThat(get(CUSTOMER).closesAt())
                            .isEqualTo(desk.clock().instant().plus(Duration.ofDays(7)));

                    pass(Duration.ofDays(7).minusSeconds(1));
                    scan();
                    assertThat(get(AGENT).summary().status()).isEqualTo(TicketStatus.RESOLVED);

                    pass(Duration.ofSeconds(1));
                    scan();
                    assertThat(get(AGENT).summary().status()).isEqualTo(TicketStatus.CLOSED);
                    assertThat(get(AGENT).solution()).isEqualTo("Restart it");
                });
    }

    @OnBothDatabases
    void anAnswerEndsTheWait(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.WAITING_CUSTOMER);
                    pass(Duration.ofDays(3));
                    scan();
                    desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Here it is");
                    pass(Duration.ofDays(30));
                    scan();

                    assertThat(get(AGENT).summary().status()).isEqualTo(TicketStatus.OPEN);
                    assertThat(get(AGENT).nextStep()).isNull();
                });
    }

    @OnBothDatabases
    void askingAgainGivesTheCustomerTimeAgain(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.WAITING_CUSTOMER);
                    pass(Duration.ofDays(3));
                    scan();

                    desk.reply(AGENT, number, MessageKind.INTERNAL, "Silence");
                    assertThat(get(AGENT).nextStep()).isEqualTo(NextStep.CLOSE_UNANSWERED);

                    desk.reply(AGENT, number, MessageKind.PUBLIC, "Could you send the log?");
                    assertThat(get(AGENT).nextStep()).isEqualTo(NextStep.REMIND_CUSTOMER);
                    assertThat(get(AGENT).nextStepAt())
                            .isEqualTo(desk.clock().instant().plus(Duration.ofDays(3)));
                });
    }

    @OnBothDatabases
    void aWaitForAThirdPartyRemindsTheDeskAgainAndAgainAndNeverTheCustomer(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.WAITING_THIRD_PARTY);
                    var before = desk.mailsTo(CUSTOMER).size();

                    pass(Duration.ofDays(3));
                    scan();

                    assertThat(List.of(AGENT, SECOND_AGENT, LEAD))
                            .as("while nobody is assigned, the team")
                            .allSatisfy(
                                    person ->
                                            assertThat(desk.mailsTo(person))
                                                    .last()
                                                    .asString()
                                                    .contains(number));

                    assign(AGENT);
                    var others = desk.mailsTo(LEAD).size();
                    pass(Duration.ofDays(3));
                    scan();

                    assertThat(desk.mailsTo(AGENT))
                            .filteredOn(subject -> subject.contains("third party"))
                            .hasSize(2);
                    assertThat(desk.mailsTo(LEAD)).hasSize(others);
                    assertThat(desk.mailsTo(CUSTOMER)).hasSize(before);
                    assertThat(get(CUSTOMER).nextStep()).isNull();
                    assertThat(get(AGENT).summary().status())
                            .isEqualTo(TicketStatus.WAITING_THIRD_PARTY);
                });
    }

    @OnBothDatabases
    void zeroDaysTurnItOff(TestDatabase database) {
        on(
                database,
                desk -> {
                    move(TicketStatus.WAITING_CUSTOMER);
                    assertThat(get(AGENT).nextStep()).isNull();

                    move(TicketStatus.RESOLVED);
                    assertThat(get(AGENT).nextStep()).isNull();
                    assertThat(mailBody()).doesNotContain("we close the ticket");
                },
                "support.ticket.reminder-days",
                "0",
                "support.ticket.close-days",
                "0");
    }

    private void pass(Duration time) {
        desk.clock().advance(time);
    }

    private void scan() {
        desk.asSystem(() -> desk.get(NextStepScanner.class).scan());
    }

    private void move(TicketStatus to) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, "Send it", "Restart it", null)));
    }

    private void assign(String person) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withAssignment(
                                                        null, Optional.of(desk.id(person)))));
    }

    private TicketDetail get(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).get(number));
    }

    private List<HistoryView> history() {
        return desk.as(
                        AGENT,
                        () -> desk.get(TicketQueries.class).history(number, PageRequest.first(100)))
                .items();
    }

    private List<String> newest(int after) {
        var mails = desk.mailsTo(CUSTOMER);
        return mails.subList(after, mails.size());
    }

    private String about(String what) {
        return "[" + number + "] " + what + "Namenode down";
    }

    private String mailBody() {
        var bodies =
                desk.database()
                        .rows(
                                "select body from mail where to_address = '"
                                        + CUSTOMER
                                        + "' order by id");
        return bodies.get(bodies.size() - 1).get(0).toString();
    }
}
