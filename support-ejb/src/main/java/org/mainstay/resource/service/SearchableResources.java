package org.mainstay.resource.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.mainstay.document.model.Audience;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.Searchable;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.MarkdownRenderer;

/**
 * The library as it is found by words: what is published by its audience, the rest by moderators.
 */
@ApplicationScoped
class SearchableResources implements Searchable {

    private static final String MODERATORS = "MODERATORS";

    @Inject ResourceRepository resources;
    @Inject PersonDirectory people;
    @Inject MarkdownRenderer markdown;

    @Override
    public SearchKind kind() {
        return SearchKind.RESOURCE;
    }

    @Override
    public Subject subject() {
        return Subject.RESOURCE;
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        return resources.all(ids).stream().map(this::entry).toList();
    }

    private SearchEntry entry(Resource resource) {
        var product = resource.product();
        return new SearchEntry(
                resource.id(),
                resource.key(),
                resource.title(),
                text(resource),
                "",
                null,
                product == null ? null : product.key(),
                product == null ? null : about(resource),
                resource.status(),
                resource.updatedAt(),
                readers(resource));
    }

    private String text(Resource resource) {
        var text = new StringJoiner("\n");
        if (resource.description() != null) {
            text.add(markdown.text(resource.description()));
        }
        if (resource.fileName() != null) {
            text.add(resource.fileName());
        }
        return text.add(String.join(" ", resource.tags())).toString();
    }

    private static String about(Resource resource) {
        var name = resource.product().name();
        return resource.appliesTo() == null ? name : name + " " + resource.appliesTo();
    }

    private static Set<String> readers(Resource resource) {
        var readers = new HashSet<>(Set.of(MODERATORS, person(resource.contributor().id())));
        if (resource.status() == ResourceStatus.PUBLISHED) {
            readers.add(Audience.STAFF.name());
            if (resource.audience() == Audience.ORGANISATION) {
                readers.add(organisation(resource.organisation().id()));
            } else {
                readers.add(resource.audience().name());
            }
        }
        return readers;
    }

    private static String person(Long id) {
        return "PERSON:" + id;
    }

    private static String organisation(Long id) {
        return Audience.ORGANISATION + ":" + id;
    }

    @Override
    public List<Long> idsAfter(Long id, int most) {
        return resources.idsAfter(id, most);
    }

    @Override
    public long count() {
        return resources.count();
    }

    @Override
    public Set<String> readableBy(Actor caller) {
        var terms = new HashSet<String>();
        if (!caller.may(Permission.SIGNED_IN) || caller.id() == null) {
            return terms;
        }
        terms.add(Audience.CUSTOMERS.name());
        terms.add(person(caller.id()));
        if (caller.may(Permission.READ_DIRECTORY)) {
            terms.add(Audience.STAFF.name());
        } else {
            people.find(caller.id())
                    .map(person -> person.organisation())
                    .ifPresent(organisation -> terms.add(organisation(organisation.id())));
        }
        if (caller.may(Permission.MODERATE)) {
            terms.add(MODERATORS);
        }
        return terms;
    }
}
