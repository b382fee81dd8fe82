package org.mainstay.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/** A link that proves something once: its secret is stored as a hash only. */
@Entity
@Table(name = "one_time_link")
@NamedQuery(
        name = OneTimeLink.BY_HASH,
        query = "select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose")
@NamedQuery(
        name = OneTimeLink.REVOKE_OF_PERSON,
        query =
                "update OneTimeLink l set l.usedAt = :now where l.person = :person and l.purpose ="
                        + " :purpose and l.usedAt is null")
@NamedQuery(
        name = OneTimeLink.REVOKE,
        query =
                "update OneTimeLink l set l.usedAt = :now where l.purpose = :purpose and l.usedAt"
                        + " is null")
public class OneTimeLink extends BaseEntity {

    public static final String BY_HASH = "OneTimeLink.byHash";
    public static final String REVOKE_OF_PERSON = "OneTimeLink.revokeOfPerson";
    public static final String REVOKE = "OneTimeLink.revoke";

    /** What following the link does. */
    public enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(24)),
        SET_UP(Duration.ofHours(24));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    /**
     * @param person whom the link is for; null for {@link Purpose#SET_UP}
     */
    public OneTimeLink(Purpose purpose, String tokenHash, Person person, Instant now) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.person = person;
        this.expiresAt = now.plus(purpose.validity);
    }

    public boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public Person person() {
        return person;
    }
}
