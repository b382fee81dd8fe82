package org.mainstay.course.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mainstay.shared.model.BaseEntity;

/**
 * A step of a course: something to read, to watch, to try, or to answer.
 *
 * <p>A quiz asks all its questions, or some of them that are drawn anew for each attempt.
 */
@Entity
@Table(name = "lesson")
@NamedQuery(
        name = Lesson.SEARCHABLE,
        query =
                "select c.id, m.title, l.title, l.body from Lesson l join l.module m join m.course c"
                        + " where c.id in :ids order by c.id, m.position, l.position")
public class Lesson extends BaseEntity {

    public static final String SEARCHABLE = "Lesson.searchable";

    public static final int BODY_MAXLENGTH = 100_000;
    public static final int LINK_MAXLENGTH = 500;
    public static final int FILE_NAME_MAXLENGTH = 200;
    public static final int MINUTES_MAX = 1440;
    public static final int ATTEMPTS_MAX = 100;
    public static final int QUESTIONS_MAX = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "module_id")
    private @NotNull CourseModule module;

    private int position;

    private @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title;

    @Enumerated(EnumType.STRING)
    private @NotNull LessonKind kind;

    private @Size(max = BODY_MAXLENGTH) String body;

    private @Min(0) @Max(MINUTES_MAX) int minutes;

    private boolean optional;

    private @Size(max = LINK_MAXLENGTH) String link;

    @Column(name = "file_name")
    private @Size(max = FILE_NAME_MAXLENGTH) String fileName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "byte_size")
    private long size;

    private String sha256;

    @Column(name = "questions_asked")
    private @Min(0) @Max(QUESTIONS_MAX) int asked;

    @Column(name = "attempts_allowed")
    private @Min(0) @Max(ATTEMPTS_MAX) int attempts;

    @OneToMany(mappedBy = "lesson", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Question> questions = new ArrayList<>();

    protected Lesson() {}

    public Lesson(CourseModule module, LessonKind kind, String title) {
        this.module = module;
        this.kind = kind;
        this.title = title;
    }

    /**
     * Says what it is.
     *
     * @param text Markdown; null for none
     * @param length minutes it takes; 0 for not known
     * @param leftOut whether a course is complete without it
     * @param address of a film elsewhere; null for none
     */
    public void write(
            LessonKind newKind,
            String newTitle,
            String text,
            int length,
            boolean leftOut,
            String address) {
        kind = newKind;
        title = newTitle;
        body = text;
        minutes = length;
        optional = leftOut;
        link = address;
    }

    /**
     * Asks questions.
     *
     * @param howMany drawn for each attempt; 0 for all
     * @param tries that everybody has; 0 for as many as they like
     * @param inOrder what is missing is gone
     */
    public void ask(int howMany, int tries, List<Question> inOrder) {
        asked = howMany;
        attempts = tries;
        questions.removeIf(question -> !inOrder.contains(question));
        for (int at = 0; at < inOrder.size(); at++) {
            var question = inOrder.get(at);
            question.move(at);
            if (!questions.contains(question)) {
                questions.add(question);
            }
        }
        questions.sort((one, other) -> Integer.compare(one.position(), other.position()));
    }

    /**
     * Comes with a file; its bytes lie in the data directory.
     *
     * @param bytes how many
     * @param digest lower-case hex
     */
    public void attach(String name, String type, long bytes, String digest) {
        fileName = name;
        contentType = type;
        size = bytes;
        sha256 = digest;
    }

    void move(CourseModule to, int at) {
        module = to;
        position = at;
    }

    /** Whether there is something to show for its kind: the reason why it can't be published. */
    public boolean empty() {
        return switch (kind) {
            case TEXT, CASE_STUDY -> body == null;
            case VIDEO -> sha256 == null && link == null;
            case DOWNLOAD -> sha256 == null;
            case QUIZ -> questions.isEmpty();
        };
    }

    /** How many questions an attempt has. */
    public int questionsAsked() {
        return asked == 0 ? questions.size() : Math.min(asked, questions.size());
    }

    public CourseModule module() {
        return module;
    }

    /** From 0, within its module. */
    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public LessonKind kind() {
        return kind;
    }

    /** Markdown; null for none. */
    public String body() {
        return body;
    }

    /** 0 if not known. */
    public int minutes() {
        return minutes;
    }

    public boolean optional() {
        return optional;
    }

    /** Null for none. */
    public String link() {
        return link;
    }

    /** Null for no file. */
    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** Null for no file. */
    public String sha256() {
        return sha256;
    }

    /** 0 for all. */
    public int asked() {
        return asked;
    }

    /** 0 for as many as they like. */
    public int attempts() {
        return attempts;
    }

    public List<Question> questions() {
        return Collections.unmodifiableList(questions);
    }
}
