package org.mainstay.course.rest;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.service.CourseContent;
import org.mainstay.course.service.CourseSummary;

/**
 * A course. In a list without what it consists of.
 *
 * @param product key; null for none in particular
 * @param passMark share of the questions of a quiz that are to be right, from 0 to 1
 * @param certificateValidity null for ever
 * @param lessons how many there are
 * @param minutes that all lessons take together
 */
public record CoursePayload(
        String key,
        String title,
        String summary,
        String description,
        String language,
        CourseStatus status,
        String product,
        String majorVersion,
        Double passMark,
        CompletionRule completion,
        Period certificateValidity,
        Set<String> requires,
        Set<String> requiresToComplete,
        long lessons,
        long minutes,
        List<ModulePayload> modules,
        Instant createdAt,
        Instant updatedAt) {

    static CoursePayload of(CourseSummary row) {
        return new CoursePayload(
                row.key(),
                row.title(),
                row.summary(),
                null,
                row.language(),
                row.status(),
                row.product(),
                row.majorVersion(),
                null,
                null,
                null,
                null,
                null,
                row.lessons(),
                row.minutes(),
                null,
                row.createdAt(),
                row.updatedAt());
    }

    static CoursePayload of(CourseContent course) {
        var row = course.summary();
        var facts = course.draft().facts();
        return new CoursePayload(
                row.key(),
                row.title(),
                row.summary(),
                facts.description(),
                row.language(),
                row.status(),
                row.product(),
                row.majorVersion(),
                Share.of(facts.passMark()),
                facts.rule(),
                facts.validity(),
                facts.toEnrol(),
                facts.toComplete(),
                row.lessons(),
                row.minutes(),
                course.draft().modules().stream().map(ModulePayload::of).toList(),
                row.createdAt(),
                row.updatedAt());
    }
}
