package org.mainstay.ticket.model;

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
import org.mainstay.product.model.AnswerRule;
import org.mainstay.product.model.ProductField;
import org.mainstay.shared.model.BaseEntity;

/** What a ticket says to something its product asks, or to what an earlier product of it asked. */
@Entity
@Table(name = "ticket_answer")
@NamedQuery(
        name = Answer.OF_TICKET,
        query = "select a from Answer a join fetch a.field where a.ticket.id = :ticket")
@NamedQuery(
        name = Answer.WITH_FIELDS,
        query =
                "select f, a from ProductField f left join Answer a on a.field = f and a.ticket.id"
                        + " = :ticket where f.product.id = :product order by f.position, f.id")
public class Answer extends BaseEntity {

    public static final String OF_TICKET = "Answer.ofTicket";
    public static final String WITH_FIELDS = "Answer.withFields";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", updatable = false)
    private @NotNull Ticket ticket;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "field_id", updatable = false)
    private @NotNull ProductField field;

    @Column(name = "answer_value")
    private @NotBlank @Size(max = AnswerRule.TEXT_MAXLENGTH) String value;

    protected Answer() {}

    /**
     * @param value as the field's rule reads it
     */
    public Answer(Ticket ticket, ProductField field, String value) {
        this.ticket = ticket;
        this.field = field;
        this.value = value;
    }

    /** Answers otherwise. */
    public void become(String newValue) {
        value = newValue;
    }

    public Ticket ticket() {
        return ticket;
    }

    public ProductField field() {
        return field;
    }

    /** As the field's rule read it. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return field + ": " + value;
    }
}
