package org.mainstay.macro.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;

import java.util.List;
import java.util.Set;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ChecklistQueries;
import org.mainstay.ticket.service.ItemView;
import org.mainstay.ticket.service.MoveTicket;
import org.mainstay.ticket.service.ReplyActions;
import org.mainstay.ticket.service.ReplyToTicket;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

/** Prepared replies are kept by leads, filled in for a ticket, and act with the reply or not. */
class MacroTest {

    private static final SaveMacro ASK =
            new SaveMacro(
                    null,
                    "Ask for the log",
                    null,
                    "Dear {{customer}}, please send the log of {{ product }} {{VERSION}} for"
                            + " {{number}}. {{agent}}",
                    TicketStatus.WAITING_CUSTOMER,
                    Severity.HIGH,
                    true,
                    Set.of("Log-Missing"),
                    List.of("Read the log", " Tell the customer "),
                    null);

    @OnBothDatabases
    void fillsInWhatTheTicketSays(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = desk.open("Costs $1 \\ more");
        var id = save(desk, ASK);

        var filled = filled(desk, id, number);

        assertThat(filled.body())
                .isEqualTo(
                        "Dear ann Example, please send the log of Product hadoop  for "
                                + number
                                + ". bob Example");
        assertThat(filled.tags()).containsExactly("log-missing");
        assertThat(filled.then()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        assertThat(filled.steps()).containsExactly("Read the log", "Tell the customer");
        var subject = save(desk, named("Subject", "About {{subject}}"));
        assertThat(filled(desk, subject, number).body()).isEqualTo("About Costs $1 \\ more");
    }

    @OnBothDatabases
    void actsTogetherWithTheReplyOrNotAtAll(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = desk.open("Namenode down");
        var actions =
                new ReplyActions(
                        Severity.HIGH, true, Set.of("log-missing"), List.of("Read the log"));

        assertThatThrownBy(
                        () ->
                                reply(
                                        desk,
                                        number,
                                        actions,
                                        new MoveTicket(
                                                number, TicketStatus.CLOSED, null, null, null)))
                .isInstanceOf(UnprocessableException.class);
        assertThat(get(desk, number).tags()).isEmpty();
        assertThat(get(desk, number).summary().assigneeId()).isNull();
        assertThat(get(desk, number).summary().status()).isEqualTo(TicketStatus.NEW);

        reply(
                desk,
                number,
                actions,
                new MoveTicket(number, TicketStatus.WAITING_CUSTOMER, "The log", null, null));

        var ticket = get(desk, number);
        assertThat(ticket.summary().severity()).isEqualTo(Severity.HIGH);
        assertThat(ticket.summary().assigneeId()).isEqualTo(desk.id(AGENT));
        assertThat(ticket.summary().team()).isEqualTo("core");
        assertThat(ticket.tags()).containsExactly("log-missing");
        assertThat(ticket.summary().status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
        assertThat(desk.as(AGENT, () -> desk.get(ChecklistQueries.class).items(number)))
                .extracting(ItemView::text)
                .containsExactly("Read the log");
    }

    @OnBothDatabases
    void customersCauseNothing(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = desk.open("Namenode down");
        var command =
                new ReplyToTicket(
                        number,
                        "Faster",
                        MessageKind.PUBLIC,
                        Channel.REST,
                        List.of(),
                        null,
                        null,
                        new ReplyActions(Severity.URGENT, false, Set.of(), List.of()));

        assertThatThrownBy(
                        () -> desk.as(CUSTOMER, () -> desk.get(TicketService.class).reply(command)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(get(desk, number).summary().severity()).isEqualTo(Severity.MEDIUM);
    }

    @OnBothDatabases
    void aTeamSeesItsOwnAndThoseForAll(TestDatabase database) {
        var desk = new TestDesk(database);
        save(desk, named("For all", "Hello"));
        var own =
                save(
                        desk,
                        new SaveMacro(
                                null, "Ours", "core", "Hi", null, null, false, Set.of(), List.of(),
                                null));

        assertThat(choices(desk, "core")).containsExactly("For all", "Ours");
        assertThat(choices(desk, null)).containsExactly("For all");
        var number = desk.open("Of no team");
        desk.database().execute("update ticket set team_id = null");
        assertThatThrownBy(() -> filled(desk, own, number)).isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void onlyLeadsKeepThem(TestDatabase database) {
        var desk = new TestDesk(database);

        assertThatThrownBy(() -> desk.as(AGENT, () -> service(desk).save(ASK)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () ->
                                                desk.get(MacroQueries.class)
                                                        .all(PageRequest.first(10))))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void namesWhatIsWrong(TestDatabase database) {
        var desk = new TestDesk(database);
        save(desk, named("Taken", "x"));

        refused(desk, named("Unknown", "Dear {{boss}}"), "body");
        refused(
                desk,
                new SaveMacro(null, "T", "none", "x", null, null, false, Set.of(), List.of(), null),
                "team");
        refused(
                desk,
                new SaveMacro(
                        null, "T", null, "x", null, null, false, Set.of("<b>"), List.of(), null),
                "tags");
        refused(
                desk,
                new SaveMacro(
                        null,
                        "T",
                        null,
                        "x",
                        TicketStatus.CLOSED,
                        null,
                        false,
                        Set.of(),
                        List.of(),
                        null),
                "then");
        assertThatThrownBy(() -> save(desk, named("Taken", "y")))
                .isInstanceOf(ConflictException.class);
    }

    private static void refused(TestDesk desk, SaveMacro command, String field) {
        assertThatThrownBy(() -> save(desk, command))
                .isInstanceOf(BusinessException.class)
                .extracting("field")
                .isEqualTo(field);
    }

    @OnBothDatabases
    void aStaleChangeIsNoticedAndARemovedOneIsGone(TestDatabase database) {
        var desk = new TestDesk(database);
        var id = save(desk, named("Hello", "Hi"));
        var seen = desk.as(LEAD, () -> desk.get(MacroQueries.class).get(id)).version();
        var change =
                new SaveMacro(
                        id,
                        "Hello",
                        null,
                        "Good day",
                        null,
                        null,
                        false,
                        Set.of(),
                        List.of(),
                        seen);

        save(desk, change);
        assertThatThrownBy(() -> save(desk, change)).isInstanceOf(ConflictException.class);

        desk.as(LEAD, () -> service(desk).remove(id));
        assertThat(choices(desk, "core")).isEmpty();
        assertThatThrownBy(() -> desk.as(LEAD, () -> service(desk).remove(id)))
                .isInstanceOf(NotFoundException.class);
    }

    private static SaveMacro named(String name, String body) {
        return new SaveMacro(null, name, null, body, null, null, false, Set.of(), List.of(), null);
    }

    private static MacroService service(TestDesk desk) {
        return desk.get(MacroService.class);
    }

    private static Long save(TestDesk desk, SaveMacro command) {
        return desk.as(LEAD, () -> service(desk).save(command));
    }

    private static List<String> choices(TestDesk desk, String team) {
        return desk.as(AGENT, () -> desk.get(MacroQueries.class).forTeam(team)).stream()
                .map(MacroRef::name)
                .toList();
    }

    private static MacroView filled(TestDesk desk, Long id, String number) {
        return desk.as(
                AGENT,
                () ->
                        desk.get(MacroQueries.class)
                                .filled(id, desk.get(TicketQueries.class).get(number).summary()));
    }

    private static void reply(TestDesk desk, String number, ReplyActions actions, MoveTicket then) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .reply(
                                        new ReplyToTicket(
                                                number,
                                                "Please send the log",
                                                MessageKind.PUBLIC,
                                                Channel.WEB,
                                                List.of(),
                                                then,
                                                null,
                                                actions)));
    }

    private static TicketDetail get(TestDesk desk, String number) {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }
}
