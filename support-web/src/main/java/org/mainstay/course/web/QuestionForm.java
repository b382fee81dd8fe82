package org.mainstay.course.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.course.service.QuestionDraft;

/**
 * A question as it is being written. Its answers are lines: of what is offered the right ones begin
 * with a star; what is to be put in order stands in the right one; of short answers each counts.
 */
public class QuestionForm {

    private static final String STAR = "*";
    private static final int ANSWERS_MAXLENGTH = 8000;

    private @NotNull QuestionKind kind = QuestionKind.SINGLE;
    private @NotBlank @Size(max = Question.TEXT_MAXLENGTH) String text;
    private @NotBlank @Size(max = ANSWERS_MAXLENGTH) String answers;
    private @Size(max = Question.FEEDBACK_MAXLENGTH) String feedback;

    /** Begins with what is known. */
    void fill(QuestionDraft known) {
        kind = known.kind();
        text = known.text();
        feedback = known.feedback();
        var lines =
                kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE
                        ? known.options().stream()
                                .map(o -> known.answer().contains(o) ? STAR + " " + o : o)
                        : known.answer().stream();
        answers = lines.collect(Collectors.joining("\n"));
    }

    /** The same as the services take it. */
    QuestionDraft draft(Long id) {
        var lines = answers.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return switch (kind) {
            case SINGLE, MULTIPLE -> new QuestionDraft(
                    id,
                    kind,
                    text,
                    lines.stream().map(QuestionForm::plain).toList(),
                    lines.stream()
                            .filter(line -> line.startsWith(STAR))
                            .map(QuestionForm::plain)
                            .toList(),
                    feedback);
            case ORDER -> new QuestionDraft(id, kind, text, lines, List.of(), feedback);
            case SHORT -> new QuestionDraft(id, kind, text, List.of(), lines, feedback);
        };
    }

    private static String plain(String line) {
        return line.startsWith(STAR) ? line.substring(1).strip() : line;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAnswers() {
        return answers;
    }

    public void setAnswers(String answers) {
        this.answers = answers;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }
}
