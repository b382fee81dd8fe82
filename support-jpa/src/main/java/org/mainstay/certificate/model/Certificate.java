package org.mainstay.certificate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.Enrolment;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * Says that somebody completed a course. Names and titles are as they were on that day. A new one
 * for the same course leaves the earlier ones as they are.
 *
 * <p>Whoever knows the number can check it, so nobody can guess it.
 */
@Entity
@Table(name = "certificate")
@NamedQuery(
        name = Certificate.BY_NUMBER,
        query = "select c from Certificate c where c.number = :number")
@NamedQuery(
        name = Certificate.TRAINED_FOR,
        query =
                "select c from Certificate c join fetch c.person p join p.roles r where c.product ="
                        + " :product and r in :roles and c.revokedAt is null and (c.expiresOn is null or c.expiresOn >= :today)"
                        + " and p.active = true order by c.issuedOn desc, c.id desc")
@NamedQuery(
        name = Certificate.TO_BE_RENEWED,
        query =
                "select c from Certificate c where c.person = :person and c.course = :course and"
                        + " c.remindOn is not null order by c.id")
@NamedQuery(
        name = Certificate.OF_PEOPLE,
        query =
                "select c from Certificate c join fetch c.course where c.person.id in :people and"
                        + " c.revokedAt is null order by c.issuedOn desc, c.id desc")
@NamedQuery(
        name = Certificate.ENDING,
        query =
                "select c from Certificate c join fetch c.course join fetch c.person p where"
                        + " c.revokedAt is null and c.expiresOn between :from and :to and p.id in"
                        + " (select m.id from Team t join t.members m where t = :team) and not"
                        + " exists (select n.id from Certificate n where n.person = c.person and"
                        + " n.course = c.course and n.revokedAt is null and (n.expiresOn is null or"
                        + " n.expiresOn > c.expiresOn)) order by c.expiresOn, c.id")
public class Certificate extends BaseEntity {

    public static final String BY_NUMBER = "Certificate.byNumber";
    public static final String TRAINED_FOR = "Certificate.trainedFor";
    public static final String TO_BE_RENEWED = "Certificate.toBeRenewed";
    public static final String OF_PEOPLE = "Certificate.ofPeople";
    public static final String ENDING = "Certificate.ending";
    public static final int REASON_MAXLENGTH = 500;

    /** Within so many days of its end a certificate expires soon. */
    public static final int SOON_DAYS = 60;

    /** How many days before its end the holder is reminded, the earliest first. */
    private static final Integer[] REMINDER_DAYS = {SOON_DAYS, 14};

    /** Without those that are mistaken for others when they are read out. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    @Column(name = "certificate_number", updatable = false)
    private @NotBlank String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id", updatable = false)
    private @NotNull Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id", updatable = false)
    private @NotNull Enrolment enrolment;

    @Column(updatable = false)
    private @NotBlank String holder;

    @Column(name = "course_title", updatable = false)
    private @NotBlank String title;

    @Column(name = "product_key", updatable = false)
    private String product;

    @Column(name = "major_version", updatable = false)
    private String majorVersion;

    @Column(name = "issued_on", updatable = false)
    private @NotNull LocalDate issuedOn;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    private @Size(max = REASON_MAXLENGTH) String reason;

    @Column(name = "remind_on")
    private LocalDate remindOn;

    protected Certificate() {}

    /** A number such as {@code 7K3F-9QXR-2LMD}, of 60 random bits. */
    public static String number(RandomGenerator random) {
        var number = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP_LENGTH; at++) {
            if (at > 0 && at % GROUP_LENGTH == 0) {
                number.append('-');
            }
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** For a completed enrolment. */
    public Certificate(String number, Enrolment enrolment) {
        this.number = number;
        this.enrolment = enrolment;
        this.person = enrolment.person();
        this.course = enrolment.course();
        this.holder = person.displayName();
        this.title = course.title();
        this.product = course.product() == null ? null : course.product().key();
        this.majorVersion = course.majorVersion();
        this.issuedOn = enrolment.completedAt().atZone(ZoneOffset.UTC).toLocalDate();
        this.expiresOn = course.validity() == null ? null : issuedOn.plus(course.validity());
        this.remindOn = reminderAfter(issuedOn);
    }

    /** The next day after the given one to remind of the end; null for none. */
    private LocalDate reminderAfter(LocalDate day) {
        return expiresOn == null
                ? null
                : Stream.of(REMINDER_DAYS)
                        .map(expiresOn::minusDays)
                        .filter(next -> next.isAfter(day))
                        .findFirst()
                        .orElse(null);
    }

    /** Its holder was reminded of its end. */
    public void reminded(LocalDate today) {
        remindOn = reminderAfter(today);
    }

    /** A newer one takes its place, so that nobody has to be reminded of its end. */
    public void renewed() {
        remindOn = null;
    }

    /** Takes it back; it can still be checked, and says so. */
    public void revoke(String why, Instant now) {
        revokedAt = now;
        remindOn = null;
        reason = why;
    }

    /** Whether it counts on a day. */
    public CertificateState state(LocalDate today) {
        if (revokedAt != null) {
            return CertificateState.REVOKED;
        }
        return expiresOn != null && expiresOn.isBefore(today)
                ? CertificateState.EXPIRED
                : CertificateState.VALID;
    }

    /** Whether it counts on a day, but not for long any more. */
    public boolean expiresSoon(LocalDate today) {
        return state(today) == CertificateState.VALID
                && expiresOn != null
                && !expiresOn.minusDays(SOON_DAYS).isAfter(today);
    }

    /** Whether it says something of a version of its product; null for any version. */
    public boolean covers(String version) {
        return majorVersion == null
                || version == null
                || version.equals(majorVersion)
                || version.startsWith(majorVersion + ".");
    }

    public String number() {
        return number;
    }

    public Person person() {
        return person;
    }

    public Course course() {
        return course;
    }

    /** Name of the person on the day it was issued. */
    public String holder() {
        return holder;
    }

    /** Of the course on that day. */
    public String title() {
        return title;
    }

    /** Key; null for none in particular. */
    public String product() {
        return product;
    }

    /** Null for all. */
    public String majorVersion() {
        return majorVersion;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The last day on which it counts; null for ever. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** Null unless revoked. */
    public Instant revokedAt() {
        return revokedAt;
    }

    /** Why it was revoked; null unless it was. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate certificate && number.equals(certificate.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number;
    }
}
