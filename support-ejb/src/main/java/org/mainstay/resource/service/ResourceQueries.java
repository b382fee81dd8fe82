package org.mainstay.resource.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.problem.service.Prose;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.ticket.service.StoredFile;

/**
 * What can be seen of the community library: by moderators everything, by others what is published
 * for them and what they contributed. To whom something is not shown, it does not exist.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ResourceQueries {

    @Inject ResourceRepository resources;
    @Inject FileStore store;
    @Inject MarkdownRenderer markdown;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * Resources that match, the latest changed first unless the request says otherwise.
     *
     * @throws org.mainstay.shared.service.InvalidInputException if the sort is unknown
     */
    @Requires(Permission.SIGNED_IN)
    public Page<ResourceSummary> search(
            @NotNull @Valid ResourceFilter filter, @NotNull @Valid PageRequest request) {
        return resources.search(filter, reader(), request).map(ResourceSummary::of);
    }

    private ResourceReader reader() {
        return ResourceReader.of(current.actor());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public ResourceDetail get(@NotNull String key) {
        var resource = visible(key);
        var own = current.actor().is(resource.contributor().id());
        var moderating = current.actor().may(Permission.MODERATE);
        var organisation = resource.organisation();
        return new ResourceDetail(
                ResourceSummary.of(resource),
                new Prose(
                        resource.description(),
                        resource.description() == null
                                ? ""
                                : markdown.render(resource.description())),
                organisation == null ? null : organisation.name(),
                new TreeSet<>(resource.tags()),
                resource.link(),
                resource.sha256(),
                file(resource),
                resource.moderator() == null ? null : PersonRef.of(resource.moderator()),
                own || moderating ? resource.reason() : null,
                resource.createdAt(),
                transitions(resource, own, moderating),
                own,
                moderating);
    }

    private Resource visible(String key) {
        return resources
                .visible(key, reader())
                .orElseThrow(() -> new NotFoundException("resource", key));
    }

    private static StoredFile file(Resource resource) {
        return resource.fileName() == null
                ? null
                : new StoredFile(
                        resource.fileName(),
                        resource.contentType(),
                        resource.size(),
                        resource.sha256());
    }

    private static Set<ResourceStatus> transitions(
            Resource resource, boolean own, boolean moderating) {
        var next = EnumSet.copyOf(resource.status().next());
        if (own) {
            next.retainAll(EnumSet.of(ResourceStatus.WITHDRAWN));
        } else if (!moderating) {
            next.clear();
        }
        if (!resource.available()) {
            next.remove(ResourceStatus.PUBLISHED);
        }
        return next;
    }

    /**
     * The file of a resource, to be streamed to the caller.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public ResourceFile file(@NotNull String key) {
        var resource = visible(key);
        var file = file(resource);
        if (file == null) {
            throw new NotFoundException("file", key);
        }
        return new ResourceFile(file, store.place(file.sha256()));
    }

    /**
     * What happened to a resource, the latest first.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.MODERATE)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.RESOURCE, visible(key).id(), request);
    }
}
