package org.mainstay.search.service;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.shared.service.Actor;

/**
 * A kind of thing that can be found by words: a bean of the feature it belongs to. It says what of
 * each thing is found, and by whom, in terms that are its own: an entry carries the terms of those
 * who may read it, a caller brings theirs, and one in common is enough.
 */
public interface Searchable {

    /** What the entries are. */
    SearchKind kind();

    /** Whose history tells that an entry has changed, or is no more. */
    Subject subject();

    /**
     * The entries as they are now.
     *
     * @param ids a page of them, as {@link #idsAfter} or the history gives them
     * @return none for what is not there or not to be found; several with one id where a thing is
     *     found in several languages
     */
    List<SearchEntry> entries(Collection<Long> ids);

    /**
     * Ids of all there are, in their order.
     *
     * @param id the last one known
     * @param most how many at most
     */
    List<Long> idsAfter(Long id, int most);

    /** How many there are. */
    long count();

    /** Terms of what the caller may read; empty for nothing at all. */
    Set<String> readableBy(Actor caller);
}
