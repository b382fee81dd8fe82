package org.mainstay.release.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.Translation;
import org.mainstay.problem.service.Broadcasts;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.release.model.Announcement;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.GatePolicy;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseArtefact;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.shared.service.WebAddress;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.FileName;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.service.TicketDirectory;

/**
 * Prepares releases and publishes them. What is released stays as it was vouched for: after a
 * change the gates have to be signed again, and not by those who changed it.
 */
@Stateless
public class ReleaseService {

    private static final Logger LOG = Logger.getLogger(ReleaseService.class.getName());

    @Inject ReleaseRepository releases;
    @Inject ProductDirectory products;
    @Inject TicketDirectory tickets;
    @Inject PersonDirectory people;
    @Inject Broadcasts broadcasts;
    @Inject AnnouncementRepository announcements;
    @Inject FileStore store;
    @Inject Settings settings;
    @Inject PublicUrl url;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<ReleasePublished> published;
    @Inject Event<ReleaseWithdrawn> withdrawn;

    /**
     * Begins a release, with the gates its product asks for now.
     *
     * @return its id
     * @throws UnprocessableException if the product doesn't exist
     * @throws ConflictException if the product has a release of that name
     */
    @Requires(Permission.MANAGE_RELEASES)
    public Long plan(@NotNull @Valid PlanRelease command) {
        var product =
                products.find(command.product())
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "product.not_found", "product", command.product()));
        var name = command.name().strip();
        if (releases.named(product.key(), name).isPresent()) {
            throw new ConflictException("already_exists", "version");
        }
        var release =
                new Release(
                        product, name, command.plannedOn(), current.actor().id(), clock.instant());
        release.describe(given(command.notes()));
        releases.add(release);
        releases.required(product.key())
                .forEach(gate -> releases.add(new ReleaseGate(release, gate)));
        history.record(Subject.RELEASE, release.id(), Action.CREATED, release.toString(), true);
        return release.id();
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Changes when a release is planned, or its notes.
     *
     * @throws NotFoundException if there is none
     * @throws UnprocessableException if it is withdrawn, or its day is to change after it was
     *     published
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void change(@NotNull @Valid ChangeRelease command) {
        var release = releases.lock(command.id());
        ConflictException.unlessSeen(command.version(), release.version());
        if (command.plannedOn() != null && !command.plannedOn().equals(release.plannedOn())) {
            refuseUnlessPlanned(release);
            note(release, "plannedOn", release.plannedOn(), command.plannedOn());
            release.plan(command.plannedOn());
            release.touch(clock.instant());
        }
        if (command.notes() != null) {
            var notes = given(command.notes().orElse(null));
            if (!Objects.equals(notes, release.notes())) {
                refuseUnlessPlanned(release);
                note(release, "notes", release.notes(), notes);
                release.describe(notes);
                prepared(release, Set.of(Gate.DOCUMENTATION));
            }
        }
    }

    private void note(Release release, String field, Object from, Object to) {
        history.changed(Subject.RELEASE, release.id(), field, from, to, true);
    }

    private static void refuseUnlessPlanned(Release release) {
        if (release.status() != ReleaseStatus.PLANNED) {
            throw new UnprocessableException("release.out", null, release.name());
        }
    }

    /** The caller changed what is released: who signed one of the gates signed something else. */
    private void prepared(Release release, Set<Gate> about) {
        release.prepared(current.actor().id(), clock.instant());
        for (var gate : releases.gates(release)) {
            if (gate.signed() && about.contains(gate.gate())) {
                note(release, "gate." + gate.gate(), gate.evidence(), null);
                gate.reopen();
            }
        }
    }

    /**
     * Says something more that a planned release puts right.
     *
     * @return the id of the fix
     * @throws NotFoundException if there is no such release
     * @throws UnprocessableException if the release is out or has enough fixes, or there is no such
     *     ticket, or it is about another product
     * @throws ConflictException if the release fixes the ticket already
     */
    @Requires(Permission.MANAGE_RELEASES)
    public Long fix(@NotNull @Valid AddFix command) {
        var release = releases.lock(command.release());
        refuseUnlessPlanned(release);
        var all = releases.fixes(release);
        if (all.size() >= Release.FIXES_MAX) {
            throw new UnprocessableException("release.too_many_fixes", null, Release.FIXES_MAX);
        }
        var ticket = ticket(release, given(command.ticket()));
        if (ticket != null && all.stream().anyMatch(fix -> ticket.equals(fix.ticket()))) {
            throw new ConflictException("release.fixed_already", "ticket", ticket.number());
        }
        var fix = new ReleaseFix(release, ticket, command.summary().strip());
        releases.add(fix);
        prepared(release, Set.of(Gate.values()));
        history.record(Subject.RELEASE, release.id(), Action.LINKED, said(fix), true);
        return fix.id();
    }

    private Ticket ticket(Release release, String number) {
        if (number == null) {
            return null;
        }
        var ticket =
                tickets.find(number)
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "ticket.not_found", "ticket", number));
        if (!ticket.product().equals(release.product())) {
            throw new UnprocessableException(
                    "release.other_product", "ticket", number, release.product().name());
        }
        if (ticket.mergedInto() != null) {
            throw new UnprocessableException(
                    "ticket.merged", "ticket", number, ticket.mergedInto().number());
        }
        return ticket;
    }

    private static String said(ReleaseFix fix) {
        return fix.ticket() == null ? fix.summary() : fix.ticket().number();
    }

    /**
     * Takes back that a planned release puts something right.
     *
     * @throws NotFoundException if there is no such release, or it has no such fix
     * @throws UnprocessableException if the release is out
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void unfix(@NotNull Long id, @NotNull Long fix) {
        var release = releases.lock(id);
        refuseUnlessPlanned(release);
        var found =
                releases.fixes(release).stream()
                        .filter(each -> each.id().equals(fix))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("fix", fix.toString()));
        releases.remove(found);
        prepared(release, Set.of(Gate.values()));
        history.record(Subject.RELEASE, release.id(), Action.UNLINKED, said(found), true);
    }

    /**
     * Says where something of a planned release can be downloaded.
     *
     * @return the id of the artefact
     * @throws NotFoundException if there is no such release
     * @throws UnprocessableException if the release is out or has enough artefacts
     * @throws InvalidInputException if the address is none of the web
     * @throws ConflictException if the release has one of that name
     */
    @Requires(Permission.MANAGE_RELEASES)
    public Long offer(@NotNull @Valid AddArtefact command) {
        var release = releases.lock(command.release());
        var name = command.name().strip();
        checkRoom(release, name);
        return add(
                new ReleaseArtefact(
                        release,
                        name,
                        WebAddress.read(command.url(), "url"),
                        command.sha256().toLowerCase(Locale.ROOT),
                        given(command.signature())));
    }

    private void checkRoom(Release release, String name) {
        refuseUnlessPlanned(release);
        var all = releases.artefacts(release);
        if (all.size() >= Release.ARTEFACTS_MAX) {
            throw new UnprocessableException(
                    "release.too_many_artefacts", null, Release.ARTEFACTS_MAX);
        }
        if (all.stream().anyMatch(artefact -> artefact.name().equals(name))) {
            throw new ConflictException("already_exists", "name");
        }
    }

    private Long add(ReleaseArtefact artefact) {
        var release = artefact.release();
        releases.add(artefact);
        prepared(release, Set.of(Gate.values()));
        note(release, "artefacts", null, artefact.name());
        return artefact.id();
    }

    /**
     * Takes the bytes of a file, to be offered. Outside a transaction, since an upload may take
     * minutes.
     *
     * @param contentType as the client says; null or nonsense becomes a generic one
     * @throws org.mainstay.ticket.service.FileTooLargeException if it has more bytes than allowed
     * @throws org.mainstay.ticket.service.FileTypeException if files of its kind are refused
     */
    @Requires(Permission.MANAGE_RELEASES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile store(String fileName, String contentType, @NotNull InputStream bytes) {
        var name = FileName.clean(fileName);
        var stored = store.put(bytes, settings.number(Setting.RELEASE_FILE_MAX_BYTES));
        return new StoredFile(
                name, FileName.cleanType(contentType), stored.size(), stored.sha256());
    }

    /**
     * Offers a file of the desk with a planned release, under its name.
     *
     * @param file stored before
     * @return the id of the artefact
     * @throws NotFoundException if there is no such release
     * @throws UnprocessableException if the release is out or has enough artefacts
     * @throws ConflictException if the release has one of that name
     */
    @Requires(Permission.MANAGE_RELEASES)
    public Long offer(@NotNull Long id, @NotNull StoredFile file) {
        var release = releases.lock(id);
        checkRoom(release, file.fileName());
        return add(
                ReleaseArtefact.file(
                        release, file.fileName(), file.contentType(), file.size(), file.sha256()));
    }

    /**
     * Takes an artefact from a planned release.
     *
     * @throws NotFoundException if there is no such release, or it has no such artefact
     * @throws UnprocessableException if the release is out
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void withhold(@NotNull Long id, @NotNull Long artefact) {
        var release = releases.lock(id);
        refuseUnlessPlanned(release);
        var found =
                releases.artefacts(release).stream()
                        .filter(each -> each.id().equals(artefact))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("artefact", artefact.toString()));
        releases.remove(found);
        prepared(release, Set.of(Gate.values()));
        note(release, "artefacts", found.name(), null);
    }

    /**
     * Vouches that a planned release passes a gate. Nobody does so for what they prepared.
     *
     * @throws NotFoundException if there is no such release, or it hasn't to pass the gate
     * @throws UnprocessableException if the release is out, or the caller had a hand in it
     * @throws ConflictException if somebody else signed already, or the release changed in the
     *     meantime
     */
    @Requires(Permission.SIGN_RELEASES)
    public void sign(@NotNull @Valid SignGate command) {
        var release = releases.lock(command.release());
        ConflictException.unlessSeen(command.version(), release.version());
        var me = current.actor().id();
        var gate =
                releases.gates(release).stream()
                        .filter(each -> each.gate() == command.gate())
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("gate", command.gate()));
        refuseUnlessPlanned(release);
        if (release.preparedBy(me)) {
            throw new UnprocessableException("release.own_work", "gate");
        }
        if (gate.signed() && !me.equals(gate.signer().id())) {
            throw new ConflictException(
                    "release.signed_already", "gate", gate.signer().displayName());
        }
        var evidence = command.evidence().strip();
        note(release, "gate." + gate.gate(), gate.evidence(), evidence);
        gate.sign(evidence, people.get(me), clock.instant());
        release.touch(clock.instant());
    }

    /**
     * Publishes a release, or withdraws it. Publishing resolves the tickets it fixes and asks their
     * customers to confirm; either is told to whoever follows the product.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if somebody else did so, or changed it, in the meantime
     * @throws UnprocessableException if that status can't follow, or a gate is not signed
     * @throws InvalidInputException if the reason of a withdrawal is missing
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void move(@NotNull @Valid MoveRelease command) {
        var release = releases.lock(command.id());
        var before = release.status();
        if (before == command.to()) {
            throw new ConflictException("release.already", "to", release.name(), before);
        }
        ConflictException.unlessSeen(command.version(), release.version());
        if (!before.next().contains(command.to())) {
            throw new UnprocessableException(
                    "release.transition_not_allowed", "to", before, command.to());
        }
        if (command.to() == ReleaseStatus.PUBLISHED) {
            publish(release);
        } else {
            withdraw(release, given(command.reason()));
        }
        note(release, "status", before, release.status());
        LOG.log(
                Level.INFO,
                "Release {0} moved to {1} by {2}",
                new Object[] {release, release.status(), current.actor().name()});
    }

    private void publish(Release release) {
        var gates = releases.gates(release);
        var open = gates.stream().filter(gate -> !gate.signed()).toList();
        if (!open.isEmpty()) {
            throw new UnprocessableException("release.gates_open", "gates", open.size());
        }
        var now = clock.instant();
        release.product().insertVersion(release.name());
        var fixes = releases.fixes(release);
        release.publish(tellTickets(release, fixes), now);
        announcements.add(new Announcement(Announcement.Kind.PUBLISHED, release, now));
        published.fire(
                new ReleasePublished(
                        release,
                        author(release),
                        fixes.stream().map(ReleaseFix::summary).distinct().toList(),
                        gates.stream()
                                .filter(gate -> gate.gate() == Gate.DOCUMENTATION)
                                .findFirst()));
    }

    private Person author(Release release) {
        var me = current.actor().id();
        return people.get(release.preparedBy(me) ? me : release.preparers().iterator().next());
    }

    private Broadcast tellTickets(Release release, List<ReleaseFix> fixes) {
        var fixed =
                fixes.stream()
                        .map(ReleaseFix::ticket)
                        .filter(ticket -> ticket != null && !ticket.status().done())
                        .toList();
        if (fixed.isEmpty()) {
            return null;
        }
        var text = new Translation(says(Locale.ENGLISH, release), says(Locale.CHINA, release));
        return broadcasts.resolve(fixed, text);
    }

    private String says(Locale locale, Release release) {
        return Mailbox.word(
                locale,
                "release.fixed",
                release.product().name(),
                release.name(),
                url.page("/releases/" + release.id()));
    }

    private void withdraw(Release release, String reason) {
        if (reason == null) {
            throw new InvalidInputException("release.reason_required", "reason");
        }
        var now = clock.instant();
        release.withdraw(reason, now);
        note(release, "withdrawalReason", null, reason);
        if (release.broadcast() != null) {
            broadcasts.callBack(release.broadcast());
        }
        announcements.add(new Announcement(Announcement.Kind.WITHDRAWN, release, now));
        withdrawn.fire(new ReleaseWithdrawn(release));
    }

    /**
     * Decides which gates new releases of a product have to pass; those that are begun keep theirs.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.MANAGE_RELEASES)
    public void require(@NotNull String key, @NotNull Set<@NotNull Gate> gates) {
        Product product =
                products.find(key).orElseThrow(() -> new NotFoundException("product", key));
        var before = releases.required(key);
        releases.policy(key)
                .ifPresentOrElse(
                        policy -> policy.require(gates),
                        () -> releases.add(new GatePolicy(product, gates)));
        history.changed(
                Subject.PRODUCT, product.id(), "gates", List.copyOf(before), sorted(gates), true);
    }

    private static List<Gate> sorted(Set<Gate> gates) {
        return gates.stream().sorted().collect(Collectors.toList());
    }
}
