package org.mainstay.workshop.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.course.service.Slug;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;
import org.mainstay.workshop.model.WorkshopStatus;

/** Plans workshops, and gives their seats away. */
@Stateless
public class WorkshopService {

    private static final Logger LOG = Logger.getLogger(WorkshopService.class.getName());
    private static final Duration LONGEST = Duration.ofDays(31);

    @Inject WorkshopRepository workshops;
    @Inject Invitations invitations;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Plans a workshop that the caller gives.
     *
     * @param key null for one made of the title
     * @return its key
     * @throws ConflictException if the key is taken
     * @throws InvalidInputException if it has no place or its times make no sense
     */
    @Requires(Permission.MANAGE_TRAINING)
    public String plan(
            @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
            @NotNull @Valid WorkshopFacts facts) {
        var chosen = key == null ? Slug.free(facts.title(), "workshop", this::taken) : key;
        if (taken(chosen)) {
            throw new ConflictException("already_exists", "key");
        }
        if (!facts.start().isAfter(clock.instant())) {
            throw new InvalidInputException("workshop.past", "start");
        }
        check(facts);
        var workshop = new Workshop(chosen, people.get(current.actor().id()));
        write(workshop, facts);
        workshops.add(workshop);
        history.record(Subject.WORKSHOP, workshop.id(), Action.CREATED, chosen, true);
        LOG.log(
                Level.INFO,
                "Workshop {0} planned by {1}",
                new Object[] {workshop, current.actor().name()});
        return chosen;
    }

    private boolean taken(String key) {
        return List.of("new", "edit").contains(key) || workshops.find(key).isPresent();
    }

