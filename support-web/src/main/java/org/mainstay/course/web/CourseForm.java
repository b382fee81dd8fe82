package org.mainstay.course.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.service.CourseFacts;

/** What a course says of itself, as it is being written. */
public class CourseForm {

    private static final int VALIDITY_MAX = 1200;
    private static final int USUAL_PASS_MARK = 70;

    private @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title;
    private @Size(max = Course.SUMMARY_MAXLENGTH) String summary;
    private @Size(max = Course.TEXT_MAXLENGTH) String description;
    private @NotNull String language = "en";
    private String product;
    private @Size(max = Course.MAJOR_VERSION_MAXLENGTH) String majorVersion;
    private @NotNull @Min(0) @Max(Course.PASS_MARK_MAX) Integer passMark = USUAL_PASS_MARK;
    private @NotNull CompletionRule rule = CompletionRule.LESSONS;
    private @Min(1) @Max(VALIDITY_MAX) Integer validMonths;
    private List<String> toEnrol = List.of();
    private List<String> toComplete = List.of();

    /** Begins with what is known. */
    void fill(CourseFacts known) {
        title = known.title();
        summary = known.summary();
        description = known.description();
        language = known.language();
        product = known.product();
        majorVersion = known.majorVersion();
        passMark = known.passMark();
        rule = known.rule();
        validMonths = known.validity() == null ? null : (int) known.validity().toTotalMonths();
        toEnrol = List.copyOf(known.toEnrol());
        toComplete = List.copyOf(known.toComplete());
    }

    /**
     * The same as the services take it.
     *
     * @param known what was said before; null for nothing
     */
    CourseFacts facts(CourseFacts known) {
        var kept = known == null ? null : known.validity();
        // Days that the form doesn't show are only lost if somebody changes the months.
        var same = kept != null && validMonths != null && kept.toTotalMonths() == validMonths;
        return new CourseFacts(
                title,
                summary,
                description,
                language,
                product,
                majorVersion,
                passMark,
                rule,
                same
                        ? kept
                        : validMonths == null ? null : Period.ofMonths(validMonths).normalized(),
                Set.copyOf(toEnrol),
                Set.copyOf(toComplete));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getMajorVersion() {
        return majorVersion;
    }

    public void setMajorVersion(String majorVersion) {
        this.majorVersion = majorVersion;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public void setPassMark(Integer passMark) {
        this.passMark = passMark;
    }

    public CompletionRule getRule() {
        return rule;
    }

    public void setRule(CompletionRule rule) {
        this.rule = rule;
    }

    /** Null for ever. */
    public Integer getValidMonths() {
        return validMonths;
    }

    public void setValidMonths(Integer validMonths) {
        this.validMonths = validMonths;
    }

    public List<String> getToEnrol() {
        return toEnrol;
    }

    public void setToEnrol(List<String> toEnrol) {
        this.toEnrol = toEnrol == null ? List.of() : toEnrol;
    }

    public List<String> getToComplete() {
        return toComplete;
    }

    public void setToComplete(List<String> toComplete) {
        this.toComplete = toComplete == null ? List.of() : toComplete;
    }
}
