package org.mainstay.savedview.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.savedview.model.ListLayout;
import org.mainstay.savedview.model.SavedView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.model.Team;
import org.mainstay.team.service.TeamDirectory;

/** Keeps lists: a person for themselves, a team's lead for the team. */
@Stateless
public class SavedViewService {

    /** Most views one person has over the list; more would be no help. */
    static final int SEEN_MAX = 40;

    @Inject SavedViewRepository views;
    @Inject PersonDirectory people;
    @Inject TeamDirectory teams;
    @Inject CurrentActor current;

    /**
     * Keeps a list, after the views that are there.
     *
     * @return the view's id
     * @throws NotPermittedException if the caller doesn't lead the team to share it with
     * @throws UnprocessableException if there are too many already
     */
    @Requires(Permission.READ_TICKETS)
    public Long save(@NotNull @Valid SaveView command) {
        var me = current.actor().id();
        var present = views.of(me, SEEN_MAX);
        if (present.size() >= SEEN_MAX) {
            throw new UnprocessableException("saved_view.too_many", "viewName", SEEN_MAX);
        }
        var last = present.isEmpty() ? 0 : present.get(present.size() - 1).position();
        var view =
                new SavedView(
                        people.get(me),
                        team(command.team()),
                        command.name().strip(),
                        command.query(),
                        last + 1);
        views.add(view);
        return view.id();
    }

    private Team team(String key) {
        if (key == null) {
            return null;
        }
        var team =
                teams.find(key)
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "team.not_found", "viewTeam", key));
        if (team.lead() == null || !current.actor().is(team.lead().id())) {
            throw new NotPermittedException();
        }
        return team;
    }

    /**
     * Gives a view another name.
     *
     * @throws NotFoundException if the caller sees no such view
     * @throws NotPermittedException if it is not the caller's to change
     */
    @Requires(Permission.READ_TICKETS)
    public void rename(
            @NotNull Long id, @NotBlank @Size(max = SavedView.NAME_MAXLENGTH) String name) {
        toChange(id).rename(name.strip());
    }

    /**
     * Lets a view show something else from now on.
     *
     * @throws NotFoundException if the caller sees no such view
     * @throws NotPermittedException if it is not the caller's to change
     */
    @Requires(Permission.READ_TICKETS)
    public void show(
            @NotNull Long id, @NotNull @Size(max = SavedView.QUERY_MAXLENGTH) String query) {
        toChange(id).show(query);
    }

    /**
     * Moves a view before the one in front of it; the first stays where it is.
     *
     * @throws NotFoundException if the caller sees no such view
     * @throws NotPermittedException if it is not the caller's to change
     */
    @Requires(Permission.READ_TICKETS)
    public void moveForward(@NotNull Long id) {
        var view = toChange(id);
        var all = seen();
        var before = all.indexOf(view) - 1;
        if (before >= 0) {
            // Numbered anew, so that views of several people with the same position come apart.
            all.remove(view);
            all.add(before, view);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).changeableBy(current.actor().id())) {
                    all.get(i).moveTo(i + 1);
                }
            }
        }
    }

    /**
     * Forgets a view. Whoever began with it begins as usual again.
     *
     * @throws NotFoundException if the caller sees no such view
     * @throws NotPermittedException if it is not the caller's to change
     */
    @Requires(Permission.READ_TICKETS)
    public void delete(@NotNull Long id) {
        views.remove(toChange(id));
    }

    /**
     * Lets the caller's list begin with a view.
     *
     * @param id null for the usual beginning
     * @throws NotFoundException if the caller sees no such view
     */
    @Requires(Permission.READ_TICKETS)
    public void openWith(Long id) {
        layout().openWith(id == null ? null : get(id));
    }

    /**
     * Chooses the columns of the caller's lists.
     *
     * @param names separated by commas; null for the usual ones
     */
    @Requires(Permission.READ_TICKETS)
    public void showColumns(@Size(max = ListLayout.COLUMNS_MAXLENGTH) String names) {
        layout().showColumns(names);
    }

    private ListLayout layout() {
        var me = current.actor().id();
        return views.layout(me)
                .orElseGet(
                        () -> {
                            var layout = new ListLayout(people.get(me));
                            views.add(layout);
                            return layout;
                        });
    }

    private List<SavedView> seen() {
        return new ArrayList<>(views.of(current.actor().id(), SEEN_MAX));
    }

    private SavedView get(Long id) {
        return seen().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("saved_view", id));
    }

    private SavedView toChange(Long id) {
        var view = get(id);
        if (!view.changeableBy(current.actor().id())) {
            throw new NotPermittedException();
        }
        return view;
    }
}
