package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.shared.service.Actor;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.DueLevel;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.service.StoredFile;

/**
 * Lets one ticket's past happen, event by event in order of time: each goes through the verbs of
 * ticket and clocks as the services would have called them then, and before each the clock's levels
 * that fell due meanwhile fire. So conversation, history, clocks and ledger agree.
 */
class TicketReplay {

    /** From a due time to the scan that finds it, and from there to the consumer. */
    private static final Duration SCAN = Duration.ofMillis(310);

    private static final Duration DELIVERY = Duration.ofMillis(120);

    private final DemoRepository repository;
    private final Promises promises;
    private final List<Person> managers;
    private final Ticket ticket;
    private final List<TicketClock> clocks = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<PastMail> mails = new ArrayList<>();

    /** A mail that is to be written once everything is stored. */
    record PastMail(Instant at, Person to, String template, String occasion, List<?> values) {}

    TicketReplay(
            DemoRepository repository, Promises promises, List<Person> managers, Ticket ticket) {
        this.repository = repository;
        this.promises = promises;
        this.managers = managers;
        this.ticket = ticket;
    }

    Ticket ticket() {
        return ticket;
    }

    void open(Channel channel, String report, List<StoredFile> files) {
        var at = ticket.createdAt();
        var reporter = ticket.reporter();
        repository.add(ticket);
        var message = new Message(ticket, reporter, false, MessageKind.PUBLIC, channel, report, at);
        repository.add(message);
        for (var file : files) {
            repository.add(
                    new Attachment(
                            ticket,
                            message,
                            reporter,
                            file.fileName(),
                            file.contentType(),
                            file.size(),
                            file.sha256(),
                            false,
                            at));
            note(at, reporter, Action.ATTACHED, null, null, file.fileName(), false);
        }
        note(at, reporter, Action.CREATED, null, null, ticket.number(), false);
        var policy = promises.policyFor(ticket);
        for (var target : policy.targets()) {
            var calendar = promises.calendar(policy, target.clock());
            clocks.add(new TicketClock(ticket, target.clock(), 1, policy, calendar, at));
        }
        mail(at, reporter, "ticket.opened", "opened:" + ticket.id(), standing());
    }

    void assign(Team team, Person person, Person by, Instant at) {
        advance(at);
        changed(at, by, "team", ticket.team(), team, true);
        changed(at, by, "assignee", name(ticket.assignee()), name(person), true);
        ticket.assignTo(team, person, at);
        if (person != by) {
            mail(at, person, "ticket.assigned", null, standing());
        }
    }

    /** What is to be done, and how much of it is done. */
    void plan(List<String> steps, int done, Instant at) {
        for (int i = 0; i < steps.size(); i++) {
            var item = new ChecklistItem(ticket, i, steps.get(i), false);
            changed(at, ticket.assignee(), "checklistAdded", null, item.text(), true);
            if (i < done) {
                item.tick(ticket.assignee(), at);
                changed(at, ticket.assignee(), "checklistDone", null, item.text(), true);
            }
            repository.add(item);
        }
    }

    void tag(Collection<String> tags, Person by, Instant at) {
        advance(at);
        retag(new TreeSet<>(tags), by, at);
    }

    private void retag(TreeSet<String> tags, Person by, Instant at) {
        changed(at, by, "tags", joined(new TreeSet<>(ticket.tags())), joined(tags), true);
        ticket.retag(tags, at);
    }

    private static String joined(TreeSet<String> tags) {
        return String.join(", ", tags);
    }

