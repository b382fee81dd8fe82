package org.mainstay.ticket.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/** A message calls somebody by name: who was meant, and how they were called then. */
@Entity
@Table(name = "mention")
@NamedQuery(
        name = Mention.OF_MESSAGES,
        query = "select m from Mention m where m.message.id in :messages order by m.id")
public class Mention extends BaseEntity {

    public static final String OF_MESSAGES = "Mention.ofMessages";
    public static final int NAME_MAXLENGTH = 2 * Person.NAME_MAXLENGTH + 1;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id", updatable = false)
    private @NotNull Message message;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Column(updatable = false)
    private @NotNull @Size(max = NAME_MAXLENGTH) String name;

    protected Mention() {}

    public Mention(Message message, Person person) {
        this.message = message;
        this.person = person;
        this.name = person.displayName();
    }

    public Message message() {
        return message;
    }

    public Person person() {
        return person;
    }

    /** As written behind the @. */
    public String name() {
        return name;
    }
}
