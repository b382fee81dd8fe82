package org.mainstay.operation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;

import java.util.Map;
import java.util.Optional;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.NotPermittedException;

class FirstStepServiceTest {

    private static Optional<Map<FirstStep, Boolean>> open(TestDesk desk) {
        return desk.as(ADMIN, () -> desk.get(FirstStepService.class).open());
    }

    @OnBothDatabases
    void eachStepIsDoneByWhatThereIs(TestDatabase database) {
        var desk = new TestDesk(database, "support.smtp.host", "mail.example");

        assertThat(open(desk).orElseThrow())
                .containsEntry(FirstStep.MAIL, true)
                .containsEntry(FirstStep.PUBLIC_URL, false)
                .containsEntry(FirstStep.TEAM, true)
                .containsEntry(FirstStep.PRODUCT, true)
                .containsEntry(FirstStep.SECOND_ADMINISTRATOR, false);
    }

    @OnBothDatabases
    void theStepsGoWhenAllAreDone(TestDatabase database) {
        var desk =
                new TestDesk(
                        database,
                        "support.smtp.host",
                        "mail.example",
                        "support.public.url",
                        "https://desk.example");
        assertThat(open(desk)).isPresent();

        database.inTransaction(
                entities -> entities.persist(Samples.person("two@desk.example", Role.ADMIN)));

        assertThat(open(desk)).isEmpty();
    }

    @OnBothDatabases
    void theStepsGoWhenTheyAreDismissed(TestDatabase database) {
        var desk = new TestDesk(database);

        desk.as(ADMIN, () -> desk.get(FirstStepService.class).dismiss());

        assertThat(open(desk)).isEmpty();
    }

    @OnBothDatabases
    void theStepsAreForAdministrators(TestDatabase database) {
        var desk = new TestDesk(database);

        assertThatThrownBy(() -> desk.as(AGENT, () -> desk.get(FirstStepService.class).open()))
                .isInstanceOf(NotPermittedException.class);
    }
}
