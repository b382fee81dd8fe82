package org.mainstay.release.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.product.model.LifeCycle.Ending;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.shared.model.BaseEntity;

/**
 * Something that many people are told, some at a time in the order of their ids. How far it got and
 * the mails change in one transaction, so nobody is left out or told twice; and the occasion is
 * unique, so nothing is announced twice.
 */
@Entity
@Table(name = "announcement")
@NamedQuery(
        name = Announcement.COUNT_BY_OCCASION,
        query = "select count(a) from Announcement a where a.occasion = :occasion")
public class Announcement extends BaseEntity {

    public static final String COUNT_BY_OCCASION = "Announcement.countByOccasion";
    public static final int OCCASION_MAXLENGTH = 100;

    /** What it is about. */
    public enum Kind {
        /** A phase of a version ends soon. */
        PHASE_ENDS,
        /** A release is out. */
        PUBLISHED,
        /** A release is withdrawn. */
        WITHDRAWN
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Kind kind;

    @Column(updatable = false)
    private @NotNull @Size(max = OCCASION_MAXLENGTH) String occasion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id", updatable = false)
    private ProductVersion productVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", updatable = false)
    private Release release;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Phase phase;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "notice_days", updatable = false)
    private Integer noticeDays;

    @Column(name = "after_person")
    private long afterPerson;

    private int told;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Announcement() {}

    /** That a phase of a version ends. */
    public Announcement(ProductVersion version, Ending ending, Instant now) {
        this.kind = Kind.PHASE_ENDS;
        this.productVersion = version;
        this.phase = ending.phase();
        this.endsOn = ending.to();
        this.noticeDays = ending.notice();
        this.occasion = occasion(version, ending);
        this.createdAt = now;
    }

    /** What became of a release. */
    public Announcement(Kind kind, Release release, Instant now) {
        this.kind = kind;
        this.release = release;
        this.occasion = "release:%d:%s".formatted(release.id(), kind);
        this.createdAt = now;
    }

    /** What names the end of a phase as long as its day stays. */
    public static String occasion(ProductVersion version, Ending ending) {
        return "phase:%d:%s:%s:%d"
                .formatted(version.id(), ending.phase(), ending.to(), ending.notice());
    }

    /**
     * Whether it is still true: the day of the end may have been moved, or the release withdrawn
     * meanwhile.
     */
    public boolean holds() {
        if (kind != Kind.PHASE_ENDS) {
            return release.status().name().equals(kind.name());
        }
        return productVersion.lifeCycle().phases().stream()
                .anyMatch(span -> span.phase() == phase && endsOn.equals(span.to()));
    }

    /**
     * Some more were told.
     *
     * @param last id of the last of them
     */
    public void reached(int people, Long last) {
        told += people;
        afterPerson = last;
    }

    /** All were told. */
    public void finish(Instant now) {
        finishedAt = now;
    }

    public Kind kind() {
        return kind;
    }

    public String occasion() {
        return occasion;
    }

    /** Whose phase ends; null for what is about something else. */
    public ProductVersion productVersion() {
        return productVersion;
    }

    /** What is out or withdrawn; null for what is about something else. */
    public Release release() {
        return release;
    }

    /** Which phase ends; null for what is about something else. */
    public Phase phase() {
        return phase;
    }

    /** The last day of the phase; null for what is about something else. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Id of the last person told; 0 for none. */
    public long afterPerson() {
        return afterPerson;
    }

    /** How many people were told. */
    public int told() {
        return told;
    }

    /** Null until all are told. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
