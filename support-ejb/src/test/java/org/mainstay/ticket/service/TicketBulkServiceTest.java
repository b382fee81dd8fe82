package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ChangeTickets.Seen;

class TicketBulkServiceTest {

    private TestDesk desk;

    @OnBothDatabases
    void eachTicketHasAResultOfItsOwn(TestDatabase database) {
        desk = new TestDesk(database);
        var one = desk.open("One");
        var closed = desk.open("Closed");
        var seen = Stream.of(one, closed).map(this::seen).toList();
        move(closed, TicketStatus.RESOLVED);
        var two = desk.open("Two");
        var unknown = new Seen("2026-999999", 1);

        var outcomes =
                bulk(
                        List.of(seen.get(0), seen.get(1), unknown, seen(two)),
                        new BulkChange.Rate(Severity.URGENT));

        assertThat(outcomes)
                .extracting(BulkOutcome::number)
                .containsExactly(one, closed, unknown.number(), two);
        assertThat(outcomes)
                .extracting(BulkOutcome::code)
                .containsExactly(null, "stale", "ticket.not_found", null);
        assertThat(detail(one).summary().severity()).isEqualTo(Severity.URGENT);
        assertThat(detail(closed).summary().severity()).isEqualTo(Severity.MEDIUM);
    }

    @OnBothDatabases
    void theSameCommandTwiceChangesNothingMore(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("One");
        var seen = seen(number);
        for (var change :
                List.of(
                        new BulkChange.Assign(null, Optional.of(desk.id(AGENT))),
                        new BulkChange.Rate(Severity.LOW),
                        new BulkChange.AddTags(Set.of("HDFS", "disk")),
                        new BulkChange.RemoveTags(Set.of("disk")),
                        new BulkChange.Move(TicketStatus.RESOLVED, null, "So"))) {
            seen = seen(number);
            assertThat(bulk(List.of(seen), change)).allMatch(BulkOutcome::done);
            var after = seen(number);

            assertThat(bulk(List.of(seen), change)).allMatch(BulkOutcome::done);

            assertThat(after).isNotEqualTo(seen);
            assertThat(seen(number)).isEqualTo(after);
        }
        var ticket = detail(number);
        assertThat(ticket.tags()).containsExactly("hdfs");
        assertThat(ticket.summary().assigneeId()).isEqualTo(desk.id(AGENT));
        assertThat(ticket.summary().team()).isEqualTo("core");
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @OnBothDatabases
    void aTicketThatWasAnsweredMeanwhileIsLeftAlone(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("One");
        var seen = seen(number);
        desk.reply(AGENT, number, MessageKind.PUBLIC, "Look");

        var outcomes = bulk(List.of(seen), new BulkChange.Assign(Optional.empty(), null));

        assertThat(outcomes).extracting(BulkOutcome::code).containsExactly("stale");
        assertThat(detail(number).summary().team()).isEqualTo("core");
    }

    @OnBothDatabases
    void whatOneTicketCantTakeIsSaidForThatTicket(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open("One");
        var many =
                IntStream.range(0, Ticket.TAGS_MAX)
                        .mapToObj(i -> "tag" + i)
                        .collect(Collectors.toSet());

        assertThat(bulk(List.of(seen(number)), new BulkChange.AddTags(many)))
                .allMatch(BulkOutcome::done);
        assertThat(bulk(List.of(seen(number)), new BulkChange.AddTags(Set.of("more"))))
                .extracting(BulkOutcome::code)
                .containsExactly("ticket.too_many_tags");
        assertThat(
                        bulk(
                                List.of(seen(number)),
                                new BulkChange.Move(TicketStatus.WAITING_CUSTOMER, " ", null)))
                .extracting(BulkOutcome::code)
                .containsExactly("ticket.reason_required");
        assertThat(bulk(List.of(seen(number)), new BulkChange.AddTags(Set.of("no tag"))))
                .extracting(BulkOutcome::code)
                .containsExactly("ticket.malformed_tag");
    }

    @OnBothDatabases
    void onlyTheDeskMayAndOnlyOnePageAtATime(TestDatabase database) {
        desk = new TestDesk(database);
        var seen = seen(desk.open("One"));
        var rate = new BulkChange.Rate(Severity.LOW);
        var many = Collections.nCopies(PageRequest.SIZE_MAX + 1, seen);

        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () ->
                                                desk.get(TicketBulkService.class)
                                                        .change(
                                                                new ChangeTickets(
                                                                        List.of(seen), rate))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> bulk(many, rate)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> bulk(List.of(seen), new BulkChange.Rate(null)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private List<BulkOutcome> bulk(List<Seen> seen, BulkChange change) {
        return desk.as(
                AGENT,
                () -> desk.get(TicketBulkService.class).change(new ChangeTickets(seen, change)));
    }

    private Seen seen(String number) {
        return new Seen(number, detail(number).version());
    }

    private TicketDetail detail(String number) {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }

    private void move(String number, TicketStatus to) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, null, "So", null)));
    }
}
