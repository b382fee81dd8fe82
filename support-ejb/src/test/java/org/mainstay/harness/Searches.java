package org.mainstay.harness;

import java.util.List;
import java.util.Set;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.search.service.SearchFor;
import org.mainstay.search.service.SearchHit;
import org.mainstay.search.service.SearchQueries;
import org.mainstay.shared.service.PageRequest;

/** Looks for words in all that a test has made so far. */
public final class Searches {

    private Searches() {}

    /** What somebody finds once the index has caught up, the best first. */
    public static List<SearchHit> found(TestDesk desk, String email, String text) {
        var more = true;
        while (more) {
            more = desk.asSystem(() -> desk.get(SearchFeed.class).follow()) > 0;
        }
        var wanted = new SearchFor(text, Set.of(), null, null);
        return desk.as(
                        email,
                        () -> desk.get(SearchQueries.class).search(wanted, PageRequest.first(9)))
                .hits()
                .items();
    }
}
