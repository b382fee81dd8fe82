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

/**
 * A link that proves something once: its secret is stored as a hash only.
 *
 * <p>A link that verifies an address carries what was typed at that registration, and following it
 * makes exactly that true. So nobody can register a stranger's address, wait until the stranger
 * verifies a registration of their own, and then sign in with the first password.
 */
@Entity
@Table(name = "one_time_link")
@NamedQuery(
        name = OneTimeLink.BY_HASH,
        query = "select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose")
@NamedQuery(
        name = OneTimeLink.UNUSED_OF_PERSON,
        query =
                "select l from OneTimeLink l where l.person = :person and l.purpose = :purpose and"
                        + " l.usedAt is null")
@NamedQuery(
        name = OneTimeLink.LATEST_OF_PERSON,
        query =
                "select l from OneTimeLink l where l.person = :person and l.purpose = :purpose"
                        + " order by l.id desc")
public class OneTimeLink extends BaseEntity {

    public static final String BY_HASH = "OneTimeLink.byHash";
    public static final String UNUSED_OF_PERSON = "OneTimeLink.unusedOfPerson";
    public static final String LATEST_OF_PERSON = "OneTimeLink.latestOfPerson";

    /** What following the link does. */
    public enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(24)),
        SET_UP(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofHours(1));

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

    @Column(name = "first_name", updatable = false)
    private String firstName;

    @Column(name = "last_name", updatable = false)
    private String lastName;

    @Column(name = "password_hash", updatable = false)
    private String passwordHash;

    @Column(name = "organisation_name", updatable = false)
    private String organisation;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    private OneTimeLink(Purpose purpose, String tokenHash, Person person, Instant now) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.person = person;
        this.expiresAt = now.plus(purpose.validity);
    }

    /** A link by which the first administrator is made. */
    public static OneTimeLink setUp(String tokenHash, Instant now) {
        return new OneTimeLink(Purpose.SET_UP, tokenHash, null, now);
    }

    /** A link by which the person chooses a new password. */
    public static OneTimeLink reset(String tokenHash, Person person, Instant now) {
        return new OneTimeLink(Purpose.RESET_PASSWORD, tokenHash, person, now);
    }

    /**
     * A link that verifies a registration.
     *
     * @param organisation as typed, null for none
     */
    public static OneTimeLink registration(
            String tokenHash,
            Person person,
            String firstName,
            String lastName,
            String passwordHash,
            String organisation,
            Instant now) {
        var link = new OneTimeLink(Purpose.VERIFY_EMAIL, tokenHash, person, now);
        link.firstName = firstName;
        link.lastName = lastName;
        link.passwordHash = passwordHash;
        link.organisation = organisation;
        return link;
    }

    /** Another link for the same registration. */
    public OneTimeLink again(String otherTokenHash, Instant now) {
        return registration(
                otherTokenHash, person, firstName, lastName, passwordHash, organisation, now);
    }

    public boolean usableAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Whether the link is younger than the instant. */
    public boolean madeAfter(Instant instant) {
        return expiresAt.minus(purpose.validity).isAfter(instant);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public Person person() {
        return person;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** As typed at the registration; null for none. */
    public String organisation() {
        return organisation;
    }
}
