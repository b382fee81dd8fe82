package org.mainstay.ticket.model;

import jakarta.persistence.Column;
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
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** A message somebody has begun to write and not sent: one for each person and place. */
@Entity
@Table(name = "draft")
@NamedQuery(
        name = Draft.AT,
        query = "select d from Draft d where d.owner.id = :owner and d.place = :place")
@NamedQuery(
        name = Draft.OF_OWNER,
        query = "select d from Draft d where d.owner.id = :owner order by d.changedAt desc, d.id")
@NamedQuery(name = Draft.FORGET, query = "delete from Draft d where d.changedAt < :before")
public class Draft extends BaseEntity {

    public static final String AT = "Draft.at";
    public static final String OF_OWNER = "Draft.ofOwner";
    public static final String FORGET = "Draft.forget";

    /** The place of a ticket's first message, which has no number yet. */
    public static final String NEW_TICKET = "new";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    private @NotNull Person owner;

    @Column(updatable = false)
    private @NotNull @Size(max = Ticket.NUMBER_MAXLENGTH) String place;

    @Enumerated(EnumType.STRING)
    private @NotNull MessageKind kind;

    private @NotBlank @Size(max = Message.BODY_MAXLENGTH) String body;

    @Column(name = "changed_at")
    private @NotNull Instant changedAt;

    protected Draft() {}

    /**
     * @param place a ticket's number, or {@link #NEW_TICKET}
     */
    public Draft(Person owner, String place) {
        this.owner = owner;
        this.place = place;
    }

    /** Keeps what is written by now. */
    public void write(MessageKind newKind, String newBody, Instant now) {
        kind = newKind;
        body = newBody;
        changedAt = now;
    }

    public Person owner() {
        return owner;
    }

    public String place() {
        return place;
    }

    public MessageKind kind() {
        return kind;
    }

    public String body() {
        return body;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
