package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.Draft;

/**
 * What people have begun to write, so that a closed tab, a crash or another device loses nothing.
 * Everybody has their own; nobody sees anybody else's.
 */
@Stateless
public class DraftService {

    /** A draft that nobody touched for so long is forgotten. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Drafts one person can have; with one more the oldest goes. */
    static final int PER_PERSON_MAX = 50;

    @Inject DraftRepository drafts;
    @Inject TicketScope scope;
    @Inject PersonDirectory people;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * The caller's draft at a place.
     *
     * @param place a ticket's number, or {@link Draft#NEW_TICKET}
     */
    @Requires(Permission.TAKE_PART)
    public Optional<DraftView> find(@NotNull String place) {
        return drafts.find(current.actor().id(), place)
                .map(draft -> new DraftView(draft.kind(), draft.body(), draft.changedAt()));
    }

    /**
     * Keeps what the caller has written by now in place of what was kept before; a blank text
     * discards the draft.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.TAKE_PART)
    public void save(@NotNull @Valid SaveDraft command) {
        checkPlace(command.place());
        var owner = current.actor().id();
        var found = drafts.find(owner, command.place());
        if (command.body().isBlank()) {
            found.ifPresent(drafts::remove);
            return;
        }
        var draft = found.orElseGet(() -> new Draft(people.get(owner), command.place()));
        draft.write(command.kind(), command.body(), clock.instant());
        if (found.isEmpty()) {
            drafts.oldest(owner, PER_PERSON_MAX - 1).forEach(drafts::remove);
            drafts.add(draft);
        }
    }

    private void checkPlace(String place) {
        if (!Draft.NEW_TICKET.equals(place) && !scope.takesPart(scope.get(place))) {
            throw new NotPermittedException();
        }
    }

    /**
     * Forgets what nobody will send any more.
     *
     * @return how many drafts
     */
    @Requires(Permission.SYSTEM)
    public int forgetOld() {
        return drafts.removeOlderThan(clock.instant().minus(KEPT));
    }
}
