package org.mainstay.webhook.model;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mainstay.shared.model.Attempts;
import org.mainstay.shared.model.BaseEntity;

/**
 * One event on its way to a webhook, written in the transaction of what it tells of.
 *
 * <p>It waits until the other system takes it. After each failure it waits longer, and after the
 * last it is given up. Its id stays the same, so that a repeat can be recognised.
 */
@Entity
@Table(name = "webhook_delivery")
@NamedQuery(
        name = WebhookDelivery.OF_WEBHOOK,
        query = "select d from WebhookDelivery d where d.webhook.id = :webhook order by d.id desc")
@NamedQuery(
        name = WebhookDelivery.COUNT_OF_WEBHOOK,
        query = "select count(d) from WebhookDelivery d where d.webhook.id = :webhook")
@NamedQuery(
        name = WebhookDelivery.CLAIMED,
        query = "select d from WebhookDelivery d join fetch d.webhook where d.id in :ids")
@NamedQuery(
        name = WebhookDelivery.FORGET_OF_WEBHOOK,
        query = "delete from WebhookDelivery d where d.webhook.id = :webhook")
@NamedQuery(
        name = WebhookDelivery.FORGET,
        query = "delete from WebhookDelivery d where d.id in :ids")
public class WebhookDelivery extends BaseEntity {

    public static final String OF_WEBHOOK = "WebhookDelivery.ofWebhook";
    public static final String COUNT_OF_WEBHOOK = "WebhookDelivery.countOfWebhook";
    public static final String CLAIMED = "WebhookDelivery.claimed";
    public static final String FORGET_OF_WEBHOOK = "WebhookDelivery.forgetOfWebhook";
    public static final String FORGET = "WebhookDelivery.forget";
    public static final int PAYLOAD_MAXLENGTH = 4000;

    /** How long what was delivered or given up can be looked at. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Waits between the tries, about three days in all. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    /** Where a delivery stands. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Given up after the last try. */
        FAILED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webhook_id", updatable = false)
    private @NotNull Webhook webhook;

    @Column(name = "message_id", updatable = false)
    private @NotNull String messageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_name", updatable = false)
    private @NotNull WebhookEvent event;

    @Column(updatable = false)
    private @NotNull @Size(max = PAYLOAD_MAXLENGTH) String payload;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Embedded private @Valid Attempts attempts;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "response_status")
    private Integer responseStatus;

    protected WebhookDelivery() {}

    /**
     * @param messageId unique; the same for every try
     * @param payload JSON text
     */
    public WebhookDelivery(
            Webhook webhook, String messageId, WebhookEvent event, String payload, Instant now) {
        this.webhook = webhook;
        this.messageId = messageId;
        this.event = event;
        this.payload = payload;
        this.createdAt = now;
        this.attempts = new Attempts(now);
    }

    /**
     * The other system took it.
     *
     * @param status of HTTP
     */
    public void delivered(int status, Instant now) {
        attempts.succeeded();
        responseStatus = status;
        state = State.DELIVERED;
        finishedAt = now;
    }

    /**
     * A try failed: the next comes later, or never after the last.
     *
     * @param status of HTTP; null if there was no answer
     * @param error what went wrong; null if the status says it
     */
    public void failed(Integer status, String error, Instant now) {
        responseStatus = status;
        if (!attempts.failed(error, WAITS, now)) {
            state = State.FAILED;
            finishedAt = now;
        }
    }

    /** Goes out now; in another round of tries under the same id if it had ended. */
    public void repeat(Instant now) {
        if (state == State.WAITING) {
            attempts.postpone(now);
        } else {
            state = State.WAITING;
            attempts.restart(now);
            finishedAt = null;
        }
    }

    /** Lets others go first, since its webhook does not answer just now. */
    public void postpone(Instant until) {
        attempts.postpone(until);
    }

    public Webhook webhook() {
        return webhook;
    }

    public String messageId() {
        return messageId;
    }

    public WebhookEvent event() {
        return event;
    }

    public String payload() {
        return payload;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int attempts() {
        return attempts.made();
    }

    public Instant nextAttemptAt() {
        return attempts.nextAt();
    }

    /** Null while it waits. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** Of the last try; null if there was no answer. */
    public Integer responseStatus() {
        return responseStatus;
    }

    /** Of the last try; null if it says nothing. */
    public String lastError() {
        return attempts.lastError();
    }
}
