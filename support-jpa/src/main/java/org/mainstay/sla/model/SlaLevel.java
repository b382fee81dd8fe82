package org.mainstay.sla.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.ticket.model.Severity;

/** What happens at one point of a clock: whom to tell and what to do. */
@Entity
@Cacheable
@Table(name = "sla_level")
public class SlaLevel extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id", updatable = false)
    private SlaPolicy policy;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "clock_type", updatable = false)
    private ClockType clock;

    @Column(name = "at_percent", updatable = false)
    private Integer atPercent;

    @Column(name = "offset_seconds", updatable = false)
    private Long offsetSeconds;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "sla_level_notify", joinColumns = @JoinColumn(name = "level_id"))
    @Column(name = "recipient")
    @Enumerated(EnumType.STRING)
    private Set<RecipientRole> notify = new HashSet<>();

    @Column(name = "reassign_team", updatable = false)
    private String reassignTeam;

    @Column(name = "raise_severity_to", updatable = false)
    private Severity raiseSeverityTo;

    @Column(name = "add_tag", updatable = false)
    private String addTag;

    protected SlaLevel() {}

    private SlaLevel(ClockType clock, Integer atPercent, Duration offset) {
        this.clock = clock;
        this.atPercent = atPercent;
        this.offsetSeconds = offset == null ? null : offset.toSeconds();
    }

    /** A level at a share of the target, such as 75; above 100 is after the breach. */
    public static SlaLevel atPercent(ClockType clock, int percent) {
        return new SlaLevel(clock, percent, null);
    }

    /** A level before (negative) or after the due time, in the calendar's open time. */
    public static SlaLevel atOffset(ClockType clock, Duration offset) {
        return new SlaLevel(clock, null, offset);
    }

    public SlaLevel notify(Collection<RecipientRole> roles) {
        notify.addAll(roles);
        return this;
    }

    public SlaLevel reassignTo(String teamKey) {
        reassignTeam = teamKey;
        return this;
    }

    public SlaLevel raiseTo(Severity severity) {
        raiseSeverityTo = severity;
        return this;
    }

    public SlaLevel tag(String tag) {
        addTag = tag;
        return this;
    }

    void join(SlaPolicy joined, int place) {
        policy = joined;
        position = place;
    }

    /**
     * The elapsed time of a clock with the given target at which the level is due; not negative.
     */
    public Duration dueAfter(Duration target) {
        var after =
                atPercent != null
                        ? target.multipliedBy(atPercent).dividedBy(100)
                        : target.plusSeconds(offsetSeconds);
        return after.isNegative() ? Duration.ZERO : after;
    }

    /** The levels of a policy count from 1. */
    public int position() {
        return position;
    }

    public ClockType clock() {
        return clock;
    }

    /** Null for a level at an offset. */
    public Integer atPercent() {
        return atPercent;
    }

    /** Null for a level at a percentage. */
    public Duration offset() {
        return offsetSeconds == null ? null : Duration.ofSeconds(offsetSeconds);
    }

    public Set<RecipientRole> notified() {
        return Collections.unmodifiableSet(notify);
    }

    /** Key of the team to reassign to; null for none. */
    public String reassignTeam() {
        return reassignTeam;
    }

    /** Null for none. */
    public Severity raiseSeverityTo() {
        return raiseSeverityTo;
    }

    /** Null for none. */
    public String addTag() {
        return addTag;
    }
}
