package org.mainstay.operation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.outbox.model.OutboxMessage.Destination;
import org.mainstay.outbox.service.DeadLetter;
import org.mainstay.outbox.service.OutboxRelay;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.service.EscalationScanner;
import org.mainstay.sla.service.EscalationService;
import org.mainstay.ticket.service.TicketQueries;

class DeadLetterServiceTest {

    private TestDesk desk;
    private String number;

    /** A level fires, its message fails and is given up. */
    private DeadLetterView poisoned(TestDatabase database) {
        desk = new TestDesk(database);
        number = desk.open("Subject");
        desk.clock().advance(Duration.ofDays(30));
        desk.asSystem(() -> desk.get(EscalationScanner.class).scan());
        desk.asSystem(() -> desk.get(OutboxRelay.class).relay());
        var body = desk.broker().bodies().get(0);
        var id = Long.valueOf(body.replaceAll("\\D", ""));
        desk.asSystem(() -> desk.get(EscalationService.class).failed(id, "The disk is full"));
        desk.deadLetters().add(new DeadLetter("ID:1", body, Samples.NOW, Destination.ESCALATIONS));
        return all().get(0);
    }

    private List<DeadLetterView> all() {
        return desk.as(ADMIN, () -> desk.get(DeadLetterService.class).all(PageRequest.first(50)))
                .items();
    }

    private void repeat(String id) {
        desk.as(ADMIN, () -> desk.get(DeadLetterService.class).repeat(id));
    }

    private void discard(String id, String reason) {
        desk.as(ADMIN, () -> desk.get(DeadLetterService.class).discard(id, reason));
    }

    private List<String> history() {
        return desk
                .as(
                        ADMIN,
                        () -> desk.get(TicketQueries.class).history(number, PageRequest.first(50)))
                .items()
                .stream()
                .map(entry -> entry.action() + " " + entry.to())
                .toList();
    }

    @OnBothDatabases
    void aMessageTellsOfWhichTicketItIsAndWhyItFailed(TestDatabase database) {
        var letter = poisoned(database);

        assertThat(letter.about().number()).isEqualTo(number);
        assertThat(letter.about().failures()).isEqualTo(1);
        assertThat(letter.about().lastFailure()).isEqualTo("The disk is full");
        assertThat(letter.about().done()).isFalse();
    }

    @OnBothDatabases
    void aRepeatedMessageIsSentAgainAndLeavesTheQueue(TestDatabase database) {
        var letter = poisoned(database);
        var sent = desk.broker().bodies().size();

        repeat("ID:1");
        desk.asSystem(() -> desk.get(OutboxRelay.class).relay());

        assertThat(all()).isEmpty();
        assertThat(desk.broker().bodies()).hasSize(sent + 1).endsWith(letter.letter().body());
        assertThat(history()).anyMatch(entry -> entry.startsWith("REPEATED FIRST_RESPONSE"));
        assertThatThrownBy(() -> repeat("ID:1")).isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void aDiscardedMessageLeavesItsReason(TestDatabase database) {
        poisoned(database);

        assertThatThrownBy(() -> discard("ID:1", " "))
                .isInstanceOf(ConstraintViolationException.class);
        discard("ID:1", "The customer called");

        assertThat(all()).isEmpty();
        assertThat(history())
                .anyMatch(
                        entry ->
                                entry.startsWith("DISCARDED FIRST_RESPONSE")
                                        && entry.endsWith("The customer called"));
        var ofQueue =
                desk.as(
                        ADMIN,
                        () -> desk.get(DeadLetterService.class).history(PageRequest.first(5)));
        assertThat(ofQueue.items().get(0).to()).contains("escalation", "The customer called");
    }

    @OnBothDatabases
    void whatNobodyUnderstandsCanOnlyBeDiscarded(TestDatabase database) {
        desk = new TestDesk(database);
        desk.deadLetters().add(new DeadLetter("ID:2", "not json", Samples.NOW, null));

        assertThat(all().get(0).about()).isNull();
        assertThatThrownBy(() -> repeat("ID:2")).isInstanceOf(UnprocessableException.class);
        discard("ID:2", "Sent by mistake");
        assertThat(all()).isEmpty();
    }

    @OnBothDatabases
    void onlyAdministratorsLookIntoTheQueue(TestDatabase database) {
        desk = new TestDesk(database);
        var service = desk.get(DeadLetterService.class);

        assertThatThrownBy(() -> desk.as(AGENT, () -> service.all(PageRequest.first(5))))
                .isInstanceOf(NotPermittedException.class);
    }
}
