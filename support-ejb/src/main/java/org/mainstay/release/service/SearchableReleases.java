package org.mainstay.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.Searchable;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.MarkdownRenderer;

/** Releases as they are found by words: what is out by everybody, what is planned by the desk. */
@ApplicationScoped
class SearchableReleases implements Searchable {

    private static final String EVERYBODY = "everybody";
    private static final String DESK = "desk";

    @Inject ReleaseRepository releases;
    @Inject MarkdownRenderer markdown;

    @Override
    public SearchKind kind() {
        return SearchKind.RELEASE;
    }

    @Override
    public Subject subject() {
        return Subject.RELEASE;
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        var fixes = releases.fixSummaries(ids);
        return releases.all(ids).stream()
                .map(release -> entry(release, fixes.getOrDefault(release.id(), List.of())))
                .toList();
    }

    private SearchEntry entry(Release release, List<String> fixes) {
        return new SearchEntry(
                release.id(),
                release.id().toString(),
                release.product().name() + " " + release.name(),
                text(release, fixes),
                "",
                null,
                release.product().key(),
                null,
                release.status(),
                release.updatedAt(),
                release.status() == ReleaseStatus.PLANNED ? Set.of(DESK) : Set.of(DESK, EVERYBODY));
    }

    private String text(Release release, List<String> fixes) {
        var notes = release.notes() == null ? "" : markdown.text(release.notes());
        return Stream.concat(Stream.of(notes), fixes.stream()).collect(Collectors.joining("\n"));
    }

    @Override
    public List<Long> idsAfter(Long id, int most) {
        return releases.idsAfter(id, most);
    }

    @Override
    public long count() {
        return releases.count();
    }

    @Override
    public Set<String> readableBy(Actor caller) {
        var terms = new HashSet<String>();
        if (caller.may(Permission.SIGNED_IN)) {
            terms.add(EVERYBODY);
        }
        if (caller.may(Permission.READ_ALL_TICKETS)) {
            terms.add(DESK);
        }
        return terms;
    }
}