    void say(Person author, MessageKind kind, Channel channel, String text, Instant at) {
        advance(at);
        var internal = kind == MessageKind.INTERNAL;
        var byStaff = author != ticket.reporter();
        var message = new Message(ticket, author, byStaff, kind, channel, text, at);
        repository.add(message);
        note(at, author, internal ? Action.NOTED : Action.REPLIED, null, null, null, internal);
        if (byStaff) {
            spend(author, internal ? Activity.ANALYSIS : Activity.COMMUNICATION, text, at);
        }
        var before = ticket.status();
        var changed = ticket.heard(kind, byStaff, at);
        if (byStaff && !internal) {
            clocks.stream()
                    .filter(clock -> clock.type() == ClockType.FIRST_RESPONSE)
                    .forEach(clock -> clock.stop(at));
        }
        if (changed) {
            moved(before, author, at);
        }
        var reader = byStaff && !internal ? ticket.reporter() : ticket.assignee();
        var template =
                internal
                        ? "ticket.noted"
                        : byStaff ? "ticket.answered" : "ticket.customer_answered";
        if (reader != null && reader != author) {
            mail(
                    at,
                    reader,
                    template,
                    "message:" + message.id() + ":" + reader.id(),
                    List.of(ticket.number(), ticket.subject(), author.displayName(), text));
        }
    }

    /** Longer texts take longer; for some of them nobody notes the time. */
    private void spend(Person author, Activity activity, String text, Instant at) {
        var about = text.length() + ticket.number().hashCode();
        if (Math.floorMod(about, 3) > 0) {
            var spent = Duration.ofMinutes(5L * (1 + Math.floorMod(about, 11)));
            var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            var entry = new TimeEntry(ticket, author, day, spent, at);
            entry.describe(activity, null);
            repository.add(entry);
            changed(at, author, "timeNoted", null, spent, true);
        }
    }

    void enter(TicketStatus status, String reason, Person by, Instant at) {
        advance(at);
        var before = ticket.status();
        ticket.enter(status, reason, at);
        if (reason != null) {
            changed(at, by, "statusReason", null, reason, false);
        }
        moved(before, by, at);
        if (status == TicketStatus.WAITING_CUSTOMER) {
            mail(at, ticket.reporter(), "ticket.waiting", null, standing());
        }
    }

    void resolve(String solution, Person by, Instant at) {
        advance(at);
        var before = ticket.status();
        ticket.resolve(solution, at);
        changed(at, by, "solution", null, solution, false);
        moved(before, by, at);
        mail(at, ticket.reporter(), "ticket.resolved", null, standing());
    }

    /** The reporter says how good the help was. */
    void rate(Rating rating, String remark, Instant at) {
        var answer = new Satisfaction(ticket);
        answer.say(rating, remark, ticket.reporter(), at);
        repository.add(answer);
        changed(at, ticket.reporter(), "rating", null, rating, false);
        changed(at, ticket.reporter(), "ratingRemark", null, remark, false);
    }

    private void moved(TicketStatus before, Person by, Instant at) {
        changed(at, by, "status", before, ticket.status(), false);
        for (var clock : clocks) {
            if (clock.policy().pausesIn(ticket.status())) {
                clock.pause(ticket.statusReason(), at);
            } else {
                clock.resume(at);
            }
        }
        if (ticket.status().done()) {
            clocks.forEach(clock -> clock.stop(at));
        } else if (before.done()) {
            clocks.stream()
                    .filter(clock -> clock.type() == ClockType.RESOLUTION)
                    .forEach(clock -> clock.reopen(clock.policy(), clock.calendar(), at));
        }
    }

