package org.mainstay.webhook.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.mainstay.shared.model.BaseEntity;

/**
 * An address of another system that is told of events, each signed with a secret that both know.
 *
 * <p>The secret is stored as it is, because each signature needs it.
 */
@Entity
@Table(name = "webhook")
@NamedQuery(name = Webhook.ALL, query = "select w from Webhook w order by w.id")
@NamedQuery(name = Webhook.COUNT, query = "select count(w) from Webhook w")
@NamedQuery(
        name = Webhook.LISTENING,
        query =
                "select w from Webhook w join w.events e where e = :event and w.active = true order"
                        + " by w.id")
public class Webhook extends BaseEntity {

    public static final String ALL = "Webhook.all";
    public static final String COUNT = "Webhook.count";
    public static final String LISTENING = "Webhook.listening";
    public static final int URL_MAXLENGTH = 1000;

    @Column
    private @NotNull @Size(max = URL_MAXLENGTH) String url;

    @Column(updatable = false)
    private @NotNull String secret;

    private boolean active = true;

    @ElementCollection
    @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event_name")
    @Enumerated(EnumType.STRING)
    private @NotEmpty Set<WebhookEvent> events = new HashSet<>();

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected Webhook() {}

    /**
     * @param secret with its prefix {@code whsec_}
     */
    public Webhook(String url, Set<WebhookEvent> events, String secret, Instant now) {
        this.url = url;
        this.events.addAll(events);
        this.secret = secret;
        this.createdAt = now;
    }

    /** Moves to another address. */
    public void moveTo(String place) {
        url = place;
    }

    /** Is told of these events from now on, and of no others. */
    public void listenTo(Set<WebhookEvent> wanted) {
        if (!wanted.equals(events)) {
            events.clear();
            events.addAll(wanted);
        }
    }

    /** Pauses or resumes; what happens during a pause it never learns. */
    public void activate(boolean wanted) {
        active = wanted;
    }

    public String url() {
        return url;
    }

    public String secret() {
        return secret;
    }

    public boolean active() {
        return active;
    }

    /** In the order in which they are declared. */
    public Set<WebhookEvent> events() {
        return events.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(events));
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public String toString() {
        return "webhook " + id();
    }
}
