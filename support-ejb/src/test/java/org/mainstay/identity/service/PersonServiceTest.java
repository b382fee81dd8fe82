package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;

import java.util.List;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.PageRequest;

class PersonServiceTest {

    @OnBothDatabases
    void peopleAreFoundByPartsOfNameAndAddress(TestDatabase database) {
        var desk = new TestDesk(database);
        database.inTransaction(e -> e.persist(Samples.person("john_doe@example.org")));

        assertThat(find(desk, "john_d")).containsExactly("john_doe@example.org");
        assertThat(find(desk, "JOHN")).containsExactly("john_doe@example.org");
        assertThat(find(desk, "john%doe")).isEmpty();
        assertThat(find(desk, "")).hasSizeGreaterThan(5);
    }

    private static List<String> find(TestDesk desk, String text) {
        return desk
                .as(
                        ADMIN,
                        () ->
                                desk.get(PersonQueries.class)
                                        .search(
                                                PersonFilter.containing(text),
                                                PageRequest.first(50)))
                .items()
                .stream()
                .map(PersonView::email)
                .toList();
    }

    @OnBothDatabases
    void peopleAreFilteredByRoleOrganisationAndState(TestDatabase database) {
        var desk = new TestDesk(database);
        database.inTransaction(
                entities -> {
                    var left = Samples.person("left@desk.example", Role.AGENT);
                    left.deactivate();
                    entities.persist(left);
                });

        assertThat(find(desk, new PersonFilter("", Role.AGENT, null, null)))
                .containsExactlyInAnyOrder(AGENT, SECOND_AGENT, "left@desk.example");
        assertThat(find(desk, new PersonFilter("", Role.AGENT, null, AccountState.ACTIVE)))
                .containsExactlyInAnyOrder(AGENT, SECOND_AGENT);
        assertThat(find(desk, new PersonFilter("desk", null, null, AccountState.DEACTIVATED)))
                .containsExactly("left@desk.example");
        assertThat(find(desk, new PersonFilter("", null, null, AccountState.UNCONFIRMED)))
                .isEmpty();
        assertThat(find(desk, new PersonFilter("", null, "acme", null))).containsExactly(CUSTOMER);
    }

    private static List<String> find(TestDesk desk, PersonFilter filter) {
        return desk
                .as(
                        ADMIN,
                        () -> desk.get(PersonQueries.class).search(filter, PageRequest.first(50)))
                .items()
                .stream()
                .map(PersonView::email)
                .toList();
    }

    @OnBothDatabases
    void aListNeedsFewStatementsHoweverLongItIs(TestDatabase database) {
        var desk = new TestDesk(database);
        var queries = desk.get(PersonQueries.class);

        var statements =
                desk.as(
                        ADMIN,
                        () ->
                                database.statements(
                                        () ->
                                                queries.search(
                                                        PersonFilter.containing(""),
                                                        PageRequest.first(5))));

        assertThat(statements).hasSizeLessThanOrEqualTo(4);
    }
}
