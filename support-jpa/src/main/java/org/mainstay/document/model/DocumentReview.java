package org.mainstay.document.model;

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
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** Somebody's look at a revision: asked for, or already done. */
@Entity
@Table(name = "document_review")
@NamedQuery(
        name = DocumentReview.OF_REVISION,
        query =
                "select w from DocumentReview w join fetch w.reviewer where w.revision.document ="
                        + " :document and w.revision.number = :number order by w.id")
public class DocumentReview extends BaseEntity {

    public static final String OF_REVISION = "DocumentReview.ofRevision";
    public static final int COMMENT_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", updatable = false)
    private @NotNull DocumentRevision revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reviewer_id", updatable = false)
    private @NotNull Person reviewer;

    @Column(name = "named")
    private boolean named;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    @Column(name = "review_comment")
    private @Size(max = COMMENT_MAXLENGTH) String comment;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DocumentReview() {}

    /**
     * @param named whether the reviewer was asked, rather than came by themselves
     */
    public DocumentReview(DocumentRevision revision, Person reviewer, boolean named) {
        this.revision = revision;
        this.reviewer = reviewer;
        this.named = named;
    }

    /**
     * The revision is in review once more; what was decided before doesn't count.
     *
     * @param byName whether the reviewer is asked this time
     */
    public void restart(boolean byName) {
        named = byName;
        decision = null;
        comment = null;
        decidedAt = null;
    }

    /**
     * Says what they think of it; again if they thought otherwise before.
     *
     * @param why null if they say nothing
     */
    public void decide(ReviewDecision as, String why, Instant now) {
        decision = as;
        comment = why;
        decidedAt = now;
    }

    public DocumentRevision revision() {
        return revision;
    }

    public Person reviewer() {
        return reviewer;
    }

    /** Whether they were asked, rather than came by themselves. */
    public boolean named() {
        return named;
    }

    /** Null until they have decided. */
    public ReviewDecision decision() {
        return decision;
    }

    /** Null if they said nothing. */
    public String comment() {
        return comment;
    }

    /** Null until they have decided. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
