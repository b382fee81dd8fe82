package org.mainstay.course.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Course;

/**
 * A module as it is to be.
 *
 * @param id of the one that becomes it; null for a new one
 */
public record ModuleDraft(
        Long id,
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @NotNull @Size(max = Course.LESSONS_MAX) List<@NotNull @Valid LessonDraft> lessons) {

    /** The same with other lessons. */
    public ModuleDraft with(List<LessonDraft> others) {
        return new ModuleDraft(id, title, others);
    }
}
