package org.mainstay.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/**
 * A browser in which a person has signed in before, recognised by a cookie that is stored as a hash
 * only. It opens nothing: it only keeps strangers' failures from making its person wait.
 */
@Entity
@Table(name = "known_browser")
@NamedQuery(
        name = KnownBrowser.BY_HASH,
        query = "select b from KnownBrowser b where b.tokenHash = :hash and b.person = :person")
@NamedQuery(
        name = KnownBrowser.DELETE_EXPIRED,
        query = "delete from KnownBrowser b where b.expiresAt < :now")
public class KnownBrowser extends BaseEntity {

    public static final String BY_HASH = "KnownBrowser.byHash";
    public static final String DELETE_EXPIRED = "KnownBrowser.deleteExpired";

    private static final Duration VALIDITY = Duration.ofDays(365);

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected KnownBrowser() {}

    public KnownBrowser(String tokenHash, Person person, Instant now) {
        this.tokenHash = tokenHash;
        this.person = person;
        seen(now);
    }

    /** The person signed in here again. */
    public final void seen(Instant now) {
        expiresAt = now.plus(VALIDITY);
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
