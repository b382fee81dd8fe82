package org.mainstay.outbox.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/**
 * A message on its way to the broker, written in the transaction of the change it reports.
 *
 * <p>The relay sends it after the commit and deletes it after the broker has it; a crash in between
 * means it is sent again, so consumers are idempotent.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends BaseEntity {

    /** The queues the application sends to, by their address at the broker. */
    public enum Destination {
        ESCALATIONS
    }

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Destination destination;

    @Column(updatable = false)
    private String body;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected OutboxMessage() {}

    /**
     * @param body JSON text
     */
    public OutboxMessage(Destination destination, String body, Instant now) {
        this.destination = destination;
        this.body = body;
        this.createdAt = now;
    }

    public Destination destination() {
        return destination;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
