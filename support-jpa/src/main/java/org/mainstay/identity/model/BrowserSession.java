package org.mainstay.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/**
 * A browser in which a person is signed in. Every node asks for it with each request, so what is
 * deleted here has ended everywhere.
 */
@Entity
@Table(name = "browser_session")
@NamedQuery(
        name = BrowserSession.BY_HASH,
        query = "select s from BrowserSession s join fetch s.person where s.secretHash = :hash")
@NamedQuery(
        name = BrowserSession.OF_PERSON,
        query =
                "select s from BrowserSession s where s.person.id = :person and s.lastSeenAt >="
                        + " :since order by s.lastSeenAt desc, s.id desc")
@NamedQuery(
        name = BrowserSession.SEEN,
        query =
                "update BrowserSession s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt"
                        + " < :before")
@NamedQuery(
        name = BrowserSession.DELETE,
        query = "delete from BrowserSession s where s.id = :id and s.person.id = :person")
@NamedQuery(
        name = BrowserSession.DELETE_BY_HASH,
        query = "delete from BrowserSession s where s.secretHash = :hash")
@NamedQuery(
        name = BrowserSession.DELETE_OTHERS,
        query =
                "delete from BrowserSession s where s.person.id = :person and s.secretHash <>"
                        + " :kept")
@NamedQuery(
        name = BrowserSession.DELETE_IDLE,
        query = "delete from BrowserSession s where s.lastSeenAt < :before")
public class BrowserSession extends BaseEntity {

    public static final String BY_HASH = "BrowserSession.byHash";
    public static final String OF_PERSON = "BrowserSession.ofPerson";
    public static final String SEEN = "BrowserSession.seen";
    public static final String DELETE = "BrowserSession.delete";
    public static final String DELETE_BY_HASH = "BrowserSession.deleteByHash";
    public static final String DELETE_OTHERS = "BrowserSession.deleteOthers";
    public static final String DELETE_IDLE = "BrowserSession.deleteIdle";
    public static final int AGENT_MAXLENGTH = 300;

    /** How exactly the last request is known; writing down each would cost more than it tells. */
    public static final Duration PRECISION = Duration.ofMinutes(1);

    @Column(name = "secret_hash", updatable = false)
    private @NotNull String secretHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @Column(name = "started_at", updatable = false)
    private @NotNull Instant startedAt;

    @Column(name = "last_seen_at")
    private @NotNull Instant lastSeenAt;

    @Column(updatable = false)
    private @NotNull String address;

    @Column(updatable = false)
    private @NotNull String agent;

    protected BrowserSession() {}

    /**
     * @param secretHash of the secret that only the browser's HTTP session knows
     * @param address the client's IP address
     * @param agent what the browser calls itself; cut to {@value #AGENT_MAXLENGTH} characters
     */
    public BrowserSession(
            String secretHash, Person person, String address, String agent, Instant now) {
        this.secretHash = secretHash;
        this.person = person;
        this.address = address;
        this.agent =
                agent.length() <= AGENT_MAXLENGTH ? agent : agent.substring(0, AGENT_MAXLENGTH);
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    public String secretHash() {
        return secretHash;
    }

    public Person person() {
        return person;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    public String address() {
        return address;
    }

    public String agent() {
        return agent;
    }
}
