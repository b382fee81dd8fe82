package org.mainstay.problem.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * One text for the customers of many tickets, of a problem or fixed by a release, each of whom
 * reads it as a message on their own ticket.
 */
@Entity
@Table(name = "broadcast")
@NamedQuery(
        name = Broadcast.OF_PROBLEM,
        query =
                "select b from Broadcast b join fetch b.author where b.problem.id = :problem order"
                        + " by b.id desc")
@NamedQuery(
        name = Broadcast.COUNT_OF_PROBLEM,
        query = "select count(b) from Broadcast b where b.problem.id = :problem")
public class Broadcast extends BaseEntity {

    public static final String OF_PROBLEM = "Broadcast.ofProblem";
    public static final String COUNT_OF_PROBLEM = "Broadcast.countOfProblem";

    /** What it is for. */
    public enum Purpose {
        /** To tell how things stand. */
        UPDATE,
        /** To tell that it is solved: resolves the tickets too. */
        SOLUTION
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id", updatable = false)
    private Problem problem;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @NotNull Purpose purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private @NotNull Person author;

    @Embedded private @NotNull Translation text;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected Broadcast() {}

    /**
     * @param problem null for tickets that need not share one
     */
    public Broadcast(
            Problem problem, Purpose purpose, Person author, Translation text, Instant now) {
        this.problem = problem;
        this.purpose = purpose;
        this.author = author;
        this.text = text;
        this.createdAt = now;
    }

    /** What is not sent yet will be sent in somebody else's name. */
    public void takeOver(Person person) {
        author = person;
    }

    /** Null for tickets that need not share one. */
    public Problem problem() {
        return problem;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** In whose name it is sent. */
    public Person author() {
        return author;
    }

    public Translation text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
