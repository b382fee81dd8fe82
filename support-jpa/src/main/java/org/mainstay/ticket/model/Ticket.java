package org.mainstay.ticket.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.team.model.Team;

/**
 * A customer's request for help, from the first message to its closing.
 *
 * <p>It begins {@link TicketStatus#NEW} with the team that is responsible for its product. The
 * first public answer of the desk makes it {@link TicketStatus#OPEN} and is its first response.
 * While somebody else has to act it waits, with a reason. The desk resolves it with a solution; the
 * customer confirms, which closes it, or reopens it: any message of the customer to a waiting,
 * resolved or closed ticket does. A customer who says nothing is reminded, and in the end the
 * ticket is closed without them; see {@link NextStep}. Some time after its end a ticket is not
 * reopened any more: what the customer writes then begins another one that follows it. What turns
 * out to be told already by another ticket is merged into that one: it closes and points there from
 * then on.
 */
@Entity
@Table(name = "ticket")
@NamedQuery(
        name = Ticket.BY_NUMBER,
        query =
                "select t from Ticket t join fetch t.product join fetch t.reporter left join fetch"
                        + " t.productVersion left join fetch t.organisation left join fetch"
                        + " t.assignee left join fetch t.team where t.number = :number")
@NamedQuery(
        name = Ticket.BY_NUMBERS,
        query = "select t from Ticket t join fetch t.reporter where t.number in :numbers")
@NamedQuery(
        name = Ticket.MERGED_INTO,
        query = "select t from Ticket t where t.mergedInto.id = :ticket order by t.id")
@NamedQuery(
        name = Ticket.SEARCHABLE,
        query =
                "select t.id, t.number, t.subject, t.environment, t.solution, t.status, t.updatedAt,"
                        + " t.reporter.id, o.id, p.key, p.name, v.name from Ticket t join t.product"
                        + " p left join t.organisation o left join t.productVersion v where t.id in"
                        + " :ids")
@NamedQuery(
        name = Ticket.SEARCHABLE_TAGS,
        query = "select t.id, tag from Ticket t join t.tags tag where t.id in :ids")
@NamedQuery(
        name = Ticket.IDS_AFTER,
        query = "select t.id from Ticket t where t.id > :id order by t.id")
@NamedQuery(name = Ticket.COUNT, query = "select count(t) from Ticket t")
public class Ticket extends BaseEntity {

    public static final String BY_NUMBER = "Ticket.byNumber";
    public static final String BY_NUMBERS = "Ticket.byNumbers";
    public static final String MERGED_INTO = "Ticket.mergedInto";
    public static final String SEARCHABLE = "Ticket.searchable";
    public static final String SEARCHABLE_TAGS = "Ticket.searchableTags";
    public static final String IDS_AFTER = "Ticket.idsAfter";
    public static final String COUNT = "Ticket.count";
    public static final int NUMBER_MAXLENGTH = 16;
    public static final int SUBJECT_MAXLENGTH = 200;
    public static final int ENVIRONMENT_MAXLENGTH = 2000;
    public static final int REASON_MAXLENGTH = 500;
    public static final int SOLUTION_MAXLENGTH = 20_000;
    public static final int TAG_MAXLENGTH = 40;
    public static final int TAGS_MAX = 20;

    /** Most tickets that can be merged into one. */
    public static final int MERGED_MAX = 50;

