package org.mainstay.document.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** What a document said from one save to the next; never altered. */
@Entity
@Table(name = "document_revision")
@NamedQuery(
        name = DocumentRevision.BY_NUMBER,
        query =
                "select r from DocumentRevision r where r.document = :document and r.number ="
                        + " :number")
@NamedQuery(
        name = DocumentRevision.OF_DOCUMENT,
        query =
                "select r from DocumentRevision r join fetch r.author where r.document = :document"
                        + " order by r.number desc")
@NamedQuery(
        name = DocumentRevision.COUNT_BY_AUTHOR,
        query =
                "select count(r) from DocumentRevision r where r.document = :document and r.author"
                        + " = :author and r.number > :after")
@NamedQuery(
        name = DocumentRevision.SEARCHABLE,
        query =
                "select d.id, d.key, r.content.title, r.content.body, d.language, p.key, p.name,"
                        + " r.content.appliesTo, d.published, d.status, r.content.audience, o.id,"
                        + " d.updatedAt from DocumentRevision r join r.document d left join"
                        + " r.content.product p left join r.content.organisation o where d.id in"
                        + " :ids and (r.number = d.published or d.published is null and r.number ="
                        + " d.latest)")
public class DocumentRevision extends BaseEntity {

    public static final String BY_NUMBER = "DocumentRevision.byNumber";
    public static final String OF_DOCUMENT = "DocumentRevision.ofDocument";
    public static final String COUNT_BY_AUTHOR = "DocumentRevision.countByAuthor";
    public static final String SEARCHABLE = "DocumentRevision.searchable";
    public static final int WHY_MAXLENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id", updatable = false)
    private @NotNull Document document;

    @Column(name = "revision_number", updatable = false)
    private int number;

    @Embedded private @NotNull @Valid Content content;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id", updatable = false)
    private @NotNull Person author;

    @Column(updatable = false)
    private @Size(max = WHY_MAXLENGTH) String why;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected DocumentRevision() {}

    /**
     * The next revision of a document, which is a draft from now on.
     *
     * @param why it was made; null if nobody says
     */
    public DocumentRevision(
            Document document, Content content, Person author, String why, Instant now) {
        this.document = document;
        this.number = document.revise(now);
        this.content = content;
        this.author = author;
        this.why = why;
        this.createdAt = now;
    }

    public Document document() {
        return document;
    }

    /** Counts from 1 within the document. */
    public int number() {
        return number;
    }

    /** What it says, of what, and to whom. */
    public Content content() {
        return content;
    }

    /** Who saved it. */
    public Person author() {
        return author;
    }

    /** Null if nobody said. */
    public String why() {
        return why;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
