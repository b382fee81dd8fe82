package org.mainstay.course.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/** How far somebody is with a lesson. */
@Entity
@Table(name = "lesson_progress")
@NamedQuery(
        name = LessonProgress.OF_ENROLMENT,
        query = "select p from LessonProgress p where p.enrolment.id = :enrolment")
@NamedQuery(
        name = LessonProgress.STUCK,
        query =
                "select p from LessonProgress p join fetch p.enrolment e join fetch e.person where"
                        + " p.lesson.id = :lesson and p.doneAt is null and p.attempts >= :attempts"
                        + " + p.extraAttempts and e.state ="
                        + " org.mainstay.course.model.EnrolmentState.ENROLLED order by e.id desc")
public class LessonProgress extends BaseEntity {

    public static final String OF_ENROLMENT = "LessonProgress.ofEnrolment";
    public static final String STUCK = "LessonProgress.stuck";

    /** Latest place in a film that is remembered, in seconds: a day. */
    public static final int SECONDS_MAX = 86_400;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id", updatable = false)
    private @NotNull Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id", updatable = false)
    private @NotNull Lesson lesson;

    @Column(name = "done_at")
    private Instant doneAt;

    private Integer grade;

    private int attempts;

    @Column(name = "extra_attempts")
    private int extraAttempts;

    @Column(name = "seconds_seen")
    private int seconds;

    protected LessonProgress() {}

    public LessonProgress(Enrolment enrolment, Lesson lesson) {
        this.enrolment = enrolment;
        this.lesson = lesson;
    }

    /** It is done; the first time counts. */
    public void finish(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    /** It isn't done after all; what was reached in a quiz stays. */
    public void reopen() {
        doneAt = null;
    }

    /** One attempt more was made; the best grade counts. */
    public void tried(int percent) {
        attempts++;
        grade = grade == null ? percent : Math.max(grade, percent);
    }

    /** A trainer lets somebody try once more. */
    public void allowAnother() {
        extraAttempts++;
    }

    /** How many attempts are left; null for as many as they like. */
    public Integer attemptsLeft() {
        var allowed = lesson.attempts();
        return allowed == 0 ? null : Math.max(0, allowed + extraAttempts - attempts);
    }

    /** A film was seen up to here. */
    public void see(int second) {
        seconds = second;
    }

    public Enrolment enrolment() {
        return enrolment;
    }

    public Lesson lesson() {
        return lesson;
    }

    public boolean done() {
        return doneAt != null;
    }

    /** Null until done. */
    public Instant doneAt() {
        return doneAt;
    }

    /** The best, in percent; null before the first attempt. */
    public Integer grade() {
        return grade;
    }

    /** How many attempts were made. */
    public int attempts() {
        return attempts;
    }

    /** Where to go on with a film, in seconds. */
    public int seconds() {
        return seconds;
    }
}
