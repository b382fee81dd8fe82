package org.mainstay.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.TestDesk.ADMIN;

import java.util.List;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
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
                .as(ADMIN, () -> desk.get(PersonQueries.class).search(text, PageRequest.first(50)))
                .items()
                .stream()
                .map(PersonView::email)
                .toList();
    }
}
