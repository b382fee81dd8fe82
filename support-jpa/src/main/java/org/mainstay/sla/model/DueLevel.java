package org.mainstay.sla.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.shared.model.BaseEntity;

/** An escalation level that is still to come, as a row that can be asked for by its due time. */
@Entity
@Table(name = "due_level")
public class DueLevel extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "clock_id", updatable = false)
    private TicketClock clock;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "level_id", updatable = false)
    private SlaLevel level;

    @Column(name = "due_at")
    private Instant dueAt;

    protected DueLevel() {}

    DueLevel(TicketClock clock, SlaLevel level) {
        this.clock = clock;
        this.level = level;
    }

    void expect(Optional<Instant> due) {
        dueAt = due.orElse(null);
    }

    public TicketClock clock() {
        return clock;
    }

    public SlaLevel level() {
        return level;
    }

    /** Null while the clock is paused. */
    public Instant dueAt() {
        return dueAt;
    }
}
