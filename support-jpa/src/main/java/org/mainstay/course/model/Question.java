package org.mainstay.course.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.mainstay.shared.model.BaseEntity;

/** A question of a quiz, with the answer that only trainers see. */
@Entity
@Table(name = "quiz_question")
public class Question extends BaseEntity {

    public static final int TEXT_MAXLENGTH = 4000;
    public static final int OPTIONS_MAX = 20;
    public static final int OPTION_MAXLENGTH = 300;
    public static final int FEEDBACK_MAXLENGTH = 4000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id", updatable = false)
    private @NotNull Lesson lesson;

    private int position;

    @Enumerated(EnumType.STRING)
    private @NotNull QuestionKind kind;

    @Column(name = "question_text")
    private @NotBlank @Size(max = TEXT_MAXLENGTH) String text;

    private @NotNull Lines options = Lines.NONE;

    private @NotNull Lines answer = Lines.NONE;

    private @Size(max = FEEDBACK_MAXLENGTH) String feedback;

    protected Question() {}

    public Question(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * Says what is asked.
     *
     * @param newText Markdown
     * @param offered what can be chosen, as it is shown; none for a short answer
     * @param right of the options the right ones, or all in their right order, or the short answers
     *     that count
     * @param explanation shown with the result; null for none
     */
    public void ask(
            QuestionKind newKind, String newText, Lines offered, Lines right, String explanation) {
        kind = newKind;
        text = newText;
        options = offered;
        answer = right;
        feedback = explanation;
    }

    void move(int to) {
        position = to;
    }

    /** Whether an answer is right. */
    public boolean right(List<String> given) {
        return switch (kind) {
            case SINGLE, MULTIPLE -> given.size() == answer.all().size()
                    && new HashSet<>(given).equals(new HashSet<>(answer.all()));
            case ORDER -> given.equals(answer.all());
            case SHORT -> given.size() == 1
                    && answer.all().stream()
                            .map(Question::plain)
                            .anyMatch(plain(given.get(0))::equals);
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** From 0. */
    public int position() {
        return position;
    }

    public QuestionKind kind() {
        return kind;
    }

    /** Markdown. */
    public String text() {
        return text;
    }

    public Lines options() {
        return options;
    }

    public Lines answer() {
        return answer;
    }

    /** Null for none. */
    public String feedback() {
        return feedback;
    }
}
