package org.mainstay.search.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryMark;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What the index is made of, read in short transactions. */
@Stateless
public class SearchSources {

    @Inject Instance<Searchable> kinds;
    @Inject History history;

    /** What changed; see {@link History#after}. */
    @Requires(Permission.SYSTEM)
    public List<HistoryMark> after(Instant at, Long id, int most) {
        return history.after(at, id, most);
    }

    /** The kinds whose things have their history under a subject. */
    @Requires(Permission.SYSTEM)
    public Set<SearchKind> kinds(Subject subject) {
        return kinds.stream()
                .filter(source -> source.subject() == subject)
                .map(Searchable::kind)
                .collect(Collectors.toSet());
    }

    /** Entries of things of a kind that there is; see {@link Searchable#entries}. */
    @Requires(Permission.SYSTEM)
    public List<SearchEntry> entries(SearchKind kind, Collection<Long> ids) {
        return source(kind).map(source -> source.entries(ids)).orElse(List.of());
    }

    /** Ids of all things of a kind; see {@link Searchable#idsAfter}. */
    @Requires(Permission.SYSTEM)
    public List<Long> idsAfter(SearchKind kind, Long id, int most) {
        return source(kind).map(source -> source.idsAfter(id, most)).orElse(List.of());
    }

    /** How many things there are of all kinds. */
    @Requires(Permission.SYSTEM)
    public long count() {
        return kinds.stream().mapToLong(Searchable::count).sum();
    }

    private Optional<? extends Searchable> source(SearchKind wanted) {
        return kinds.stream().filter(source -> source.kind() == wanted).findFirst();
    }
}