    /** Stores what the clocks have come to. */
    List<PastMail> finish(Instant now) {
        advance(now);
        clocks.forEach(repository::add);
        escalations.forEach(repository::add);
        for (var escalation : escalations) {
            mailEscalation(escalation);
        }
        var nextDue =
                clocks.stream()
                        .filter(TicketClock::live)
                        .map(TicketClock::dueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
        ticket.expect(nextDue.orElse(null), clocks.stream().anyMatch(c -> c.breachedAt() != null));
        return mails;
    }

    private void advance(Instant to) {
        for (var next = nextLevel(to); next.isPresent(); next = nextLevel(to)) {
            fire(next.get());
        }
    }

    private Optional<DueLevel> nextLevel(Instant before) {
        return clocks.stream()
                .flatMap(clock -> clock.dueLevels().stream())
                .filter(level -> level.dueAt() != null && level.dueAt().isBefore(before))
                .min(Comparator.comparing(DueLevel::dueAt));
    }

    private void fire(DueLevel level) {
        var clock = level.clock();
        var firedAt = level.dueAt().plus(SCAN);
        var escalation = new Escalation(level, firedAt);
        clock.fired(level);
        var breachedBefore = clock.breachedAt() != null;
        clock.refresh(firedAt);
        if (!breachedBefore && clock.breachedAt() != null) {
            repository.add(
                    entry(
                            clock.breachedAt(),
                            firedAt,
                            null,
                            Action.BREACHED,
                            null,
                            null,
                            clock.type().name(),
                            true));
        }
        carryOut(escalation, firedAt.plus(DELIVERY));
        escalations.add(escalation);
    }

    private void carryOut(Escalation escalation, Instant at) {
        var done = new ArrayList<String>();
        var tag = escalation.level().addTag();
        if (tag != null) {
            var tags = new TreeSet<>(ticket.tags());
            tags.add(tag);
            retag(tags, null, at);
            done.add("addTag=" + tag);
        }
        var told = recipients(escalation).stream().map(Person::displayName).toList();
        escalation.carriedOut(told, done, at);
        note(
                at,
                null,
                Action.ESCALATED,
                null,
                null,
                escalation.clock().type() + " " + escalation.level().position(),
                true);
    }

    private Collection<Person> recipients(Escalation escalation) {
        var found =
                escalation.level().notified().stream()
                        .sorted()
                        .flatMap(this::recipients)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return found.isEmpty() ? managers : found;
    }

    private Stream<Person> recipients(RecipientRole role) {
        return switch (role) {
            case ASSIGNEE -> Stream.ofNullable(ticket.assignee());
            case TEAM -> ticket.team().members().stream();
            case TEAM_LEAD, ON_CALL -> Stream.of(ticket.team().lead());
            case DUTY_MANAGER -> managers.stream();
            case CUSTOMER_CONTACT -> Stream.of(ticket.reporter());
        };
    }

    private void mailEscalation(Escalation escalation) {
        var target = escalation.clock().target();
        var late = escalation.level().dueAfter(target).compareTo(target) >= 0;
        for (var person : recipients(escalation)) {
            var template =
                    person == ticket.reporter()
                            ? "sla.customer"
                            : late ? "sla.breached" : "sla.warning";
            mail(
                    escalation.carriedOutAt(),
                    person,
                    template,
                    "escalation:" + escalation.id() + ":" + person.id(),
                    List.of(
                            ticket.number(),
                            ticket.subject(),
                            Mailbox.word(person.locale(), "sla.clock." + escalation.clock().type()),
                            ticket.severity().level()));
        }
    }

    private List<String> standing() {
        return List.of(
                ticket.number(),
                ticket.subject(),
                Objects.toString(ticket.statusReason(), ""),
                Objects.toString(ticket.solution(), ""));
    }

    private void mail(Instant at, Person to, String template, String occasion, List<?> values) {
        mails.add(new PastMail(at, to, template, occasion, values));
    }

    private void changed(
            Instant at, Person by, String field, Object from, Object to, boolean internal) {
        var before = from == null ? null : from.toString();
        var after = to == null ? null : to.toString();
        if (!Objects.equals(before, after)) {
            note(at, by, Action.CHANGED, field, before, after, internal);
        }
    }

    private void note(
            Instant at,
            Person by,
            Action action,
            String field,
            String from,
            String to,
            boolean internal) {
        repository.add(entry(at, at, by, action, field, from, to, internal));
    }

    private HistoryEntry entry(
            Instant at,
            Instant recordedAt,
            Person by,
            Action action,
            String field,
            String from,
            String to,
            boolean internal) {
        return new HistoryEntry(
                Subject.TICKET,
                ticket.id(),
                at,
                recordedAt,
                by == null ? null : by.id(),
                by == null ? Actor.SYSTEM_NAME : by.displayName(),
                action,
                field,
                from,
                to,
                internal);
    }

    private static String name(Person person) {
        return person == null ? null : person.displayName();
    }
}
