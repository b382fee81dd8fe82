package org.mainstay.sla.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.SeverityConverter;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * One version of a service level agreement: for which tickets, how fast, what if not.
 *
 * <p>Policies are tried in order; the first that applies to a ticket decides. A change makes a new
 * version, which running clocks take up only when their ticket changes; what was promised stays
 * explainable by the version it was promised with.
 */
@Entity
@Cacheable
@Table(name = "sla_policy")
@NamedQuery(
        name = SlaPolicy.CURRENT,
        query = "select p from SlaPolicy p where p.key = :key and p.current = true")
@NamedQuery(
        name = SlaPolicy.ALL,
        query = "select p from SlaPolicy p where p.current = true order by p.position, p.key")
@NamedQuery(
        name = SlaPolicy.COUNT,
        query = "select count(p) from SlaPolicy p where p.current = true")
public class SlaPolicy extends BaseEntity {

    public static final String CURRENT = "SlaPolicy.current";
    public static final String ALL = "SlaPolicy.all";
    public static final String COUNT = "SlaPolicy.count";
    public static final int NAME_MAXLENGTH = 120;

    /** Most policies in force at once, since a new ticket tries them all. */
    public static final int POLICIES_MAX = 500;

    @Column(name = "policy_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    @Column(updatable = false)
    private int revision;

    @Column(name = "is_current")
    private boolean current;

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_severity", joinColumns = @JoinColumn(name = "policy_id"))
    @Column(name = "severity")
    @Convert(converter = SeverityConverter.class)
    private Set<Severity> severities = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_product", joinColumns = @JoinColumn(name = "policy_id"))
    @Column(name = "product_key")
    private Set<String> products = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_organisation", joinColumns = @JoinColumn(name = "policy_id"))
    @Column(name = "organisation_key")
    private Set<String> organisations = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_pause", joinColumns = @JoinColumn(name = "policy_id"))
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private Set<TicketStatus> pauseIn = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_target", joinColumns = @JoinColumn(name = "policy_id"))
    @OrderBy("clock")
    private List<Target> targets = new ArrayList<>();

    @OneToMany(mappedBy = "policy", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<SlaLevel> levels = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected SlaPolicy() {}

    /** The first version of a policy, or the one after {@code predecessor}. */
    public SlaPolicy(String key, SlaPolicy predecessor, String name, int position, Instant now) {
        this.key = key;
        this.revision = predecessor == null ? 1 : predecessor.revision + 1;
        this.current = true;
        this.name = name;
        this.position = position;
        this.createdAt = now;
        if (predecessor != null) {
            predecessor.current = false;
        }
    }

    /** Limits the policy; an empty collection means no limit of that kind. */
    public SlaPolicy applyTo(
            Collection<Severity> someSeverities,
            Collection<String> someProducts,
            Collection<String> someOrganisations) {
        severities.addAll(someSeverities);
        products.addAll(someProducts);
        organisations.addAll(someOrganisations);
        return this;
    }

    /** Stops the clocks while a ticket is in one of these statuses. */
    public SlaPolicy pauseIn(Collection<TicketStatus> statuses) {
        pauseIn.addAll(statuses);
        return this;
    }

    /** Promises a duration on a calendar. */
    public SlaPolicy promise(ClockType clock, Duration duration, String calendarKey) {
        targets.add(new Target(clock, duration, calendarKey));
        return this;
    }

    /** Adds the next escalation level. */
    public SlaPolicy escalate(SlaLevel level) {
        level.join(this, levels.size() + 1);
        levels.add(level);
        return this;
    }

    /** Whether the policy is for the ticket as it is now. */
    public boolean appliesTo(Ticket ticket) {
        return (severities.isEmpty() || severities.contains(ticket.severity()))
                && (products.isEmpty() || products.contains(ticket.product().key()))
                && (organisations.isEmpty()
                        || ticket.organisation() != null
                                && organisations.contains(ticket.organisation().key()));
    }

    public boolean pausesIn(TicketStatus status) {
        return pauseIn.contains(status);
    }

    public Optional<Target> target(ClockType clock) {
        return targets.stream().filter(target -> target.clock == clock).findFirst();
    }

    /** The levels of a clock, in order. */
    public List<SlaLevel> levels(ClockType clock) {
        return levels.stream().filter(level -> level.clock() == clock).toList();
    }

    public String key() {
        return key;
    }

    /** Counts the versions of a key from 1. */
    public int revision() {
        return revision;
    }

    /** Policies are tried in rising order. */
    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public Set<Severity> severities() {
        return Collections.unmodifiableSet(severities);
    }

    public Set<String> products() {
        return Collections.unmodifiableSet(products);
    }

    public Set<String> organisations() {
        return Collections.unmodifiableSet(organisations);
    }

    public Set<TicketStatus> pausingStatuses() {
        return Collections.unmodifiableSet(pauseIn);
    }

    public List<Target> targets() {
        return Collections.unmodifiableList(targets);
    }

    public List<SlaLevel> levels() {
        return Collections.unmodifiableList(levels);
    }

    @Override
    public String toString() {
        return key + " version " + revision;
    }

    /** What is promised for one clock. */
    @Embeddable
    public static class Target {

        @Enumerated(EnumType.STRING)
        @Column(name = "clock_type")
        private ClockType clock;

        @Column(name = "target_seconds")
        private long seconds;

        @Column(name = "calendar_key")
        private String calendar;

        protected Target() {}

        Target(ClockType clock, Duration duration, String calendar) {
            this.clock = clock;
            this.seconds = duration.toSeconds();
            this.calendar = calendar;
        }

        public ClockType clock() {
            return clock;
        }

        public Duration duration() {
            return Duration.ofSeconds(seconds);
        }

        /** Key of the calendar whose open time counts. */
        public String calendar() {
            return calendar;
        }
    }
}
