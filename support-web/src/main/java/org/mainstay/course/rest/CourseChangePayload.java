package org.mainstay.course.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.service.CourseDraft;
import org.mainstay.course.service.CourseFacts;
import org.mainstay.course.service.SaveCourse;
import org.mainstay.shared.model.Key;

/**
 * Changes to a course; what is absent stays.
 *
 * @param summary JSON's null takes it away, as it does description, product, majorVersion and
 *     certificateValidity
 * @param modules all of them in order; those with an id stay what they are, others are new, and
 *     what is missing is gone
 */
public record CourseChangePayload(
        @Size(min = 1, max = Course.TITLE_MAXLENGTH) String title,
        Optional<@Size(max = Course.SUMMARY_MAXLENGTH) String> summary,
        Optional<@Size(max = Course.TEXT_MAXLENGTH) String> description,
        @Pattern(regexp = Course.LANGUAGES) String language,
        Optional<@Size(max = Key.MAXLENGTH) String> product,
        Optional<@Size(max = Course.MAJOR_VERSION_MAXLENGTH) String> majorVersion,
        @DecimalMin("0") @DecimalMax("100") BigDecimal passMark,
        CompletionRule completion,
        Optional<Period> certificateValidity,
        @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> requires,
        @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> requiresToComplete,
        @Size(max = Course.MODULES_MAX) List<@NotNull @Valid ModulePayload> modules) {

    /**
     * @param known what the course says now; the change is refused if that isn't so any more
     */
    SaveCourse command(CourseDraft known, Integer version) {
        var facts = known.facts();
        return new SaveCourse(
                known.key(),
                new CourseFacts(
                        Objects.requireNonNullElse(title, facts.title()),
                        changed(summary, facts.summary()),
                        changed(description, facts.description()),
                        Objects.requireNonNullElse(language, facts.language()),
                        changed(product, facts.product()),
                        changed(majorVersion, facts.majorVersion()),
                        passMark == null ? facts.passMark() : Share.percent(passMark),
                        Objects.requireNonNullElse(completion, facts.rule()),
                        changed(certificateValidity, facts.validity()),
                        Objects.requireNonNullElse(requires, facts.toEnrol()),
                        Objects.requireNonNullElse(requiresToComplete, facts.toComplete())),
                modules == null ? null : ModulePayload.drafts(modules),
                version == null ? Integer.valueOf(known.version()) : version);
    }

    private static <T> T changed(Optional<T> to, T from) {
        return to == null ? from : to.orElse(null);
    }
}
