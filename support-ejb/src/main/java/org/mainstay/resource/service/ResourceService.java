package org.mainstay.resource.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Audience;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.notification.service.Notifier;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.VersionRange;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.product.service.Ranges;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.shared.service.WebAddress;
import org.mainstay.ticket.service.FileName;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.service.Tags;

/**
 * Takes what people contribute to the community library, and lets moderators decide about it.
 * Others see what a moderator has looked at, as it was then.
 */
@Stateless
public class ResourceService {

    private static final Logger LOG = Logger.getLogger(ResourceService.class.getName());

    @Inject ResourceRepository resources;
    @Inject ProductDirectory products;
    @Inject PersonDirectory people;
    @Inject FileStore store;
    @Inject Settings settings;
    @Inject Mailbox mailbox;
    @Inject Notifier notifier;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Takes the bytes of a file, to be contributed. Outside a transaction, since an upload may take
     * minutes.
     *
     * @param contentType as the client says; null or nonsense becomes a generic one
     * @throws org.mainstay.ticket.service.FileTooLargeException if it has more bytes than allowed
     * @throws org.mainstay.ticket.service.FileTypeException if files of its kind are refused
     */
    @Requires(Permission.CONTRIBUTE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile store(String fileName, String contentType, @NotNull InputStream bytes) {
        var name = FileName.clean(fileName);
        var stored = store.put(bytes, settings.number(Setting.LIBRARY_FILE_MAX_BYTES));
        return new StoredFile(
                name, FileName.cleanType(contentType), stored.size(), stored.sha256());
    }

    /**
     * Contributes something, which then waits for a moderator.
     *
     * @return its key
     * @throws UnprocessableException if the product doesn't exist, or the caller is of no
     *     organisation that could be its audience
     * @throws InvalidInputException if the licence is none of the list, or the range, a tag or the
     *     link is malformed
     */
    @Requires(Permission.CONTRIBUTE)
    public String contribute(@NotNull @Valid ContributeResource command) {
        var now = clock.instant();
        var me = people.get(current.actor().id());
        var resource = new Resource(resources.nextKey(), me, now);
        resource.describe(
                command.title().strip(),
                given(command.description()),
                command.kind(),
                licence(command.licence()));
        apply(resource, product(command.product()), range(command.appliesTo()));
        showTo(resource, command.audience());
        resource.tag(Tags.clean(command.tags()));
        place(resource, link(command.link()), command.sha256(), command.file());
        resources.add(resource);
        history.record(Subject.RESOURCE, resource.id(), Action.CREATED, resource.key(), true);
        if (resource.waits()) {
            askModerators(resource);
        }
        LOG.log(
                Level.INFO,
                "Resource {0} contributed by {1}",
                new Object[] {resource, current.actor().name()});
        return resource.key();
    }

    private static String licence(String id) {
        if (!Licences.names().containsKey(id)) {
            throw new InvalidInputException("resource.unknown_licence", "licence");
        }
        return id;
    }

    private Product product(String key) {
        return key == null || key.isBlank()
                ? null
                : products.find(key)
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "product.not_found", "product", key));
    }

    private static VersionRange range(String text) {
        return Ranges.read(text, "appliesTo");
    }

    private static void apply(Resource resource, Product product, VersionRange range) {
        if (range != null && product == null) {
            throw new InvalidInputException("document.range_without_product", "product");
        }
        resource.apply(product, range);
    }

    private void showTo(Resource resource, Audience audience) {
        var organisation = resource.contributor().organisation();
        switch (audience) {
            case CUSTOMERS -> resource.showTo(audience, null);
            case ORGANISATION -> {
                if (organisation == null) {
                    throw new UnprocessableException("resource.no_organisation", "audience");
                }
                resource.showTo(audience, organisation);
            }
            case STAFF -> {
                if (!current.actor().may(Permission.READ_DIRECTORY)) {
                    throw new UnprocessableException("resource.not_staff", "audience");
                }
                resource.showTo(audience, null);
            }
            default -> throw new InvalidInputException("resource.audience", "audience");
        }
    }

    private static String link(String typed) {
        return typed == null || typed.isBlank() ? null : WebAddress.read(typed, "link");
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void place(Resource resource, String link, String sha256, StoredFile file) {
        if (link != null && file != null) {
            throw new InvalidInputException("resource.file_or_link", "link");
        }
        if (file != null) {
            resource.bring(file.fileName(), file.contentType(), file.size(), file.sha256());
        } else if (link != null) {
            resource.point(link, sha256 == null ? null : sha256.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Changes what the caller contributed, which then waits for a moderator once more.
     *
     * @throws NotFoundException if there is none for the caller
     * @throws NotPermittedException if somebody else contributed it
     * @throws UnprocessableException if it was taken down, or the product doesn't exist
     * @throws InvalidInputException if something is missing or malformed
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.CONTRIBUTE)
    public void change(@NotNull @Valid ChangeResource command) {
        var resource = own(command.key());
        ConflictException.unlessSeen(command.version(), resource.version());
        var waited = resource.waits();
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            throw new UnprocessableException("resource.taken_down", null);
        }
        describe(resource, command);
        var product =
                command.product() == null
                        ? resource.product()
                        : product(command.product().orElse(null));
        var range =
                command.appliesTo() == null
                        ? resource.appliesTo()
                        : range(command.appliesTo().orElse(null));
        note(resource, "product", resource.product(), product);
        note(resource, "appliesTo", resource.appliesTo(), range);
        apply(resource, product, range);
        if (command.audience() != null) {
            note(resource, "audience", resource.audience(), command.audience());
            showTo(resource, command.audience());
        }
        if (command.tags() != null) {
            var tags = Tags.clean(command.tags());
            note(resource, "tags", new TreeSet<>(resource.tags()), tags);
            resource.tag(tags);
        }
        replace(resource, command);
        note(resource, "status", resource.status(), ResourceStatus.PENDING);
        resource.submit(clock.instant());
        if (resource.waits() && !waited) {
            askModerators(resource);
        }
    }

    private void askModerators(Resource resource) {
        for (var moderator : people.allowed(Permission.MODERATE)) {
            if (!moderator.equals(resource.contributor())) {
                notifier.tell(
                        moderator,
                        NotificationKind.CONTRIBUTED,
                        "resource.PENDING",
                        "resource:%d:%d:%d"
                                .formatted(resource.id(), resource.version(), moderator.id()),
                        resource.title(),
                        resource.contributor().displayName(),
                        url.page("/library/" + resource.key()));
            }
        }
    }

    private Resource own(String key) {
        var reader = ResourceReader.of(current.actor());
        resources.visible(key, reader).orElseThrow(() -> new NotFoundException("resource", key));
        var resource = resources.lock(key);
        if (!current.actor().is(resource.contributor().id())) {
            throw new NotPermittedException();
        }
        return resource;
    }

    private void describe(Resource resource, ChangeResource command) {
        var title =
                command.title() == null
                        ? resource.title()
                        : required("title", command.title().strip());
        var description =
                command.description() == null
                        ? resource.description()
                        : given(command.description().orElse(null));
        var kind = Objects.requireNonNullElse(command.kind(), resource.kind());
        var licence = command.licence() == null ? resource.licence() : licence(command.licence());
        note(resource, "title", resource.title(), title);
        note(resource, "kind", resource.kind(), kind);
        note(resource, "licence", resource.licence(), licence);
        note(resource, "description", resource.description(), description);
        resource.describe(title, description, kind, licence);
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("required", field);
        }
        return text;
    }

    private void replace(Resource resource, ChangeResource command) {
        var link = command.link() == null ? resource.link() : link(command.link().orElse(null));
        if (command.file() == null) {
            var sha256 = Objects.equals(link, resource.link()) ? resource.sha256() : null;
            note(resource, "link", resource.link(), link);
            place(resource, link, command.sha256() == null ? sha256 : command.sha256(), null);
        } else {
            place(resource, command.link() == null ? null : link, null, command.file());
            history.record(
                    Subject.RESOURCE,
                    resource.id(),
                    Action.ATTACHED,
                    command.file().fileName(),
                    true);
        }
    }

    private void note(Resource resource, String field, Object from, Object to) {
        history.changed(Subject.RESOURCE, resource.id(), field, from, to, true);
    }

    /**
     * Decides about a resource: lets others see it, refuses it, or takes it down; also its
     * contributor can take it down. The contributor is told by mail of what others decide.
     *
     * @throws NotFoundException if there is none for the caller
     * @throws NotPermittedException if the caller may not decide that
     * @throws UnprocessableException if that status can't follow, there is nothing to get yet, or
     *     the caller contributed it themselves
     * @throws InvalidInputException if the reason is missing
     * @throws ConflictException if somebody else did so, or changed it, in the meantime
     */
    @Requires(Permission.CONTRIBUTE)
    public void move(@NotNull @Valid MoveResource command) {
        var actor = current.actor();
        resources
                .visible(command.key(), ResourceReader.of(actor))
                .orElseThrow(() -> new NotFoundException("resource", command.key()));
        var resource = resources.lock(command.key());
        ConflictException.unlessSeen(command.version(), resource.version());
        var before = resource.status();
        var to = command.to();
        var own = actor.is(resource.contributor().id());
        if (!actor.may(Permission.MODERATE) && !(own && to == ResourceStatus.WITHDRAWN)) {
            throw new NotPermittedException();
        }
        if (!before.next().contains(to)) {
            throw new UnprocessableException("resource.transition_not_allowed", "to", before, to);
        }
        if (own && to != ResourceStatus.WITHDRAWN) {
            throw new UnprocessableException("resource.own_contribution", "to");
        }
        if (to == ResourceStatus.PUBLISHED && !resource.available()) {
            throw new UnprocessableException("resource.nothing_to_get", "to");
        }
        var reason = reason(command);
        var by = people.get(actor.id());
        resource.decide(to, by, reason, clock.instant());
        note(resource, "status", before, to);
        note(resource, "reason", null, reason);
        if (!own) {
            tell(resource);
        }
        LOG.log(
                Level.INFO,
                "Resource {0} moved to {1} by {2}",
                new Object[] {resource, to, actor.name()});
    }

    private static String reason(MoveResource command) {
        if (command.to() == ResourceStatus.PUBLISHED) {
            return null;
        }
        if (command.reason() == null || command.reason().isBlank()) {
            throw new InvalidInputException("resource.reason_required", "reason");
        }
        return command.reason().strip();
    }

    private void tell(Resource resource) {
        Person contributor = resource.contributor();
        mailbox.write(
                contributor.email(),
                contributor.locale(),
                "resource." + resource.status(),
                "resource:" + resource.id() + ":" + resource.version(),
                resource.title(),
                resource.reason() == null ? "" : resource.reason(),
                url.page("/library/" + resource.key()));
    }

    /** The audiences the caller can choose. */
    @Requires(Permission.CONTRIBUTE)
    public Set<Audience> audiences() {
        var all = new TreeSet<>(Set.of(Audience.CUSTOMERS));
        if (people.get(current.actor().id()).organisation() != null) {
            all.add(Audience.ORGANISATION);
        }
        if (current.actor().may(Permission.READ_DIRECTORY)) {
            all.add(Audience.STAFF);
        }
        return all;
    }
}
