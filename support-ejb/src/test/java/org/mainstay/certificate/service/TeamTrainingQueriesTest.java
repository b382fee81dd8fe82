package org.mainstay.certificate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.MANAGER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.mainstay.certificate.service.TeamTraining.Ending;
import org.mainstay.certificate.service.TeamTraining.Standing;
import org.mainstay.certificate.service.TeamTraining.Taken;
import org.mainstay.certificate.service.TeamTraining.Trained;
import org.mainstay.course.service.LearningService;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.PageRequest;

/** What a lead learns of the training of a team. */
class TeamTrainingQueriesTest {

    private static TeamTraining team(TestDesk desk, String email, int page, int size) {
        return desk.as(
                email,
                () ->
                        desk.get(TeamTrainingQueries.class)
                                .ofTeam("core", new PageRequest(page, size, "")));
    }

    private static List<Taken> of(TestDesk desk, String email) {
        return team(desk, LEAD, 0, 10).people().items().stream()
                .filter(each -> each.person().id().equals(desk.id(email)))
                .map(Trained::courses)
                .findFirst()
                .orElseThrow();
    }

    private static List<Standing> standings(TestDesk desk, String email) {
        return of(desk, email).stream().map(Taken::standing).toList();
    }

    @OnBothDatabases
    void showsWhoHasWhatAndWhatEnds(TestDatabase database) {
        var desk = new TestDesk(database);
        var brief = CertificateServiceTest.course(desk, Period.ofDays(100));
        var lasting = CertificateServiceTest.course(desk, null);
        var number = CertificateServiceTest.complete(desk, AGENT, brief);
        CertificateServiceTest.complete(desk, AGENT, lasting);
        CertificateServiceTest.complete(desk, SECOND_AGENT, brief);
        desk.as(SECOND_AGENT, () -> desk.get(LearningService.class).enrol(lasting));

        assertThat(standings(desk, AGENT)).containsExactly(Standing.VALID, Standing.VALID);
        assertThat(standings(desk, SECOND_AGENT))
                .containsExactly(Standing.VALID, Standing.UNDER_WAY);
        assertThat(standings(desk, LEAD)).isEmpty();
        assertThat(team(desk, LEAD, 0, 10).ending()).isEmpty();

        desk.clock().advance(Duration.ofDays(50));
        CertificateServiceTest.complete(desk, SECOND_AGENT, brief);
        assertThat(of(desk, AGENT))
                .anySatisfy(
                        taken -> {
                            assertThat(taken.certificate()).isEqualTo(number);
                            assertThat(taken.standing()).isEqualTo(Standing.ENDING);
                        });
        assertThat(standings(desk, SECOND_AGENT)).contains(Standing.VALID);
        assertThat(team(desk, LEAD, 0, 10).ending())
                .extracting(Ending::person)
                .extracting(person -> person.id())
                .containsExactly(desk.id(AGENT));

        desk.clock().advance(Duration.ofDays(60));
        assertThat(standings(desk, AGENT))
                .containsExactlyInAnyOrder(Standing.VALID, Standing.EXPIRED);
        assertThat(team(desk, LEAD, 0, 10).ending())
                .extracting(ending -> ending.person().id())
                .containsExactly(desk.id(SECOND_AGENT));
    }

    @OnBothDatabases
    void isForLeadsTrainersAndManagersAndAsLongAsManyPeople(TestDatabase database) {
        var desk = new TestDesk(database);

        assertThatThrownBy(() -> team(desk, AGENT, 0, 10)).isInstanceOf(NotFoundException.class);
        assertThat(desk.as(AGENT, () -> desk.get(TeamTrainingQueries.class).teams())).isEmpty();
        for (var email : List.of(LEAD, TRAINER, MANAGER, AUDITOR)) {
            assertThat(desk.as(email, () -> desk.get(TeamTrainingQueries.class).teams()))
                    .extracting(TrainedTeam::key)
                    .containsExactly("core");
        }
        var second = team(desk, TRAINER, 1, 2).people();
        assertThat(second.items()).hasSize(1);
        assertThat(second.total()).isEqualTo(3);
        var statements =
                database.statements(() -> team(desk, LEAD, 0, 10)).stream()
                        .filter(sql -> sql.startsWith("SELECT"))
                        .toList();
        assertThat(statements).hasSizeLessThanOrEqualTo(8);
    }
}
