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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.product.model.Product;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.model.Key;

/**
 * Lessons that belong together, in modules, perhaps about a product in one of its major versions.
 *
 * <p>It is written as a draft, published, and at last archived: then only those go on who began.
 */
@Entity
@Table(name = "course")
@NamedQuery(
        name = Course.BY_KEY,
        query = "select c from Course c left join fetch c.product where c.key = :key")
@NamedQuery(
        name = Course.SEARCHABLE,
        query =
                "select c.id, c.key, c.title, c.summary, c.description, c.language, p.key, p.name,"
                        + " c.majorVersion, c.status, c.updatedAt from Course c left join c.product"
                        + " p where c.id in :ids")
@NamedQuery(
        name = Course.IDS_AFTER,
        query = "select c.id from Course c where c.id > :id order by c.id")
@NamedQuery(
        name = Course.ABOUT,
        query =
                "select c.key, c.title, c.language, c.majorVersion from Course c where c.product.key"
                        + " = :product and c.status = :status order by c.title, c.id")
@NamedQuery(name = Course.COUNT, query = "select count(c) from Course c")
public class Course extends BaseEntity {

    public static final String BY_KEY = "Course.byKey";
    public static final String SEARCHABLE = "Course.searchable";
    public static final String IDS_AFTER = "Course.idsAfter";
    public static final String ABOUT = "Course.about";
    public static final String COUNT = "Course.count";
    public static final int TITLE_MAXLENGTH = 200;
    public static final int SUMMARY_MAXLENGTH = 300;
    public static final int TEXT_MAXLENGTH = 20_000;
    public static final int MAJOR_VERSION_MAXLENGTH = 20;
    public static final int PASS_MARK_MAX = 100;
    public static final int MODULES_MAX = 50;
    public static final int LESSONS_MAX = 200;

    /** The languages a course can be in. */
    public static final String LANGUAGES = "en|zh-CN";

    @Column(name = "course_key", updatable = false)
    private @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key;

    private @NotBlank @Size(max = TITLE_MAXLENGTH) String title;

    private @Size(max = SUMMARY_MAXLENGTH) String summary;

    private @Size(max = TEXT_MAXLENGTH) String description;

    @Column(name = "language_tag")
    private @NotNull @Pattern(regexp = LANGUAGES) String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    @Column(name = "major_version")
    private @Size(max = MAJOR_VERSION_MAXLENGTH) String majorVersion;

    @Enumerated(EnumType.STRING)
    private @NotNull CourseStatus status = CourseStatus.DRAFT;

    @Column(name = "pass_mark")
    private @Min(0) @Max(PASS_MARK_MAX) int passMark;

    @Column(name = "certificate_validity")
    private String validity;

    @Enumerated(EnumType.STRING)
    @Column(name = "completion_rule")
    private @NotNull CompletionRule rule = CompletionRule.LESSONS;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<CourseModule> modules = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Course() {}

    /**
     * @param language tag, one of {@link #LANGUAGES}
     */
    public Course(String key, String title, String language, Instant now) {
        this.key = key;
        this.title = title;
        this.language = language;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Says what it is.
     *
     * @param newSummary what it is for, in a sentence; null for none
     * @param newDescription Markdown; null for none
     * @param newLanguage tag, one of {@link #LANGUAGES}
     */
    public void describe(
            String newTitle,
            String newSummary,
            String newDescription,
            String newLanguage,
            Instant now) {
        title = newTitle;
        summary = newSummary;
        description = newDescription;
        language = newLanguage;
        updatedAt = now;
    }

    /**
     * Says what it is about.
     *
     * @param newProduct null for none in particular
     * @param newMajorVersion of the product; null for all
     */
    public void concern(Product newProduct, String newMajorVersion, Instant now) {
        product = newProduct;
        majorVersion = newMajorVersion;
        updatedAt = now;
    }

    /**
     * Says what completes it.
     *
     * @param percent of the questions of a quiz that are to be right
     * @param certificate how long its certificate is valid; null for ever
     */
    public void demand(int percent, CompletionRule newRule, Period certificate, Instant now) {
        passMark = percent;
        rule = newRule;
        validity = certificate == null ? null : certificate.toString();
        updatedAt = now;
    }

    /** Moves to another status. */
    public void enter(CourseStatus next, Instant now) {
        status = next;
        if (next == CourseStatus.PUBLISHED && publishedAt == null) {
            publishedAt = now;
        }
        updatedAt = now;
    }

    /** Consists of these modules, in this order; what is missing is gone. */
    public void arrange(List<CourseModule> inOrder, Instant now) {
        modules.removeIf(module -> !inOrder.contains(module));
        for (int at = 0; at < inOrder.size(); at++) {
            var module = inOrder.get(at);
            module.move(at);
            if (!modules.contains(module)) {
                modules.add(module);
            }
        }
        modules.sort((one, other) -> Integer.compare(one.position(), other.position()));
        updatedAt = now;
    }

    /** Something within it changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Null for none. */
    public String summary() {
        return summary;
    }

    /** Markdown; null for none. */
    public String description() {
        return description;
    }

    /** A tag of {@link #LANGUAGES}. */
    public String language() {
        return language;
    }

    /** Null if it is about none in particular. */
    public Product product() {
        return product;
    }

    /** Null if it is about all. */
    public String majorVersion() {
        return majorVersion;
    }

    public CourseStatus status() {
        return status;
    }

    /** Percent of the questions of a quiz that are to be right. */
    public int passMark() {
        return passMark;
    }

    /** How long its certificate is valid; null for ever. */
    public Period validity() {
        return validity == null ? null : Period.parse(validity);
    }

    public CompletionRule rule() {
        return rule;
    }

    public List<CourseModule> modules() {
        return Collections.unmodifiableList(modules);
    }

    /** All lessons in order. */
    public Stream<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream());
    }

    public Optional<Lesson> lesson(Long lesson) {
        return lessons().filter(each -> each.id().equals(lesson)).findFirst();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was first published; null until then. */
    public Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course course && key.equals(course.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
