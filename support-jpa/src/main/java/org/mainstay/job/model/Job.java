package org.mainstay.job.model;

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
import java.time.Duration;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * Work that goes on after the answer and ends with a file for whoever asked.
 *
 * <p>It waits until a node takes it. The node holds it by a lease that each sign of progress
 * renews; when the node dies the lease runs out and the next node begins again. The number of the
 * attempt tells a node that was only slow that the work is no longer its own. After {@value
 * #ATTEMPTS_MAX} attempts it has failed. It expires with its file.
 */
@Entity
@Table(name = "job")
@NamedQuery(
        name = Job.OF_OWNER,
        query =
                "select j from Job j where j.owner.id = :owner and j.expiresAt > :now order by j.id"
                        + " desc")
@NamedQuery(
        name = Job.COUNT_OF_OWNER,
        query = "select count(j) from Job j where j.owner.id = :owner and j.expiresAt > :now")
public class Job extends BaseEntity {

    public static final String OF_OWNER = "Job.ofOwner";
    public static final String COUNT_OF_OWNER = "Job.countOfOwner";
    public static final int KIND_MAXLENGTH = 40;
    public static final int ORDER_MAXLENGTH = 8000;
    public static final int FILE_NAME_MAXLENGTH = 120;
    public static final int CONTENT_TYPE_MAXLENGTH = 120;
    public static final int ATTEMPTS_MAX = 3;

    /** How long work may show no progress before another node takes it. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** How long the result can be fetched. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    private @NotNull Person owner;

    @Column(updatable = false)
    private @NotNull @Size(max = KIND_MAXLENGTH) String kind;

    @Column(name = "job_order", updatable = false)
    private @NotNull @Size(max = ORDER_MAXLENGTH) String order;

    @Enumerated(EnumType.STRING)
    private @NotNull State state = State.WAITING;

    private int attempts;

    @Column(name = "lease_until")
    private @NotNull Instant leaseUntil;

    @Column(name = "done_count")
    private long done;

    @Column(name = "total_count")
    private long total;

    @Column(name = "file_name", updatable = false)
    private @NotNull @Size(max = FILE_NAME_MAXLENGTH) String fileName;

    @Column(name = "content_type", updatable = false)
    private @NotNull @Size(max = CONTENT_TYPE_MAXLENGTH) String contentType;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "expires_at")
    private @NotNull Instant expiresAt;

    protected Job() {}

    /**
     * @param kind names who does it
     * @param order what exactly, as that one understands it
     * @param fileName under which the result is handed out
     */
    public Job(
            Person owner,
            String kind,
            String order,
            String fileName,
            String contentType,
            Instant now) {
        this.owner = owner;
        this.kind = kind;
        this.order = order;
        this.fileName = fileName;
        this.contentType = contentType;
        this.createdAt = now;
        this.leaseUntil = now;
        this.expiresAt = now.plus(KEPT);
    }

    /**
     * Takes the work, for the first time or from a node that died.
     *
     * @return false if it was tried too often; then it has failed
     */
    public boolean take(Instant now) {
        if (attempts >= ATTEMPTS_MAX) {
            fail(now);
            return false;
        }
        state = State.RUNNING;
        attempts++;
        done = 0;
        leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Whether the attempt is the one that runs. */
    public boolean runs(int attempt) {
        return state == State.RUNNING && attempts == attempt;
    }

    /** A sign of life. */
    public void progress(long nowDone, long nowTotal, Instant now) {
        done = nowDone;
        total = nowTotal;
        leaseUntil = now.plus(LEASE);
    }

    /**
     * The file is whole.
     *
     * @param bytes its size
     */
    public void finish(long bytes, Instant now) {
        state = State.DONE;
        done = total;
        size = bytes;
        finishedAt = now;
        expiresAt = now.plus(KEPT);
    }

    /** It can't be done. */
    public void fail(Instant now) {
        state = State.FAILED;
        finishedAt = now;
    }

    public Person owner() {
        return owner;
    }

    public String kind() {
        return kind;
    }

    public String order() {
        return order;
    }

    public State state() {
        return state;
    }

    /** Counts how often it was begun. */
    public int attempts() {
        return attempts;
    }

    public long done() {
        return done;
    }

    /** 0 until it is known. */
    public long total() {
        return total;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** Bytes of the result, 0 until there is one. */
    public long size() {
        return size;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return kind + " " + id();
    }
}
