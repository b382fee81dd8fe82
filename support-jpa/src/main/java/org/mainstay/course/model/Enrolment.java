package org.mainstay.course.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.model.BaseEntity;

/**
 * Somebody's place in a course. Who completed it can take it again, for a new certificate; the
 * earlier enrolment stays as it was.
 */
@Entity
@Table(name = "enrolment")
@NamedQuery(
        name = Enrolment.BY_ID,
        query =
                "select e from Enrolment e join fetch e.person join fetch e.course c left join"
                        + " fetch c.product where e.id = :id")
@NamedQuery(
        name = Enrolment.OF_PERSON,
        query =
                "select e from Enrolment e join fetch e.person join fetch e.course c left join"
                        + " fetch c.product where e.person.id = :person order by e.id desc")
@NamedQuery(
        name = Enrolment.COUNT_OF_PERSON,
        query = "select count(e) from Enrolment e where e.person.id = :person")
@NamedQuery(
        name = Enrolment.OF_COURSE,
        query =
                "select e from Enrolment e join fetch e.person join fetch e.course c left join"
                        + " fetch c.product where e.course.id = :course order by e.id desc")
@NamedQuery(
        name = Enrolment.COUNT_OF_COURSE,
        query = "select count(e) from Enrolment e where e.course.id = :course")
@NamedQuery(
        name = Enrolment.IN_COURSES,
        query =
                "select e from Enrolment e join fetch e.person join fetch e.course where"
                        + " e.person.id = :person and e.course.id in :courses order by e.turn")
@NamedQuery(
        name = Enrolment.WAITING_FOR,
        query =
                "select e.id from Enrolment e, CourseRequirement r where e.person.id = :person and"
                        + " e.state = org.mainstay.course.model.EnrolmentState.ENROLLED and"
                        + " r.course = e.course and r.required.id = :course order by e.id")
@NamedQuery(
        name = Enrolment.UNDER_WAY,
        query =
                "select e from Enrolment e join fetch e.course where e.person.id in :people and"
                        + " e.state = org.mainstay.course.model.EnrolmentState.ENROLLED order by"
                        + " e.id desc")
public class Enrolment extends BaseEntity {

    public static final String BY_ID = "Enrolment.byId";
    public static final String OF_PERSON = "Enrolment.ofPerson";
    public static final String COUNT_OF_PERSON = "Enrolment.countOfPerson";
    public static final String OF_COURSE = "Enrolment.ofCourse";
    public static final String COUNT_OF_COURSE = "Enrolment.countOfCourse";
    public static final String IN_COURSES = "Enrolment.inCourses";
    public static final String UNDER_WAY = "Enrolment.underWay";
    public static final String WAITING_FOR = "Enrolment.waitingFor";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private @NotNull Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id", updatable = false)
    private @NotNull Course course;

    @Column(updatable = false)
    private int turn;

    @Enumerated(EnumType.STRING)
    private @NotNull EnrolmentState state = EnrolmentState.ENROLLED;

    private Integer grade;

    @Column(name = "enrolled_at", updatable = false)
    private @NotNull Instant enrolledAt;

    @Column(name = "active_at")
    private @NotNull Instant activeAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "certificate_number")
    private String certificate;

    protected Enrolment() {}

    /**
     * @param turn 1 for the first time somebody takes the course
     */
    public Enrolment(Person person, Course course, int turn, Instant now) {
        this.person = person;
        this.course = course;
        this.turn = turn;
        this.enrolledAt = now;
        this.activeAt = now;
    }

    /**
     * Something was done.
     *
     * @param newGrade percent; null before the first quiz
     */
    public void advance(Integer newGrade, Instant now) {
        grade = newGrade;
        activeAt = now;
    }

    /** Everything was done. */
    public void complete(Instant now) {
        state = EnrolmentState.COMPLETED;
        completedAt = now;
    }

    /** It was certified under the number. */
    public void certify(String number) {
        certificate = number;
    }

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    public Person person() {
        return person;
    }

    public Course course() {
        return course;
    }

    /** From 1. */
    public int turn() {
        return turn;
    }

    public EnrolmentState state() {
        return state;
    }

    /** Percent; null before the first quiz. */
    public Integer grade() {
        return grade;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    /** Number of its certificate; null for none. */
    public String certificate() {
        return certificate;
    }

    /** When something was last done. */
    public Instant activeAt() {
        return activeAt;
    }

    /** Null until completed. */
    public Instant completedAt() {
        return completedAt;
    }
}
