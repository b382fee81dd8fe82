package org.mainstay.search.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Finds everything the caller may read, by words. */
@Stateless
public class SearchQueries {

    @Inject Instance<Searchable> kinds;
    @Inject Finder finder;
    @Inject SearchFeed feed;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * What has the words, or, if nothing has all of them, some of the words.
     *
     * @param request its order is ignored: the best comes first
     */
    @Requires(Permission.SIGNED_IN)
    public SearchResult search(
            @NotNull @Valid SearchFor wanted, @NotNull @Valid PageRequest request) {
        var caller = current.actor();
        var readable =
                kinds.stream()
                        .collect(
                                Collectors.<Searchable, SearchKind, Set<String>>toMap(
                                        Searchable::kind, kind -> kind.readableBy(caller)));
        return finder.find(
                wanted,
                request,
                readable,
                caller.may(Permission.READ_ALL_TICKETS),
                !feed.progress().rebuilding());
    }

    /** Who had the index made anew, the latest first. */
    @Requires(Permission.MANAGE_OPERATION)
    public Page<HistoryView> history(@NotNull @Valid PageRequest request) {
        return history.latest(Subject.SEARCH_INDEX, SearchService.INDEX, request);
    }

    /** How far this node's index is. */
    @Requires(Permission.MANAGE_OPERATION)
    public SearchProgress progress() {
        return feed.progress();
    }
}
