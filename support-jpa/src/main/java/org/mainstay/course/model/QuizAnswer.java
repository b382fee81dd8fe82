package org.mainstay.course.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import org.mainstay.shared.model.BaseEntity;

/** What somebody answered to a question, and whether it was right then; never altered. */
@Entity
@Table(name = "quiz_answer")
@NamedQuery(
        name = QuizAnswer.COUNTS,
        query =
                "select q.id, a.right, count(a) from QuizAnswer a join a.question q where"
                        + " q.lesson.id = :lesson group by q.id, a.right")
@NamedQuery(
        name = QuizAnswer.WRONG,
        query =
                "select q.id, a.given, count(a) from QuizAnswer a join a.question q where"
                        + " q.lesson.id = :lesson and a.right = false group by q.id, a.given"
                        + " order by count(a) desc, a.given")
public class QuizAnswer extends BaseEntity {

    public static final String COUNTS = "QuizAnswer.counts";
    public static final String WRONG = "QuizAnswer.wrong";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "attempt_id", updatable = false)
    private @NotNull QuizAttempt attempt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "question_id", updatable = false)
    private @NotNull Question question;

    @Column(updatable = false)
    private int position;

    @Column(name = "given_answer", updatable = false)
    private @NotNull Lines given;

    @Column(name = "is_right", updatable = false)
    private boolean right;

    protected QuizAnswer() {}

    QuizAnswer(QuizAttempt attempt, Question question, int position, Lines given, boolean right) {
        this.attempt = attempt;
        this.question = question;
        this.position = position;
        this.given = given;
        this.right = right;
    }

    public Question question() {
        return question;
    }

    public Lines given() {
        return given;
    }

    public boolean right() {
        return right;
    }
}