    private static void check(WorkshopFacts facts) {
        if (!facts.end().isAfter(facts.start())) {
            throw new InvalidInputException("workshop.ends_before", "end");
        }
        if (Duration.between(facts.start(), facts.end()).compareTo(LONGEST) > 0) {
            throw new InvalidInputException("workshop.too_long", "end", LONGEST.toDays());
        }
        if (given(facts.place()) == null && given(facts.link()) == null) {
            throw new InvalidInputException("workshop.nowhere", "place");
        }
        if (given(facts.link()) != null && !facts.link().strip().matches("https://[^\\s<>\"]+")) {
            throw new InvalidInputException("workshop.link", "link");
        }
        var window = facts.opensAt() != null && facts.closesAt() != null;
        if (window && !facts.closesAt().isAfter(facts.opensAt())) {
            throw new InvalidInputException("workshop.closes_before", "registrationUntil");
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void write(Workshop workshop, WorkshopFacts facts) {
        workshop.describe(facts.title().strip(), given(facts.description()));
        workshop.hold(given(facts.place()), given(facts.link()), facts.start(), facts.end());
        workshop.admit(facts.seats(), facts.opensAt(), facts.closesAt());
    }

    /**
     * Changes a workshop. Those who have a seat are told what concerns their calendar; who waits
     * moves up to new seats.
     *
     * @param version as last seen; null not to check
     * @throws NotFoundException if there is none with the key
     * @throws ConflictException if somebody else changed it in the meantime
     * @throws UnprocessableException if it is cancelled, or more seats are taken
     * @throws InvalidInputException if it has no place or its times make no sense
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void change(@NotNull String key, @NotNull @Valid WorkshopFacts facts, Integer version) {
        var workshop = planned(key);
        ConflictException.unlessSeen(version, workshop.version());
        check(facts);
        if (facts.seats() < workshops.count(workshop, RegistrationState.CONFIRMED)) {
            throw new UnprocessableException("workshop.seats_taken", "seats");
        }
        var before = entry(workshop);
        note(workshop, "seats", workshop.seats(), facts.seats());
        note(workshop, "start", workshop.start(), facts.start());
        note(workshop, "end", workshop.end(), facts.end());
        note(workshop, "place", workshop.place(), given(facts.place()));
        note(workshop, "title", workshop.title(), facts.title().strip());
        write(workshop, facts);
        if (!entry(workshop).equals(before)) {
            workshops.in(workshop, RegistrationState.CONFIRMED).forEach(invitations::change);
        }
        moveUp(workshop);
    }

    /** What stands in people's calendars. */
    private static List<String> entry(Workshop workshop) {
        return List.of(
                workshop.title(),
                workshop.start().toString(),
                workshop.end().toString(),
                Objects.toString(workshop.place()),
                Objects.toString(workshop.link()));
    }

    private void note(Workshop workshop, String field, Object from, Object to) {
        history.changed(Subject.WORKSHOP, workshop.id(), field, from, to, true);
    }

    private Workshop planned(String key) {
        var workshop = workshops.lock(key);
        if (workshop.status() == WorkshopStatus.CANCELLED) {
            throw new UnprocessableException("workshop.is_cancelled", "workshop");
        }
        return workshop;
    }

    /**
     * Cancels a workshop, and tells everybody.
     *
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if it is cancelled already
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void cancel(
            @NotNull String key, @NotBlank @Size(max = Workshop.REASON_MAXLENGTH) String reason) {
        var workshop = planned(key);
        workshop.cancel(reason.strip());
        note(workshop, "cancelled", null, reason.strip());
        workshops.in(workshop, RegistrationState.CONFIRMED).forEach(invitations::cancel);
        workshops.in(workshop, RegistrationState.WAITING).forEach(invitations::disappoint);
        LOG.log(
                Level.INFO,
                "Workshop {0} cancelled by {1}",
                new Object[] {workshop, current.actor().name()});
    }

    /**
     * Registers the caller: for a seat, or for the next that becomes free. Does nothing for who is
     * registered.
     *
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if it is cancelled, or one can't register now
     */
    @Requires(Permission.LEARN)
    public void register(@NotNull String key) {
        var workshop = planned(key);
        var person = current.actor().id();
        var known = workshops.of(workshop, person).orElse(null);
        if (known != null && known.state() != RegistrationState.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        if (!workshop.openAt(now)) {
            throw new UnprocessableException("workshop.not_open", "workshop");
        }
        var registration =
                known == null ? new WorkshopRegistration(workshop, people.get(person), now) : known;
        registration.register(RegistrationState.WAITING, now);
        if (known == null) {
            workshops.add(registration);
        }
        moveUp(workshop);
        if (registration.state() == RegistrationState.WAITING) {
            invitations.keepWaiting(registration);
        }
    }

    /** Gives free seats to those who wait, the first registered first. */
    private void moveUp(Workshop workshop) {
        var free = workshop.seats() - workshops.count(workshop, RegistrationState.CONFIRMED);
        workshops.in(workshop, RegistrationState.WAITING).stream()
                .limit(Math.max(0, free))
                .forEach(
                        registration -> {
                            registration.confirm();
                            invitations.invite(registration);
                        });
    }

    /**
     * Gives the caller's seat up, to the first who waits.
     *
     * @throws NotFoundException if there is none with the key, or the caller isn't registered
     * @throws UnprocessableException if it is cancelled or has begun
     */
    @Requires(Permission.LEARN)
    public void withdraw(@NotNull String key) {
        var workshop = planned(key);
        var registration = takingPart(workshop, current.actor().id());
        if (!clock.instant().isBefore(workshop.start())) {
            throw new UnprocessableException("workshop.begun", "workshop");
        }
        var seat = registration.state() == RegistrationState.CONFIRMED;
        registration.withdraw();
        if (seat) {
            invitations.takeOff(registration);
            moveUp(workshop);
        }
    }

    private WorkshopRegistration takingPart(Workshop workshop, Long person) {
        return workshops
                .of(workshop, person)
                .filter(registration -> registration.state() != RegistrationState.WITHDRAWN)
                .orElseThrow(() -> new NotFoundException("registration", person));
    }

    /**
     * Says whether somebody was there.
     *
     * @throws NotFoundException if there is none with the key, or they aren't registered
     * @throws UnprocessableException if they have no seat, or it has not begun
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void attend(@NotNull String key, @NotNull Long person, boolean there) {
        var workshop = planned(key);
        var registration = takingPart(workshop, person);
        if (registration.state() != RegistrationState.CONFIRMED
                || clock.instant().isBefore(workshop.start())) {
            throw new UnprocessableException("workshop.not_begun", "attended");
        }
        registration.attend(there);
    }

    /**
     * Says how a workshop was that the caller took part in.
     *
     * @param remark null for none
     * @throws NotFoundException if there is none with the key, or the caller isn't registered
     * @throws UnprocessableException if they had no seat, or it has not begun
     */
    @Requires(Permission.LEARN)
    public void rate(
            @NotNull String key,
            @Min(1) @Max(WorkshopRegistration.RATING_MAX) int rating,
            @Size(max = WorkshopRegistration.REMARK_MAXLENGTH) String remark) {
        var workshop = planned(key);
        var registration = takingPart(workshop, current.actor().id());
        if (registration.state() != RegistrationState.CONFIRMED
                || clock.instant().isBefore(workshop.start())) {
            throw new UnprocessableException("workshop.not_begun", "rating");
        }
        registration.rate(rating, given(remark));
    }
}
