package org.mainstay.course.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.shared.model.Key;

/**
 * What a course says of itself; blank or null for what it doesn't say.
 *
 * @param summary what it is for, in a sentence
 * @param description Markdown
 * @param language tag: en or zh-CN
 * @param product key
 * @param passMark percent of the questions of a quiz that are to be right
 * @param validity of the certificate; null for ever
 * @param toEnrol keys of courses to be completed before
 * @param toComplete keys of courses to be completed too, before or after
 */
public record CourseFacts(
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @Size(max = Course.SUMMARY_MAXLENGTH) String summary,
        @Size(max = Course.TEXT_MAXLENGTH) String description,
        @NotNull @Pattern(regexp = Course.LANGUAGES) String language,
        @Size(max = Key.MAXLENGTH) String product,
        @Size(max = Course.MAJOR_VERSION_MAXLENGTH) String majorVersion,
        @Min(0) @Max(Course.PASS_MARK_MAX) int passMark,
        @NotNull CompletionRule rule,
        Period validity,
        @NotNull @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> toEnrol,
        @NotNull @Size(max = CourseRequirement.PER_COURSE_MAX)
                Set<@NotNull @Size(max = Key.MAXLENGTH) String> toComplete) {}
