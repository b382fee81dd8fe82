package org.mainstay.identity.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.shared.model.BaseEntity;

/**
 * Somebody with an account.
 *
 * <p>A person registers, proves the address by following a link, and can sign in from then on. They
 * begin as {@link Role#CUSTOMER}; an administrator gives further roles. A person who leaves is
 * deactivated, never deleted: tickets and history keep naming them.
 */
@Entity
@Table(name = "person")
@NamedQuery(name = Person.BY_EMAIL, query = "select p from Person p where p.email = :email")
@NamedQuery(name = Person.COUNT, query = "select count(p) from Person p")
@NamedQuery(
        name = Person.WITH_ROLE,
        query =
                "select p from Person p where :role member of p.roles and p.active = true and"
                        + " p.verified = true order by p.id")
@NamedQuery(
        name = Person.COUNT_WITH_ROLE,
        query = "select count(p) from Person p where :role member of p.roles and p.active = true")
public class Person extends BaseEntity {

    public static final String BY_EMAIL = "Person.byEmail";
    public static final String COUNT = "Person.count";
    public static final String WITH_ROLE = "Person.withRole";
    public static final String COUNT_WITH_ROLE = "Person.countWithRole";
    public static final int EMAIL_MAXLENGTH = 254;
    public static final int NAME_MAXLENGTH = 60;
    public static final int PASSWORD_MINLENGTH = 12;
    public static final int PASSWORD_MAXLENGTH = 128;

    @Column(name = "email")
    private @NotNull @Email @Size(max = EMAIL_MAXLENGTH) String email;

    @Column(name = "first_name")
    private @NotBlank @Size(max = NAME_MAXLENGTH) String firstName;

    @Column(name = "last_name")
    private @NotBlank @Size(max = NAME_MAXLENGTH) String lastName;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean verified;
    private boolean active = true;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(name = "sees_organisation")
    private boolean seesOrganisation;

    @Column(name = "checklist_dismissed")
    private boolean checklistDismissed;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role_name")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.of(Role.CUSTOMER);

    @Column(name = "locale_tag")
    private @NotNull String locale;

    @Column(name = "time_zone")
    private String timeZone;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notification_choice", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind")
    @Enumerated(EnumType.STRING)
    @Column(name = "pace")
    private Map<NotificationKind, NotificationPace> paces = new EnumMap<>(NotificationKind.class);

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    protected Person() {}

    /**
     * @param email stored in lower case
     * @param locale the language for mails and pages
     */
    public Person(String email, String firstName, String lastName, Locale locale, Instant now) {
        this.email = normalised(email);
        this.firstName = firstName;
        this.lastName = lastName;
        this.locale = locale.toLanguageTag();
        this.createdAt = now;
    }

    /** The form in which addresses are stored and compared. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** The address has been proven. */
    public void verify() {
        verified = true;
    }

    /** Joins an organisation, or none; what the person saw of another one ends with that. */
    public void joinOrganisation(Organisation joined) {
        if (!Objects.equals(organisation, joined)) {
            seesOrganisation = false;
        }
        organisation = joined;
    }

    /** Whether the person sees all tickets of their organisation, not only their own. */
    public void seeOrganisation(boolean all) {
        seesOrganisation = all;
    }

    public void rename(String first, String last) {
        firstName = first;
        lastName = last;
    }

    public void giveRoles(Set<Role> given) {
        roles.clear();
        roles.addAll(given);
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public void speak(Locale language) {
        locale = language.toLanguageTag();
    }

    /**
     * @param zone an IANA id; null for the browser's
     */
    public void liveIn(String zone) {
        timeZone = zone;
    }

    /** Wants to be told of such things as often as that. */
    public void tell(NotificationKind kind, NotificationPace pace) {
        paces.put(kind, pace);
    }

    /** How often the person wants to be told of such things; at once if they never said. */
    public NotificationPace paceOf(NotificationKind kind) {
        return paces.getOrDefault(kind, NotificationPace.EACH);
    }

    /** Whether the person may sign in at all. */
    public boolean maySignIn() {
        return verified && active;
    }

    public String email() {
        return email;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** First and last name, in the order of the language the person chose. */
    public String displayName() {
        return displayName(firstName, lastName, locale);
    }

    /**
     * First and last name, in the order of the language.
     *
     * @param locale its tag
     */
    public static String displayName(String firstName, String lastName, String locale) {
        return "zh".equals(Locale.forLanguageTag(locale).getLanguage())
                        && isHan(lastName)
                        && isHan(firstName)
                ? lastName + firstName
                : firstName + " " + lastName;
    }

    private static boolean isHan(String name) {
        return name.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean verified() {
        return verified;
    }

    public boolean active() {
        return active;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** Whether the person sees all tickets of their organisation; never without one. */
    public boolean seesOrganisation() {
        return seesOrganisation && organisation != null;
    }

    /** Whether the person has put the first steps of an administrator aside. */
    public boolean checklistDismissed() {
        return checklistDismissed;
    }

    public void dismissChecklist() {
        checklistDismissed = true;
    }

    public Set<Role> roles() {
        return Collections.unmodifiableSet(roles);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public String timeZone() {
        return timeZone;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public String toString() {
        return "person " + id();
    }
}
