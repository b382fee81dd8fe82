package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.util.List;
import java.util.Set;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.TicketStatus;

/** Who follows a ticket beside its reporter and its assignee, what they see, what they are told. */
class ParticipantTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    private TestDesk desk;
    private String number;

    private void openOn(TestDatabase database) {
        desk = new TestDesk(database);
        number = desk.open("Namenode down");
    }

    @OnBothDatabases
    void watchersAreToldWhatIsSaidAndDecidedOnceEach(TestDatabase database) {
        openOn(database);
        watch(SECOND_AGENT);
        watch(SECOND_AGENT);

        desk.reply(AGENT, number, MessageKind.INTERNAL, "Their disk is full");
        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");
        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Thank you");
        move(AGENT, TicketStatus.RESOLVED);

        assertThat(get(AGENT).watchers()).hasSize(1);
        assertThat(get(CUSTOMER).watchers()).isEmpty();
        assertThat(desk.mailsTo(SECOND_AGENT))
                .containsExactly(
                        about("Namenode down"),
                        about("Namenode down"),
                        about("Namenode down"),
                        about("已解决：Namenode down"));
        assertThat(history(CUSTOMER)).extracting(HistoryView::field).doesNotContain("watchers");
    }

    @OnBothDatabases
    void whoWatchesNoLongerIsToldNoLonger(TestDatabase database) {
        openOn(database);
        watch(SECOND_AGENT);
        desk.as(SECOND_AGENT, () -> service().unwatch(number));

        desk.reply(CUSTOMER, number, MessageKind.PUBLIC, "Hello?");

        assertThat(desk.mailsTo(SECOND_AGENT)).isEmpty();
        assertThat(get(AGENT).watchers()).isEmpty();
    }

    @OnBothDatabases
    void aContactFindsWhatWaitsForTheCustomerUnderMyWork(TestDatabase database) {
        openOn(database);
        join(OTHER_CUSTOMER);
        addContact(CUSTOMER, OTHER_CUSTOMER);
        assertThat(work(OTHER_CUSTOMER)).as("the desk has to act").isEmpty();

        move(AGENT, TicketStatus.WAITING_CUSTOMER);

        assertThat(work(OTHER_CUSTOMER)).extracting(TicketSummary::number).containsExactly(number);
        assertThat(work(CUSTOMER)).extracting(TicketSummary::number).containsExactly(number);
        assertThat(desk.as(OTHER_CUSTOMER, () -> desk.get(TicketQueries.class).myWorkCount()))
                .isOne();
        removeContact(CUSTOMER, OTHER_CUSTOMER);
        assertThat(work(OTHER_CUSTOMER)).isEmpty();
    }

    private List<TicketSummary> work(String who) {
        // A page of one row: that there may be more has to be counted in SQL.
        var one = new PageRequest(0, 1, "");
        return desk.as(who, () -> desk.get(TicketQueries.class).myWork(one)).items();
    }

    @OnBothDatabases
    void onlyTheDeskWatches(TestDatabase database) {
        openOn(database);

        assertThatThrownBy(() -> watch(CUSTOMER)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> watch(AUDITOR)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> change(new ChangeParticipants(Set.of(desk.id(CUSTOMER)), null)))
                .isInstanceOf(UnprocessableException.class)
                .extracting("field")
                .isEqualTo("watchers");
    }

    @OnBothDatabases
    void aContactSeesAndDoesWhatTheReporterDoes(TestDatabase database) {
        openOn(database);
        join(OTHER_CUSTOMER);
        assertThatThrownBy(() -> get(OTHER_CUSTOMER)).isInstanceOf(NotFoundException.class);

        addContact(CUSTOMER, " LI@other.example ");

        assertThat(get(CUSTOMER).contacts())
                .extracting(ContactView::email)
                .containsExactly(OTHER_CUSTOMER);
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).hasSize(1);
        assertThat(search(OTHER_CUSTOMER))
                .extracting(TicketSummary::number)
                .containsExactly(number);

        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Secret");
        move(AGENT, TicketStatus.WAITING_CUSTOMER);
        desk.reply(OTHER_CUSTOMER, number, MessageKind.PUBLIC, "Here it is");

        assertThat(get(AGENT).summary().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(get(OTHER_CUSTOMER).tags()).isEmpty();
        assertThat(messages(OTHER_CUSTOMER)).hasSize(3);
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).hasSize(3);
        assertThat(desk.mailsTo(CUSTOMER))
                .as("opened, answered, waiting, and what the colleague wrote")
                .hasSize(4);
    }

    @OnBothDatabases
    void onlyTheDeskAndTheReporterDecideWhoSeesATicket(TestDatabase database) {
        openOn(database);
        join(OTHER_CUSTOMER);
        addContact(AGENT, OTHER_CUSTOMER);

        assertThat(get(OTHER_CUSTOMER).mayShare()).isFalse();
        assertThat(get(CUSTOMER).mayShare()).isTrue();
        assertThatThrownBy(() -> removeContact(OTHER_CUSTOMER, CUSTOMER))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> removeContact(AUDITOR, OTHER_CUSTOMER))
                .isInstanceOf(NotPermittedException.class);

        removeContact(CUSTOMER, OTHER_CUSTOMER);

        assertThatThrownBy(() -> get(OTHER_CUSTOMER)).isInstanceOf(NotFoundException.class);
        assertThat(search(OTHER_CUSTOMER)).isEmpty();
        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).as("that of being added").hasSize(1);
    }

    @OnBothDatabases
    void whoIsNoColleagueIsRefusedLikeWhoDoesNotExist(TestDatabase database) {
        openOn(database);

        for (var email : List.of(OTHER_CUSTOMER, AGENT, CUSTOMER, "nobody@acme.example")) {
            assertThatThrownBy(() -> addContact(CUSTOMER, email))
                    .as(email)
                    .isInstanceOf(UnprocessableException.class)
                    .satisfies(
                            e ->
                                    assertThat(((UnprocessableException) e).code())
                                            .isEqualTo("ticket.not_a_colleague"));
        }
        assertThat(get(CUSTOMER).contacts()).isEmpty();
    }

    @OnBothDatabases
    void whoLeavesTheOrganisationSeesItsTicketNoLonger(TestDatabase database) {
        openOn(database);
        join(OTHER_CUSTOMER);
        addContact(CUSTOMER, OTHER_CUSTOMER);
        desk.database()
                .inTransaction(
                        e -> e.find(Person.class, desk.id(OTHER_CUSTOMER)).joinOrganisation(null));

        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");

        assertThatThrownBy(() -> get(OTHER_CUSTOMER)).isInstanceOf(NotFoundException.class);
        assertThat(search(OTHER_CUSTOMER)).isEmpty();
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).as("that of being added").hasSize(1);
        assertThat(get(AGENT).contacts()).isEmpty();
    }

    @OnBothDatabases
    void aChangeOfParticipantsMakesWhatOthersSawStale(TestDatabase database) {
        openOn(database);
        var seen = get(AGENT).version();
        watch(SECOND_AGENT);

        assertThat(get(AGENT).version()).isGreaterThan(seen);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () -> service().changeContacts(number, Set.of(), seen)))
                .isInstanceOf(ConflictException.class);
    }

    @OnBothDatabases
    void allAreChangedTogetherOrNobody(TestDatabase database) {
        openOn(database);
        join(OTHER_CUSTOMER);

        change(
                new ChangeParticipants(
                        Set.of(desk.id(LEAD), desk.id(AGENT)), Set.of(OTHER_CUSTOMER)));
        assertThatThrownBy(
                        () ->
                                change(
                                        new ChangeParticipants(
                                                Set.of(), Set.of("nobody@acme.example"))))
                .isInstanceOf(UnprocessableException.class);

        assertThat(get(AGENT).watchers()).hasSize(2);
        assertThat(get(AGENT).contacts()).hasSize(1);
    }

    @OnBothDatabases
    void whoeverANoteCallsWatchesAndIsToldOnce(TestDatabase database) {
        openOn(database);
        watch(LEAD);

        desk.reply(
                AGENT,
                number,
                MessageKind.INTERNAL,
                "@eve Example, and @lea Example: look. `@max Example` not; mail@max Example not.");

        assertThat(get(AGENT).watchers())
                .extracting("name")
                .containsExactlyInAnyOrder("lea Example", "eve Example");
        assertThat(desk.mailsTo(SECOND_AGENT))
                .containsExactly(about("bob Example 提及了您：Namenode down"));
        assertThat(desk.mailsTo(LEAD))
                .containsExactly(about("bob Example mentioned you: Namenode down"));
        assertThat(desk.mailsTo(TestDesk.MANAGER)).isEmpty();
        assertThat(messages(AGENT))
                .last()
                .satisfies(
                        m ->
                                assertThat(m.bodyHtml())
                                        .contains(
                                                "<span class=\"mention\">&#64;eve Example</span>,")
                                        .contains("<code>&#64;max Example</code>"));
    }

    @OnBothDatabases
    void anInternalNoteCallsNoCustomer(TestDatabase database) {
        openOn(database);

        desk.reply(AGENT, number, MessageKind.INTERNAL, "@ann Example is wrong");

        assertThat(desk.mailsTo(CUSTOMER)).as("that of the report").hasSize(1);
        assertThat(messages(AGENT)).last().extracting("bodyHtml").asString().doesNotContain("span");
    }

    @OnBothDatabases
    void customersCallOnlyThoseTheyHaveHeard(TestDatabase database) {
        openOn(database);
        desk.reply(AGENT, number, MessageKind.PUBLIC, "We look into it");
        desk.reply(LEAD, number, MessageKind.INTERNAL, "Psst");

        desk.reply(
                CUSTOMER,
                number,
                MessageKind.PUBLIC,
                "@bob Example, @lea Example and @eve Example?");

        assertThat(get(AGENT).watchers()).extracting("name").containsExactly("bob Example");
        assertThat(desk.mailsTo(AGENT))
                .containsExactly(about("ann Example mentioned you: Namenode down"));
        assertThat(desk.mailsTo(SECOND_AGENT)).isEmpty();
        assertThat(desk.mailsTo(LEAD)).isEmpty();
        assertThat(messages(CUSTOMER))
                .last()
                .extracting("bodyHtml")
                .asString()
                .containsOnlyOnce("class=\"mention\"");
    }

    private ParticipantService service() {
        return desk.get(ParticipantService.class);
    }

    /** Somebody becomes a colleague of the customer. */
    private void join(String email) {
        desk.database()
                .inTransaction(
                        e ->
                                e.find(Person.class, desk.id(email))
                                        .joinOrganisation(
                                                e.find(Person.class, desk.id(CUSTOMER))
                                                        .organisation()));
    }

    private void watch(String who) {
        desk.as(who, () -> service().watch(number));
    }

    private void addContact(String who, String email) {
        desk.as(who, () -> service().addContact(number, email));
    }

    private void removeContact(String who, String contact) {
        desk.as(who, () -> service().removeContact(number, desk.id(contact)));
    }

    private void change(ChangeParticipants participants) {
        desk.as(
                AGENT,
                () ->
                        desk.get(TicketService.class)
                                .change(
                                        ChangeTicket.of(number, null)
                                                .withParticipants(participants)));
    }

    private void move(String who, TicketStatus to) {
        desk.as(
                who,
                () ->
                        desk.get(TicketService.class)
                                .move(new MoveTicket(number, to, "Send it", "Restart it", null)));
    }

    private TicketDetail get(String who) {
        return desk.as(who, () -> desk.get(TicketQueries.class).get(number));
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

    private String about(String what) {
        return "[" + number + "] " + what;
    }
}
