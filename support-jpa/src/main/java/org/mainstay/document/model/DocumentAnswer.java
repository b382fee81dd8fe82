package org.mainstay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** Whether a document solved it for a reader; each has one answer, the last one given. */
@Entity
@Table(name = "document_answer")
@NamedQuery(
        name = DocumentAnswer.OF_PERSON,
        query =
                "select a from DocumentAnswer a where a.document = :document and a.person.id ="
                        + " :person")
@NamedQuery(
        name = DocumentAnswer.COUNTS,
        query =
                "select a.solved, count(a) from DocumentAnswer a where a.document = :document group"
                        + " by a.solved")
@NamedQuery(
        name = DocumentAnswer.OF_DOCUMENT,
        query =
                "select a from DocumentAnswer a join fetch a.person where a.document = :document"
                        + " order by a.answeredAt desc, a.id desc")
@NamedQuery(
        name = DocumentAnswer.COUNT,
        query = "select count(a) from DocumentAnswer a where a.document = :document")
public class DocumentAnswer extends BaseEntity {

    public static final String OF_PERSON = "DocumentAnswer.ofPerson";
    public static final String COUNTS = "DocumentAnswer.counts";
    public static final String OF_DOCUMENT = "DocumentAnswer.ofDocument";
    public static final String COUNT = "DocumentAnswer.count";
    public static final int REMARK_MAXLENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id", updatable = false)
    private @NotNull Document document;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    private boolean solved;

    private @Size(max = REMARK_MAXLENGTH) String remark;

    @Column(name = "answered_at")
    private @NotNull Instant answeredAt;

    protected DocumentAnswer() {}

    /** Nothing is said yet; {@link #say} follows. */
    public DocumentAnswer(Document document, Person person) {
        this.document = document;
        this.person = person;
    }

    /**
     * @param newRemark null for none
     */
    public void say(boolean nowSolved, String newRemark, Instant now) {
        solved = nowSolved;
        remark = newRemark;
        answeredAt = now;
    }

    public Document document() {
        return document;
    }

    public Person person() {
        return person;
    }

    public boolean solved() {
        return solved;
    }

    /** Null for none. */
    public String remark() {
        return remark;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
