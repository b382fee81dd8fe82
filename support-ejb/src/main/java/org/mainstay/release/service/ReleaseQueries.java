package org.mainstay.release.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.problem.service.Prose;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.ReleaseSummary.Gates;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketScope;
import org.mainstay.ticket.service.TicketSummary;

/**
 * What can be read of releases: of those that are out everybody may, of those that are planned only
 * the desk and those who prepare them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReleaseQueries {

    private static final Set<ReleaseStatus> OUT =
            EnumSet.of(ReleaseStatus.PUBLISHED, ReleaseStatus.WITHDRAWN);

    private static final int HELPING_MAX = 10;

    @Inject ReleaseRepository releases;
    @Inject ProductDirectory products;
    @Inject TicketQueries tickets;
    @Inject TicketScope scope;
    @Inject MarkdownRenderer markdown;
    @Inject FileStore store;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * Releases that match, the latest planned first unless the request says otherwise.
     *
     * @throws org.mainstay.shared.service.InvalidInputException if the sort is unknown
     */
    @Requires(Permission.SIGNED_IN)
    public Page<ReleaseSummary> search(
            @NotNull @Valid ReleaseFilter filter, @NotNull @Valid PageRequest request) {
        var wanted = filter;
        if (!inside()) {
            var statuses = EnumSet.copyOf(OUT);
            if (!filter.statuses().isEmpty()) {
                statuses.retainAll(filter.statuses());
            }
            if (statuses.isEmpty()) {
                return Page.of(List.of(), request, 0);
            }
            wanted = new ReleaseFilter(statuses, filter.products());
        }
        var page = releases.search(wanted, request);
        var fixes = releases.fixCounts(page.items());
        var gates = releases.gateCounts(page.items());
        return page.map(release -> summary(release, fixes, gates));
    }

    private static ReleaseSummary summary(
            Release release, Map<Long, Long> fixes, Map<Long, Gates> gates) {
        return ReleaseSummary.of(
                release,
                fixes.getOrDefault(release.id(), 0L),
                gates.getOrDefault(release.id(), Gates.NONE));
    }

    private boolean inside() {
        return current.actor().may(Permission.READ_ALL_TICKETS);
    }

    private Release visible(Long id) {
        return releases.find(id)
                .filter(release -> inside() || OUT.contains(release.status()))
                .orElseThrow(() -> new NotFoundException("release", id.toString()));
    }

    /**
     * A release.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public ReleaseDetail get(@NotNull Long id) {
        var release = visible(id);
        var one = List.of(release);
        var manages = current.actor().may(Permission.MANAGE_RELEASES);
        var planned = release.status() == ReleaseStatus.PLANNED;
        return new ReleaseDetail(
                summary(release, releases.fixCounts(one), releases.gateCounts(one)),
                new Prose(
                        release.notes(),
                        release.notes() == null ? "" : markdown.render(release.notes())),
                release.withdrawnAt(),
                release.withdrawalReason(),
                fixViews(releases.fixes(release)),
                inside() ? gateViews(release) : List.of(),
                releases.artefacts(release).stream().map(ArtefactView::of).toList(),
                release.preparedBy(current.actor().id()),
                releases.waiting(release),
                manages ? release.status().next() : Set.of(),
                manages,
                planned && current.actor().may(Permission.SIGN_RELEASES));
    }

    /**
     * A file of a release, to be streamed to the caller.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public ArtefactFile file(@NotNull Long id, @NotNull Long artefact) {
        return releases.artefacts(visible(id)).stream()
                .filter(each -> each.id().equals(artefact) && each.url() == null)
                .findFirst()
                .map(
                        each ->
                                new ArtefactFile(
                                        new StoredFile(
                                                each.name(),
                                                each.contentType(),
                                                each.size(),
                                                each.sha256()),
                                        store.place(each.sha256())))
                .orElseThrow(() -> new NotFoundException("artefact", artefact));
    }

    private List<FixView> fixViews(List<ReleaseFix> fixes) {
        var ids =
                fixes.stream()
                        .filter(fix -> fix.ticket() != null)
                        .map(fix -> fix.ticket().id())
                        .toList();
        var seen =
                ids.isEmpty() || !current.actor().may(Permission.READ_TICKETS)
                        ? Map.<String, TicketSummary>of()
                        : tickets.rows(ids).stream()
                                .collect(
                                        Collectors.toMap(
                                                TicketSummary::number, Function.identity()));
        var views = fixes.stream().map(fix -> view(fix, seen)).toList();
        return inside() ? views : saidOnce(views);
    }

    /** Without what only repeats itself, where the tickets that tell it apart can’t be seen. */
    private static List<FixView> saidOnce(List<FixView> views) {
        var said = new HashSet<String>();
        views.stream().filter(view -> view.ticket() != null).forEach(v -> said.add(v.summary()));
        return views.stream()
                .filter(view -> view.ticket() != null || said.add(view.summary()))
                .toList();
    }

    private static FixView view(ReleaseFix fix, Map<String, TicketSummary> seen) {
        var ticket = fix.ticket() == null ? null : seen.get(fix.ticket().number());
        return ticket == null
                ? new FixView(fix.id(), fix.summary(), null, null, null)
                : new FixView(
                        fix.id(),
                        fix.summary(),
                        ticket.number(),
                        ticket.subject(),
                        ticket.status());
    }

    private List<GateView> gateViews(Release release) {
        return releases.gates(release).stream()
                .sorted((one, other) -> one.gate().compareTo(other.gate()))
                .map(ReleaseQueries::view)
                .toList();
    }

    private static GateView view(ReleaseGate gate) {
        return new GateView(
                gate.gate(),
                gate.evidence(),
                gate.signed() ? PersonRef.of(gate.signer()) : null,
                gate.signedAt());
    }

    /**
     * What happened to a release, the latest first.
     *
     * @throws NotFoundException if there is none
     */
    @Requires(Permission.READ_ALL_TICKETS)
    public Page<HistoryView> history(@NotNull Long id, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.RELEASE, releases.get(id).id(), request);
    }

    /**
     * The releases that fix what a ticket is about, or what else was reported on its version, as
     * far as the caller may know of them; the latest planned first.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.READ_TICKETS)
    public List<HelpingRelease> helping(@NotNull String ticket) {
        var statuses = inside() ? EnumSet.allOf(ReleaseStatus.class) : OUT;
        return releases.helping(scope.get(ticket), statuses, HELPING_MAX);
    }

    /**
     * The gates that new releases of a product have to pass, in order.
     *
     * @throws NotFoundException if there is no such product
     */
    @Requires(Permission.MANAGE_RELEASES)
    public Set<Gate> required(@NotNull String product) {
        if (products.find(product).isEmpty()) {
            throw new NotFoundException("product", product);
        }
        return releases.required(product);
    }

    /** The release of a product with a name, if there is one that the caller may know of. */
    @Requires(Permission.SIGNED_IN)
    public Optional<Long> named(@NotNull String product, @NotNull String name) {
        return releases.named(product, name)
                .filter(release -> inside() || OUT.contains(release.status()))
                .map(Release::id);
    }
}
