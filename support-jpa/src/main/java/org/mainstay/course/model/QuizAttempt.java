package org.mainstay.course.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.shared.model.BaseEntity;

/** One time that somebody handed in a quiz; never altered. */
@Entity
@Table(name = "quiz_attempt")
@NamedQuery(
        name = QuizAttempt.OF_LESSON,
        query =
                "select a from QuizAttempt a where a.enrolment.id = :enrolment and a.lesson.id ="
                        + " :lesson and a.number = :number")
public class QuizAttempt extends BaseEntity {

    public static final String OF_LESSON = "QuizAttempt.ofLesson";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment_id", updatable = false)
    private @NotNull Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id", updatable = false)
    private @NotNull Lesson lesson;

    @Column(name = "attempt_number", updatable = false)
    private int number;

    @Column(updatable = false)
    private int grade;

    @Column(updatable = false)
    private boolean passed;

    @Column(name = "handed_in_at", updatable = false)
    private @NotNull Instant handedInAt;

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<QuizAnswer> answers = new ArrayList<>();

    protected QuizAttempt() {}

    /**
     * @param number from 1
     */
    public QuizAttempt(Enrolment enrolment, Lesson lesson, int number, Instant now) {
        this.enrolment = enrolment;
        this.lesson = lesson;
        this.number = number;
        this.handedInAt = now;
    }

    /** Takes an answer; whether it is right is decided now. */
    public void answer(Question question, Lines given) {
        var right = question.right(given.all());
        answers.add(new QuizAnswer(this, question, answers.size(), given, right));
    }

    /**
     * Counts the answers.
     *
     * @param passMark percent that is enough
     */
    public void grade(int passMark) {
        var right = answers.stream().filter(QuizAnswer::right).count();
        // Rounded down, so that what is shown as the pass mark is enough.
        grade = (int) (right * Course.PASS_MARK_MAX / Math.max(1, answers.size()));
        passed = grade >= passMark;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Percent. */
    public int grade() {
        return grade;
    }

    public boolean passed() {
        return passed;
    }

    public Instant handedInAt() {
        return handedInAt;
    }

    public List<QuizAnswer> answers() {
        return Collections.unmodifiableList(answers);
    }
}
