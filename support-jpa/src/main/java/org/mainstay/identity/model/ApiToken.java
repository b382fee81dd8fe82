package org.mainstay.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/** A bearer token for the REST API with the rights of its owner; stored as a hash only. */
@Entity
@Table(name = "api_token")
@NamedQuery(
        name = ApiToken.BY_HASH,
        query = "select t from ApiToken t join fetch t.owner where t.tokenHash = :hash")
@NamedQuery(
        name = ApiToken.OF_OWNER,
        query =
                "select t from ApiToken t where t.owner.id = :owner and t.revokedAt is null order"
                        + " by t.id desc")
@NamedQuery(
        name = ApiToken.USED,
        query =
                "update ApiToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is"
                        + " null or t.lastUsedAt < :before)")
@NamedQuery(
        name = ApiToken.REVOKE_ALL,
        query =
                "update ApiToken t set t.revokedAt = :now where t.owner = :owner and t.revokedAt is"
                        + " null")
public class ApiToken extends BaseEntity {

    public static final String BY_HASH = "ApiToken.byHash";
    public static final String OF_OWNER = "ApiToken.ofOwner";
    public static final String USED = "ApiToken.used";
    public static final String REVOKE_ALL = "ApiToken.revokeAll";
    public static final int NAME_MAXLENGTH = 60;

    /** How exactly the last use is known; writing down each would cost more than it tells. */
    public static final Duration PRECISION = Duration.ofMinutes(1);

    /** Longest life of a token in days. */
    public static final int DAYS_MAX = 366;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id", updatable = false)
    private Person owner;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {}

    public ApiToken(Person owner, String name, String tokenHash, Instant now, Instant expiresAt) {
        this.owner = owner;
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public boolean validAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && owner.maySignIn();
    }

    /** Whether a use at the instant is worth writing down. */
    public boolean restedAt(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(PRECISION));
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public Person owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** To the minute; null if it was never used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
