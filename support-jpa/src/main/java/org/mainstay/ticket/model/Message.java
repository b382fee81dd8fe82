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

/**
 * One contribution to a ticket's conversation, in Markdown; never altered, apart from the pointer
 * to a ticket that was made of it.
 */
@Entity
@Table(name = "message")
@NamedQuery(
        name = Message.OF_TICKET,
        query =
                "select m from Message m join fetch m.author join fetch m.ticket left join fetch"
                        + " m.splitInto where m.ticket.id in :tickets and m.kind in :kinds order by"
                        + " m.createdAt desc, m.id desc")
@NamedQuery(
        name = Message.COUNT_OF_TICKET,
        query =
                "select count(m) from Message m where m.ticket.id in :tickets and m.kind in"
                        + " :kinds")
@NamedQuery(
        name = Message.SEARCHABLE,
        query =
                "select m.ticket.id, m.kind, m.body from Message m where m.ticket.id in :ids order"
                        + " by m.ticket.id, m.createdAt, m.id")
public class Message extends BaseEntity {

    public static final String OF_TICKET = "Message.ofTicket";
    public static final String COUNT_OF_TICKET = "Message.countOfTicket";
    public static final String SEARCHABLE = "Message.searchable";
    public static final int BODY_MAXLENGTH = 60_000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id", updatable = false)
    private @NotNull Person author;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull MessageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Channel channel;

    @Column(name = "by_staff", updatable = false)
    private boolean byStaff;

    @Column(updatable = false)
    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "split_into_id")
    private Ticket splitInto;

    protected Message() {}

    /**
     * @param byStaff whether the author spoke for the desk, as it was then
     */
    public Message(
            Ticket ticket,
            Person author,
            boolean byStaff,
            MessageKind kind,
            Channel channel,
            String body,
            Instant now) {
        this.ticket = ticket;
        this.author = author;
        this.byStaff = byStaff;
        this.kind = kind;
        this.channel = channel;
        this.body = body;
        this.createdAt = now;
    }

    /** Points to the ticket that was made of the message. */
    public void splitInto(Ticket part) {
        splitInto = part;
    }

    /** The ticket that was made of the message; null if none was. */
    public Ticket splitInto() {
        return splitInto;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Person author() {
        return author;
    }

    public boolean byStaff() {
        return byStaff;
    }

    public MessageKind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
