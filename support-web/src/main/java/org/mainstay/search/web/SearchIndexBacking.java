package org.mainstay.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.search.service.SearchProgress;
import org.mainstay.search.service.SearchQueries;
import org.mainstay.search.service.SearchService;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** The index of words: how far it is, and having it made anew. */
@Named
@RequestScoped
public class SearchIndexBacking {

    private static final int HISTORY_SHOWN = 20;

    @Inject SearchQueries queries;
    @Inject SearchService service;
    @Inject Pages pages;

    private SearchProgress progress;
    private List<HistoryView> history;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        progress = queries.progress();
        history = queries.history(PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Has every node make its index anew. */
    public void rebuild() {
        service.rebuild();
        pages.tell("search_index.message.info.rebuilding");
        pages.go(Route.SEARCH_INDEX.path(null));
    }

    public SearchProgress getProgress() {
        return progress;
    }

    /** Who had it made anew, the latest first. */
    public List<HistoryView> getHistory() {
        return history;
    }
}
