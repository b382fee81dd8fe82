package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.util.List;
import java.util.Optional;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.service.ChangePerson;
import org.mainstay.identity.service.PersonService;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.MessageKind;

/** Contacts who see all tickets of their organisation. */
class OrganisationContactTest {

    private TestDesk desk;

    private void change(String as, Optional<String> organisation, Boolean sees) {
        var id = desk.id(OTHER_CUSTOMER);
        desk.as(
                as,
                () ->
                        desk.get(PersonService.class)
                                .change(
                                        new ChangePerson(
                                                id,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                organisation,
                                                sees,
                                                null,
                                                null,
                                                null)));
    }

    private List<String> seen(String email) {
        return desk
                .as(
                        email,
                        () ->
                                desk.get(TicketQueries.class)
                                        .search(TicketFilter.ALL, PageRequest.first(50)))
                .items()
                .stream()
                .map(TicketSummary::number)
                .toList();
    }

    private TicketDetail open(String email, String number) {
        return desk.as(email, () -> desk.get(TicketQueries.class).get(number));
    }

    @OnBothDatabases
    void onlyAChosenContactSeesTheTicketsOfColleagues(TestDatabase database) {
        desk = new TestDesk(database);
        var own = desk.open(OTHER_CUSTOMER, "Own", 3);
        var colleagues = desk.open(CUSTOMER, "Of a colleague", 3);

        change(ADMIN, Optional.of("acme"), null);
        assertThat(seen(OTHER_CUSTOMER)).containsExactly(own);
        assertThatThrownBy(() -> open(OTHER_CUSTOMER, colleagues))
                .isInstanceOf(NotFoundException.class);

        change(ADMIN, null, true);
        assertThat(seen(OTHER_CUSTOMER)).containsExactlyInAnyOrder(own, colleagues);
        assertThat(open(OTHER_CUSTOMER, colleagues).summary().subject())
                .isEqualTo("Of a colleague");
        assertThat(seen(CUSTOMER)).containsExactly(colleagues);
        assertThatThrownBy(() -> open(CUSTOMER, own)).isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void aContactSeesNothingInternalAndChangesNothing(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open(CUSTOMER, "Of a colleague", 3);
        desk.reply(AGENT, number, MessageKind.INTERNAL, "Between us");
        change(ADMIN, Optional.of("acme"), true);

        var messages =
                desk.as(
                        OTHER_CUSTOMER,
                        () ->
                                desk.get(TicketQueries.class)
                                        .messages(number, PageRequest.first(50)));

        assertThat(messages.items()).hasSize(1);
        assertThat(open(OTHER_CUSTOMER, number).transitions()).isEmpty();
        assertThatThrownBy(() -> desk.reply(OTHER_CUSTOMER, number, MessageKind.PUBLIC, "Me too"))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void theChoiceEndsWithTheOrganisation(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open(CUSTOMER, "Of a colleague", 3);
        change(ADMIN, Optional.of("acme"), true);

        change(ADMIN, Optional.empty(), null);
        change(ADMIN, Optional.of("acme"), null);

        assertThatThrownBy(() -> open(OTHER_CUSTOMER, number))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void onlyAnAdministratorChoosesAndOnlyWithinAnOrganisation(TestDatabase database) {
        desk = new TestDesk(database);

        assertThatThrownBy(() -> change(OTHER_CUSTOMER, null, true))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> change(ADMIN, null, true))
                .isInstanceOf(UnprocessableException.class);
    }

    @OnBothDatabases
    void aContactMayFollowAndThenTakesPart(TestDatabase database) {
        desk = new TestDesk(database);
        var number = desk.open(CUSTOMER, "Of a colleague", 3);
        change(ADMIN, Optional.of("acme"), null);
        var participants = desk.get(ParticipantService.class);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        OTHER_CUSTOMER,
                                        () -> participants.addContact(number, OTHER_CUSTOMER)))
                .isInstanceOf(NotFoundException.class);
        change(ADMIN, null, true);

        desk.as(OTHER_CUSTOMER, () -> participants.addContact(number, OTHER_CUSTOMER));
        desk.reply(OTHER_CUSTOMER, number, MessageKind.PUBLIC, "Me too");
        var before = desk.mailsTo(OTHER_CUSTOMER).size();
        desk.reply(AGENT, number, MessageKind.PUBLIC, "An answer");

        assertThat(desk.mailsTo(OTHER_CUSTOMER)).hasSize(before + 1);
    }
}
