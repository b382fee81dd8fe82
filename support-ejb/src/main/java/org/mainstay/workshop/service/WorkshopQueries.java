package org.mainstay.workshop.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;
import org.mainstay.workshop.model.WorkshopStatus;

/** The workshops there are, and who takes part. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkshopQueries {

    @Inject WorkshopRepository workshops;
    @Inject MarkdownRenderer markdown;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Workshops: those that aren't over, the next first.
     *
     * @param past whether those that are over are wanted, the latest first
     */
    @Requires(Permission.SIGNED_IN)
    public Page<WorkshopView> all(boolean past, @NotNull @Valid PageRequest request) {
        var page = workshops.all(past, clock.instant(), request);
        var ids = page.items().stream().map(Workshop::id).toList();
        var counts = workshops.counts(ids);
        var own = workshops.of(current.actor().id(), ids);
        return page.map(
                each -> view(each, counts.getOrDefault(each.id(), Map.of()), own.get(each.id())));
    }

    /**
     * A workshop.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.SIGNED_IN)
    public WorkshopView get(@NotNull String key) {
        var workshop = workshops.get(key);
        var counts = workshops.counts(List.of(workshop.id()));
        return view(
                workshop,
                counts.getOrDefault(workshop.id(), Map.of()),
                workshops.of(workshop, current.actor().id()).orElse(null));
    }

    private WorkshopView view(
            Workshop workshop, Map<RegistrationState, Long> counts, WorkshopRegistration own) {
        var now = clock.instant();
        var manages = current.actor().may(Permission.MANAGE_TRAINING);
        var state = own == null ? null : own.state();
        var seat = state == RegistrationState.CONFIRMED;
        var waits = state == RegistrationState.WAITING;
        return new WorkshopView(
                workshop.key(),
                workshop.version(),
                new WorkshopFacts(
                        workshop.title(),
                        workshop.description(),
                        workshop.start(),
                        workshop.end(),
                        workshop.place(),
                        manages || seat ? workshop.link() : null,
                        workshop.seats(),
                        workshop.opensAt(),
                        workshop.closesAt()),
                PersonRef.of(workshop.trainer()),
                workshop.status(),
                workshop.reason(),
                workshop.description() == null ? "" : markdown.render(workshop.description()),
                counts.getOrDefault(RegistrationState.CONFIRMED, 0L),
                counts.getOrDefault(RegistrationState.WAITING, 0L),
                state,
                own != null && own.rating() != null,
                current.actor().may(Permission.LEARN) && !seat && !waits && workshop.openAt(now),
                seat
                        && workshop.status() == WorkshopStatus.PLANNED
                        && !now.isBefore(workshop.start()),
                manages);
    }

    /**
     * Who takes part: all for trainers, who have a seat first; oneself for others.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.SIGNED_IN)
    public Page<RegistrationView> registrations(
            @NotNull String key, @NotNull @Valid PageRequest request) {
        var workshop = workshops.get(key);
        if (current.actor().may(Permission.MANAGE_TRAINING)) {
            return workshops.takingPart(workshop, request).map(RegistrationView::of);
        }
        var own =
                workshops
                        .of(workshop, current.actor().id())
                        .filter(each -> each.state() != RegistrationState.WITHDRAWN)
                        .stream()
                        .toList();
        var rows = own.stream().skip(request.offset()).limit(request.size()).toList();
        return Page.of(rows, request, own.size()).map(RegistrationView::of);
    }

    /**
     * What happened to a workshop, the latest first.
     *
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.MANAGE_TRAINING)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.WORKSHOP, workshops.get(key).id(), request);
    }
}
