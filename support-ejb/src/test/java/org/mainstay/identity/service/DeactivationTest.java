package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Role;
import org.mainstay.mail.service.MailService;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;
import org.mainstay.ticket.service.TicketSummary;

/** Somebody leaves: their account, their tickets, their mails. */
class DeactivationTest {

    private TestDesk desk;

    private void change(String email, Set<Role> roles, Boolean active, HandOver handOver) {
        var command =
                new ChangePerson(
                        desk.id(email),
                        null,
                        null,
                        null,
                        null,
                        roles,
                        null,
                        active,
                        handOver,
                        null);
        desk.as(ADMIN, () -> desk.get(PersonService.class).change(command));
    }

    private void deactivate(String email, HandOver handOver) {
        change(email, null, false, handOver);
    }

    private String assigned(String subject) {
        var number = desk.open(subject);
        var assign =
                ChangeTicket.of(number, null)
                        .withAssignment(Optional.of("core"), Optional.of(desk.id(AGENT)));
        desk.as(AGENT, () -> desk.get(TicketService.class).change(assign));
        return number;
    }

    private TicketSummary ticket(String number) {
        return desk.as(ADMIN, () -> desk.get(TicketQueries.class).get(number)).summary();
    }

    private void move(String number, TicketStatus to) {
        var solution = to == TicketStatus.RESOLVED ? "Restart it" : null;
        desk.as(
                LEAD,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, null, solution, null)));
    }

    @OnBothDatabases
    void openTicketsGoToTheChosenPerson(TestDatabase database) {
        desk = new TestDesk(database);
        var open = assigned("Open");
        var resolved = assigned("Resolved");
        move(resolved, TicketStatus.RESOLVED);
        var closed = assigned("Closed");
        move(closed, TicketStatus.RESOLVED);
        move(closed, TicketStatus.CLOSED);

        deactivate(AGENT, new HandOver(desk.id(SECOND_AGENT), null));

        assertThat(List.of(ticket(open), ticket(resolved)))
                .allSatisfy(t -> assertThat(t.assigneeId()).isEqualTo(desk.id(SECOND_AGENT)))
                .allSatisfy(t -> assertThat(t.team()).isEqualTo("core"));
        assertThat(ticket(closed).assigneeName()).isEqualTo("bob Example");
        assertThat(desk.mailsTo(SECOND_AGENT)).containsExactly("有 2 张工单移交给您");
        var last =
                desk.as(
                        ADMIN,
                        () ->
                                desk
                                        .get(TicketQueries.class)
                                        .history(open, PageRequest.first(50))
                                        .items()
                                        .stream()
                                        .reduce((first, second) -> second)
                                        .orElseThrow());
        assertThat(last.actor()).isEqualTo("adm Example");
        assertThat(last.from()).isEqualTo("bob Example");
        assertThat(last.to()).isEqualTo("eve Example");
    }

    @OnBothDatabases
    void openTicketsGoToTheChosenTeamOrStayWithTheirs(TestDatabase database) {
        desk = new TestDesk(database);
        var number = assigned("Open");

        deactivate(AGENT, new HandOver(null, "core"));

        assertThat(ticket(number).assigneeId()).isNull();
        assertThat(ticket(number).team()).isEqualTo("core");
        assertThat(desk.mailsTo(LEAD)).contains("Tickets handed over to you: 1");

        change(AGENT, null, true, null);
        var other = assigned("Other");
        change(AGENT, Set.of(Role.CUSTOMER), null, null);

        assertThat(ticket(other).assigneeId()).isNull();
        assertThat(ticket(other).team()).isEqualTo("core");
    }

    @OnBothDatabases
    void nothingHappensIfNobodyCanTakeOver(TestDatabase database) {
        desk = new TestDesk(database);
        var number = assigned("Open");

        assertThatThrownBy(() -> deactivate(AGENT, new HandOver(desk.id(CUSTOMER), null)))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> deactivate(AGENT, new HandOver(desk.id(AGENT), null)))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> deactivate(AGENT, new HandOver(null, "nowhere")))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> change(AGENT, null, null, HandOver.TO_THEIR_TEAMS))
                .isInstanceOf(UnprocessableException.class);
        assertThat(ticket(number).assigneeId()).isEqualTo(desk.id(AGENT));
        assertThat(find(AGENT).state()).isEqualTo(AccountState.ACTIVE);
    }

    private PersonView find(String email) {
        return desk.as(ADMIN, () -> desk.get(PersonQueries.class).get(desk.id(email)));
    }

    @OnBothDatabases
    void aTicketReopenedAfterItsAssigneeLeftGoesBackToTheTeam(TestDatabase database) {
        desk = new TestDesk(database);
        var number = assigned("Resolved");
        move(number, TicketStatus.RESOLVED);
        deactivate(AGENT, null);
        // As somebody leaves it who assigned the ticket at the same time.
        database.inTransaction(
                entities ->
                        entities.createNativeQuery(
                                        "update ticket set assignee_id = " + desk.id(AGENT))
                                .executeUpdate());

        move(number, TicketStatus.OPEN);

        assertThat(ticket(number).assigneeId()).isNull();
        assertThat(ticket(number).team()).isEqualTo("core");
    }

    @OnBothDatabases
    void somebodyWhoLeftGetsNoMails(TestDatabase database) {
        desk = new TestDesk(database, "support.smtp.host", "localhost");
        var number = desk.open("Subject");
        var before = desk.mailsTo(CUSTOMER).size();
        deactivate(CUSTOMER, null);

        desk.reply(AGENT, number, MessageKind.PUBLIC, "An answer");
        while (desk.asSystem(() -> desk.get(MailService.class).sendNext())) {
            // Takes the next.
        }

        assertThat(desk.mailsTo(CUSTOMER)).hasSize(before);
        assertThat(
                        database.rows(
                                "select distinct state from mail where to_address = '"
                                        + CUSTOMER
                                        + "'"))
                .containsExactly(List.of("WITHDRAWN"));
    }

    @OnBothDatabases
    void somebodyWhoLeftCantSignInUntilTheyAreBack(TestDatabase database) {
        desk = new TestDesk(database);
        database.inTransaction(
                entities ->
                        entities.createNativeQuery(
                                        "update person set password_hash = 'plain:secret' where"
                                                + " email = '"
                                                + AGENT
                                                + "'")
                                .executeUpdate());
        var signIn = desk.get(SignInService.class);
        var visitor = new Visitor("192.0.2.1", null);
        assertThat(desk.asVisitor(() -> signIn.check(AGENT, "secret", visitor))).isPresent();

        deactivate(AGENT, null);

        assertThat(desk.asVisitor(() -> signIn.check(AGENT, "secret", visitor))).isEmpty();
        change(AGENT, null, true, null);
        assertThat(desk.asVisitor(() -> signIn.check(AGENT, "secret", visitor))).isPresent();
        assertThat(
                        desk.as(
                                ADMIN,
                                () ->
                                        desk
                                                .get(PersonQueries.class)
                                                .history(desk.id(AGENT), PageRequest.first(5))
                                                .items()
                                                .stream()
                                                .map(entry -> entry.action().name())
                                                .toList()))
                .containsExactly("REACTIVATED", "DEACTIVATED");
    }

    @OnBothDatabases
    void oneAdministratorStays(TestDatabase database) {
        desk = new TestDesk(database);
        change(AGENT, Set.of(Role.ADMIN, Role.AGENT), null, null);

        deactivate(AGENT, null);

        assertThatThrownBy(() -> deactivate(ADMIN, null)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> change(ADMIN, Set.of(Role.AGENT), null, null))
                .isInstanceOf(ConflictException.class);
    }
}
