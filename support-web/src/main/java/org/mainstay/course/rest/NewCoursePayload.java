package org.mainstay.course.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.service.CourseFacts;
import org.mainstay.course.service.OpenCourse;
import org.mainstay.shared.model.Key;

/**
 * A course to be begun.
 *
 * @param key null for one made of the title
 * @param language tag; null for English
 * @param product key
 * @param passMark from 0 to 1, or in percent; null for 0
 * @param completion null for LESSONS
 * @param certificateValidity null for ever
 * @param requires keys of courses to be completed before; null for none
 * @param requiresToComplete keys of courses to be completed too; null for none
 */
public record NewCoursePayload(
        @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @Size(max = Course.SUMMARY_MAXLENGTH) String summary,
        @Size(max = Course.TEXT_MAXLENGTH) String description,
        @Pattern(regexp = Course.LANGUAGES) String language,
        @Size(max = Key.MAXLENGTH) String product,
        @Size(max = Course.MAJOR_VERSION_MAXLENGTH) String majorVersion,
        @DecimalMin("0") @DecimalMax("100") BigDecimal passMark,
        CompletionRule completion,
        Period certificateValidity,
        @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> requires,
        @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> requiresToComplete,
        @Size(max = Course.MODULES_MAX) List<@NotNull @Valid ModulePayload> modules) {

    OpenCourse command() {
        return new OpenCourse(
                key,
                new CourseFacts(
                        title,
                        summary,
                        description,
                        Objects.requireNonNullElse(language, "en"),
                        product,
                        majorVersion,
                        passMark == null ? 0 : Share.percent(passMark),
                        Objects.requireNonNullElse(completion, CompletionRule.LESSONS),
                        certificateValidity,
                        requires == null ? Set.of() : requires,
                        requiresToComplete == null ? Set.of() : requiresToComplete),
                ModulePayload.drafts(modules));
    }
}
