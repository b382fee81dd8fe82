package org.mainstay.sla.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.rest.PolicyPayload.Action;
import org.mainstay.sla.rest.PolicyPayload.Level;
import org.mainstay.sla.rest.PolicyPayload.Scope;
import org.mainstay.sla.rest.PolicyPayload.Target;
import org.mainstay.sla.service.PolicyView;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

class PolicyPayloadTest {

    @Test
    void readsWhatALevelDoes() {
        var level =
                policy(new Action("storage", null, null), new Action(null, 1, null))
                        .command("standard", null)
                        .levels()
                        .get(0);

        assertThat(level.reassignTeam()).isEqualTo("storage");
        assertThat(level.raiseSeverityTo()).isEqualTo(Severity.URGENT);
        assertThat(level.addTag()).isNull();
        assertThat(level.tell()).containsExactly(RecipientRole.TEAM);
    }

    @Test
    void takesWhatIsAbsentForNoLimit() {
        var command =
                new PolicyPayload(null, "Standard", 10, null, List.of(target()), null, null, null)
                        .command("standard", 2);

        assertThat(command.severities()).isEmpty();
        assertThat(command.products()).isEmpty();
        assertThat(command.pauseIn()).isEmpty();
        assertThat(command.levels()).isEmpty();
        assertThat(command.version()).isEqualTo(2);
    }

    @Test
    void refusesActionsThatContradictOneAnother() {
        assertThatThrownBy(
                        () ->
                                policy(new Action(null, 1, null), new Action(null, 2, null))
                                        .command("standard", null))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageEndingWith("levels[0].actions");
        assertThatThrownBy(() -> policy(new Action(null, 1, "late")).command("standard", null))
                .hasMessageEndingWith("levels[0].actions[0]");
    }

    @Test
    void showsAViewAsItWouldBeSent() {
        var view =
                new PolicyView(
                        "standard",
                        "Standard",
                        10,
                        Set.of(Severity.HIGH),
                        Set.of(),
                        Set.of("acme"),
                        List.of(
                                new PolicyView.Target(
                                        ClockType.RESOLUTION, Duration.ofHours(8), "always")),
                        Set.of(TicketStatus.WAITING_CUSTOMER),
                        List.of(
                                new PolicyView.Level(
                                        ClockType.RESOLUTION,
                                        null,
                                        Duration.ZERO,
                                        Set.of(RecipientRole.TEAM),
                                        null,
                                        null,
                                        "late")),
                        4);

        assertThat(PolicyPayload.of(view))
                .isEqualTo(
                        new PolicyPayload(
                                "standard",
                                "Standard",
                                10,
                                new Scope(Set.of(2), Set.of(), Set.of("acme")),
                                List.of(
                                        new Target(
                                                ClockType.RESOLUTION,
                                                Duration.ofHours(8),
                                                "always")),
                                Set.of(TicketStatus.WAITING_CUSTOMER),
                                List.of(
                                        new Level(
                                                ClockType.RESOLUTION,
                                                null,
                                                Duration.ZERO,
                                                Set.of(RecipientRole.TEAM),
                                                List.of(new Action(null, null, "late")))),
                                4));
    }

    private static Target target() {
        return new Target(ClockType.RESOLUTION, Duration.ofHours(8), "always");
    }

    private static PolicyPayload policy(Action... actions) {
        return new PolicyPayload(
                null,
                "Standard",
                10,
                new Scope(Set.of(1), null, null),
                List.of(target()),
                null,
                List.of(
                        new Level(
                                ClockType.RESOLUTION,
                                75,
                                null,
                                Set.of(RecipientRole.TEAM),
                                List.of(actions))),
                null);
    }
}
