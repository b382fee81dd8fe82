package org.mainstay.search.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Has the index made anew. */
@Stateless
public class SearchService {

    /** There is one index, as far as people are concerned. */
    static final Long INDEX = 0L;

    @Inject History history;

    /**
     * Has every node make its index anew, by the way it hears of everything: the history. Searches
     * go on meanwhile with what the index has.
     */
    @Requires(Permission.MANAGE_OPERATION)
    public void rebuild() {
        history.record(Subject.SEARCH_INDEX, INDEX, Action.REBUILT, null, true);
    }
}
