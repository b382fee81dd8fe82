package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.DraftFile;

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
     * Keeps a file for the message the caller is writing.
     *
     * @return its id
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if as many wait as one message can take
     */
    @Requires(Permission.TAKE_PART)
    public Long attach(@NotNull String place, @NotNull StoredFile file) {
        checkPlace(place);
        var owner = current.actor().id();
        if (drafts.files(owner, place).size() >= DraftFile.PER_DRAFT_MAX) {
            throw new UnprocessableException(
                    "attachment.too_many_at_once", null, DraftFile.PER_DRAFT_MAX);
        }
        var kept =
                new DraftFile(
                        people.get(owner),
                        place,
                        file.fileName(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        clock.instant());
        drafts.add(kept);
        return kept.id();
    }

    /** The caller's files that wait at a place, in the order in which they came. */
    @Requires(Permission.TAKE_PART)
    public List<DraftFileView> files(@NotNull String place) {
        return drafts.files(current.actor().id(), place).stream()
                .map(
                        kept ->
                                new DraftFileView(
                                        kept.id(),
                                        new StoredFile(
                                                kept.fileName(),
                                                kept.contentType(),
                                                kept.size(),
                                                kept.sha256())))
                .toList();
    }

    /** Lets go of some of the files that wait at a place for the caller. */
    @Requires(Permission.TAKE_PART)
    public void detach(@NotNull String place, @NotNull Collection<Long> ids) {
        drafts.files(current.actor().id(), place).stream()
                .filter(kept -> ids.contains(kept.id()))
                .forEach(drafts::remove);
    }

    /**
     * Forgets what nobody will send any more.
     *
     * @return how many drafts and files
     */
    @Requires(Permission.SYSTEM)
    public int forgetOld() {
        return drafts.removeOlderThan(clock.instant().minus(KEPT));
    }
}
