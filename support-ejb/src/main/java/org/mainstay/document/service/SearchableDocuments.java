package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.SearchableDocumentRepository.Row;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.Searchable;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.MarkdownRenderer;

/** Documents as they are found by words: what is published by its audience, all by the staff. */
@ApplicationScoped
class SearchableDocuments implements Searchable {

    private static final String STAFF = Audience.STAFF.name();

    @Inject SearchableDocumentRepository documents;
    @Inject PersonDirectory people;
    @Inject MarkdownRenderer markdown;

    @Override
    public SearchKind kind() {
        return SearchKind.DOCUMENT;
    }

    @Override
    public Subject subject() {
        return Subject.DOCUMENT;
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return documents.rows(ids).stream().map(this::entry).toList();
    }

    private SearchEntry entry(Row row) {
        return new SearchEntry(
                row.id(),
                row.key(),
                row.title(),
                markdown.text(row.body()),
                "",
                Locale.forLanguageTag(row.language().tag()),
                row.product(),
                about(row),
                row.published() ? DocumentStatus.PUBLISHED : row.status(),
                row.updatedAt(),
                readers(row));
    }

    private static String about(Row row) {
        return row.appliesTo() == null
                ? row.productName()
                : row.productName() + " " + row.appliesTo();
    }

    private static Set<String> readers(Row row) {
        if (!row.published() || row.audience() == Audience.STAFF) {
            return Set.of(STAFF);
        }
        return row.audience() == Audience.ORGANISATION
                ? Set.of(STAFF, organisation(row.organisation()))
                : Set.of(STAFF, row.audience().name());
    }

    private static String organisation(Long id) {
        return Audience.ORGANISATION + ":" + id;
    }

    @Override
    public List<Long> idsAfter(Long id, int most) {
        return documents.idsAfter(id, most);
    }

    @Override
    public long count() {
        return documents.count();
    }

    @Override
    public Set<String> readableBy(Actor caller) {
        var terms = new HashSet<String>();
        terms.add(Audience.PUBLIC.name());
        if (caller.may(Permission.SIGNED_IN)) {
            terms.add(Audience.CUSTOMERS.name());
        }
        if (caller.may(Permission.READ_DIRECTORY)) {
            terms.add(STAFF);
        } else if (caller.id() != null) {
            people.find(caller.id())
                    .map(person -> person.organisation())
                    .ifPresent(organisation -> terms.add(organisation(organisation.id())));
        }
        return terms;
    }
}