    /** Letters, digits and a few joiners of any script; stored in lower case. */
    public static final String TAG_PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._+-]*";

    @Column(name = "ticket_number", updatable = false)
    private @NotNull @Size(max = NUMBER_MAXLENGTH) String number;

    private @NotBlank @Size(max = SUBJECT_MAXLENGTH) String subject;

    @Enumerated(EnumType.STRING)
    private @NotNull TicketStatus status = TicketStatus.NEW;

    private @NotNull Severity severity;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private @NotNull Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_version_id")
    private ProductVersion productVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reporter_id", updatable = false)
    private @NotNull Person reporter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignee_id")
    private Person assignee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    private @Size(max = ENVIRONMENT_MAXLENGTH) String environment;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "ticket_tag", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @Column(name = "status_reason")
    private @Size(max = REASON_MAXLENGTH) String statusReason;

    private @Size(max = SOLUTION_MAXLENGTH) String solution;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    @Column(name = "first_responded_at")
    private Instant firstRespondedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "next_due_at")
    private Instant nextDueAt;

    private boolean breached;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private Ticket mergedInto;

    private boolean absorbed;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "follow_up_id")
    private Ticket followUp;

    private int endings;

    @Enumerated(EnumType.STRING)
    private Rating rating;

    @Column(name = "problem_id")
    private Long problem;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    private NextStep nextStep;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    protected Ticket() {}

    /** The human-friendly number of the count-th one, such as {@code 2026-004711}. */
    public static String number(Instant at, long count) {
        return "%d-%06d".formatted(at.atZone(ZoneOffset.UTC).getYear(), count);
    }

    /**
     * @param number its human-friendly number, unique
     * @param version null when the reporter doesn't know it
     * @param environment null when not told
     */
    public Ticket(
            String number,
            String subject,
            Severity severity,
            Product product,
            ProductVersion version,
            String environment,
            Person reporter,
            Instant now) {
        this.number = number;
        this.subject = subject;
        this.severity = severity;
        this.product = product;
        this.productVersion = version;
        this.environment = environment;
        this.reporter = reporter;
        this.organisation = reporter.organisation();
        this.team = product.team();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Something was said: the first public answer of the desk opens a new ticket, a message of the
     * customer reopens one that waits or is done.
     *
     * @return whether the status changed
     */
    public boolean heard(MessageKind kind, boolean byStaff, Instant now) {
        updatedAt = now;
        if (kind == MessageKind.INTERNAL) {
            return false;
        }
        if (byStaff && firstRespondedAt == null) {
            firstRespondedAt = now;
        }
        var opens = byStaff ? status == TicketStatus.NEW : status.waiting() || status.done();
        if (opens) {
            enter(TicketStatus.OPEN, null, now);
        }
        return opens;
    }

    /**
     * Moves to another status.
     *
     * @param reason why it waits; null otherwise
     */
    public void enter(TicketStatus next, String reason, Instant now) {
        if (next.done() && !status.done()) {
            endings++;
            rating = null;
        }
        status = next;
        statusReason = reason;
        updatedAt = now;
        nextStep = null;
        nextStepAt = null;
        resolvedAt = next == TicketStatus.RESOLVED ? now : next.done() ? resolvedAt : null;
        closedAt = next == TicketStatus.CLOSED ? now : null;
        if (!next.done()) {
            solution = null;
        }
    }

    /** Resolves with what solved it. */
    public void resolve(String withSolution, Instant now) {
        enter(TicketStatus.RESOLVED, null, now);
        solution = withSolution;
    }

    /** Closes because another ticket goes on with it; called again when that one is merged too. */
    public void mergeInto(Ticket target, Instant now) {
        if (mergedInto == null) {
            enter(TicketStatus.CLOSED, null, now);
        }
        mergedInto = target;
        target.absorbed = true;
    }

    /**
     * Begins a ticket that goes on where this one ended, about the same and for the same people.
     * This one points to it from then on.
     *
     * @param newNumber its human-friendly number, unique
     */
    public Ticket followUp(String newNumber, Instant now) {
        followUp =
                new Ticket(
                        newNumber,
                        subject,
                        severity,
                        product,
                        productVersion,
                        environment,
                        reporter,
                        now);
        followUp.organisation = organisation;
        updatedAt = now;
        return followUp;
    }

    public void assignTo(Team newTeam, Person person, Instant now) {
        team = newTeam;
        assignee = person;
        updatedAt = now;
    }

    public void retitle(String newSubject, Instant now) {
        subject = newSubject;
        updatedAt = now;
    }

    /** The customer says how good the help was that came to its latest end. */
    void rate(Rating newRating, Instant now) {
        rating = newRating;
        updatedAt = now;
    }

    public void rate(Severity newSeverity, Instant now) {
        severity = newSeverity;
        updatedAt = now;
    }

    public void concern(Product newProduct, ProductVersion version, Instant now) {
        product = newProduct;
        productVersion = version;
        updatedAt = now;
    }

    public void retag(Collection<String> newTags, Instant now) {
        tags.retainAll(newTags);
        tags.addAll(newTags);
        updatedAt = now;
    }

    /**
     * Belongs from now on to a problem record that it shares with others.
     *
     * @param newProblem its id, null for none
     */
    public void shareProblem(Long newProblem, Instant now) {
        problem = newProblem;
        updatedAt = now;
    }

    /** Something it was asked about was answered, or answered otherwise. */
    public void answered(Instant now) {
        updatedAt = now;
    }

    /** Decides what happens by itself if nobody says anything in this status from now on. */
    public void rest(Patience patience, Instant now) {
        switch (status) {
            case WAITING_CUSTOMER -> plan(NextStep.REMIND_CUSTOMER, patience.reminder(), now);
            case WAITING_THIRD_PARTY -> plan(NextStep.REMIND_DESK, patience.reminder(), now);
            case RESOLVED -> plan(NextStep.CLOSE_UNCONFIRMED, patience.closing(), now);
            case NEW, OPEN, CLOSED -> plan(null, Optional.empty(), now);
        }
    }

    /** Whoever is waited for has been reminded: the desk will be again, a customer not. */
    public void reminded(Patience patience, Instant now) {
        if (nextStep == NextStep.REMIND_CUSTOMER) {
            plan(NextStep.CLOSE_UNANSWERED, patience.closing(), now);
        } else {
            rest(patience, now);
        }
    }

    private void plan(NextStep step, Optional<Duration> after, Instant now) {
        nextStep = after.isPresent() ? step : null;
        nextStepAt = after.map(now::plus).orElse(null);
    }

    /**
     * Keeps what the list sorts by: a cache of the clocks, which can be rebuilt from them.
     *
     * @param due the earliest due time of a clock that still runs, null if none does
     */
    public void expect(Instant due, boolean anyBreached) {
        nextDueAt = due;
        breached = anyBreached;
    }

    public String number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    public TicketStatus status() {
        return status;
    }

    public Severity severity() {
        return severity;
    }

    public Product product() {
        return product;
    }

    public ProductVersion productVersion() {
        return productVersion;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Person reporter() {
        return reporter;
    }

    public Person assignee() {
        return assignee;
    }

    public Team team() {
        return team;
    }

    public String environment() {
        return environment;
    }

    public Set<String> tags() {
        return Collections.unmodifiableSet(tags);
    }

    public String statusReason() {
        return statusReason;
    }

    public String solution() {
        return solution;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant nextDueAt() {
        return nextDueAt;
    }

    public boolean breached() {
        return breached;
    }

    /** The ticket that goes on with this one, never merged itself; null unless merged. */
    public Ticket mergedInto() {
        return mergedInto;
    }

    /** Whether other tickets were merged into this one. */
    public boolean absorbed() {
        return absorbed;
    }

    /** The ticket that went on when this one could not be reopened any more; null for none. */
    public Ticket followUp() {
        return followUp;
    }

    /** How many times it has been brought to an end. */
    public int endings() {
        return endings;
    }

    /** What the customer thought of the help that came to its latest end; null if not told. */
    public Rating rating() {
        return rating;
    }

    /** Since when it has been done: when it was closed, else resolved; null if it is not done. */
    public Instant doneAt() {
        return closedAt == null ? resolvedAt : closedAt;
    }

    /** Id of the problem record it belongs to, of which it knows no more; null for none. */
    public Long problem() {
        return problem;
    }

    /** What happens by itself next; null if nothing does. */
    public NextStep nextStep() {
        return nextStep;
    }

    /** When it does; null if nothing does. */
    public Instant nextStepAt() {
        return nextStepAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && number.equals(ticket.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number;
    }
}
