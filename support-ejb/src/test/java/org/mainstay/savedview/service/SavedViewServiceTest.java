package org.mainstay.savedview.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.MANAGER;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.function.Consumer;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.savedview.model.SavedView;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.UnprocessableException;

class SavedViewServiceTest {

    private TestDesk desk;

    @OnBothDatabases
    void aViewIsItsOwnersAlone(TestDatabase database) {
        desk = new TestDesk(database);
        var view = save(AGENT, "Mine", null);

        assertThat(names(AGENT)).containsExactly("Mine");
        assertThat(mine(AGENT).views().get(0).changeable()).isTrue();
        assertThat(names(LEAD)).isEmpty();
        assertThat(names(CUSTOMER)).isEmpty();
        assertThatThrownBy(() -> change(LEAD, views -> views.delete(view)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> change(LEAD, views -> views.openWith(view)))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void aLeadSharesAViewWithTheTeam(TestDatabase database) {
        desk = new TestDesk(database);
        var view = save(LEAD, "Hadoop today", "core");

        assertThat(names(AGENT)).containsExactly("Hadoop today");
        assertThat(mine(AGENT).views().get(0).teamName()).isNotBlank();
        assertThat(mine(AGENT).views().get(0).changeable()).isFalse();
        assertThat(names(MANAGER)).isEmpty();
        assertThatThrownBy(() -> change(AGENT, views -> views.rename(view, "No")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> save(AGENT, "No", "core"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> save(LEAD, "No", "none"))
                .isInstanceOf(UnprocessableException.class);
    }

    @OnBothDatabases
    void viewsAreRenamedChangedOrderedAndForgotten(TestDatabase database) {
        desk = new TestDesk(database);
        var team = save(LEAD, "Team", "core");
        var first = save(AGENT, "First", null);
        var second = save(AGENT, "Second", null);
        change(AGENT, views -> views.rename(first, "One"));
        change(AGENT, views -> views.show(first, "severity=HIGH"));
        change(AGENT, views -> views.moveForward(second));

        assertThat(names(AGENT)).containsExactly("Team", "Second", "One");
        assertThat(mine(AGENT).views().get(2).query()).isEqualTo("severity=HIGH");

        change(AGENT, views -> views.openWith(second));
        change(AGENT, views -> views.showColumns("number,due"));
        assertThat(mine(AGENT).opens()).isEqualTo(second);
        assertThat(mine(AGENT).columns()).isEqualTo("number,due");
        assertThat(mine(LEAD).columns()).isNull();

        change(AGENT, views -> views.openWith(team));
        change(LEAD, views -> views.delete(team));
        assertThat(mine(AGENT).opens()).isNull();
        assertThat(names(AGENT)).containsExactly("Second", "One");
    }

    @OnBothDatabases
    void whatIsNoViewIsRefused(TestDatabase database) {
        desk = new TestDesk(database);
        var tooLong = "x".repeat(SavedView.QUERY_MAXLENGTH + 1);

        assertThatThrownBy(() -> save(AGENT, " ", null))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> save(AGENT, "x".repeat(61), null))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(
                        () ->
                                change(
                                        AGENT,
                                        views -> views.save(new SaveView("Long", tooLong, null))))
                .isInstanceOf(ConstraintViolationException.class);
        for (int i = 0; i < SavedViewService.SEEN_MAX; i++) {
            save(AGENT, "View " + i, null);
        }
        assertThatThrownBy(() -> save(AGENT, "One more", null))
                .isInstanceOf(UnprocessableException.class);
    }

    @OnBothDatabases
    void theListsOfAPersonNeedTwoStatements(TestDatabase database) {
        desk = new TestDesk(database);
        for (int i = 0; i < 5; i++) {
            save(LEAD, "Team " + i, "core");
            save(LEAD, "Own " + i, null);
        }

        var statements =
                desk.as(
                        LEAD,
                        () -> database.statements(() -> desk.get(SavedViewQueries.class).mine()));

        // The lead of the one team is the third.
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
    }

    private Long save(String who, String name, String team) {
        return desk.as(
                who,
                () ->
                        desk.get(SavedViewService.class)
                                .save(new SaveView(name, "status=open", team)));
    }

    private void change(String who, Consumer<SavedViewService> change) {
        desk.as(who, () -> change.accept(desk.get(SavedViewService.class)));
    }

    private Lists mine(String who) {
        return desk.as(who, () -> desk.get(SavedViewQueries.class).mine());
    }

    private List<String> names(String who) {
        return mine(who).views().stream().map(ViewSummary::name).toList();
    }
}
