package org.mainstay.course.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.course.model.Course;
import org.mainstay.course.service.ModuleDraft;

/**
 * A module of a course.
 *
 * @param id null for a new one
 * @param lessons null for none
 */
public record ModulePayload(
        Long id,
        @NotBlank @Size(max = Course.TITLE_MAXLENGTH) String title,
        @Size(max = Course.LESSONS_MAX) List<@NotNull @Valid LessonPayload> lessons) {

    static ModulePayload of(ModuleDraft module) {
        return new ModulePayload(
                module.id(),
                module.title(),
                module.lessons().stream().map(LessonPayload::of).toList());
    }

    ModuleDraft draft() {
        return new ModuleDraft(
                id,
                title,
                lessons == null ? List.of() : lessons.stream().map(LessonPayload::draft).toList());
    }

    static List<ModuleDraft> drafts(List<ModulePayload> modules) {
        return modules == null ? List.of() : modules.stream().map(ModulePayload::draft).toList();
    }
}
