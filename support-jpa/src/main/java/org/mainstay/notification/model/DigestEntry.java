package org.mainstay.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * What a person is to be told together with other things, written in their language when it
 * happened. It goes away in the transaction that writes the mail, and so is told once.
 */
@Entity
@Table(name = "digest_entry")
@NamedQuery(
        name = DigestEntry.DUE,
        query =
                "select e from DigestEntry e where e.person = :person and e.dueAt <= :now order by"
                        + " e.id")
public class DigestEntry extends BaseEntity {

    public static final String DUE = "DigestEntry.due";
    public static final int SUBJECT_MAXLENGTH = 300;
    public static final int BODY_MAXLENGTH = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Column(updatable = false)
    private @NotBlank @Size(max = SUBJECT_MAXLENGTH) String subject;

    @Column(updatable = false)
    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "due_at", updatable = false)
    private @NotNull Instant dueAt;

    protected DigestEntry() {}

    /**
     * @param body plain text
     */
    public DigestEntry(Person person, String subject, String body, Instant now, Instant dueAt) {
        this.person = person;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
        this.dueAt = dueAt;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
