package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.Searchable;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.MarkdownRenderer;

/** Courses as they are found by words: the published ones by everybody, drafts by their writers. */
@ApplicationScoped
class SearchableCourses implements Searchable {

    private static final String EVERYBODY = "everybody";
    private static final String TRAINERS = "trainers";

    @Inject SearchableCourseRepository courses;
    @Inject MarkdownRenderer markdown;

    @Override
    public SearchKind kind() {
        return SearchKind.COURSE;
    }

    @Override
    public Subject subject() {
        return Subject.COURSE;
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        var lessons = courses.lessons(ids);
        return courses.rows(ids).stream()
                .map(
                        row ->
                                new SearchEntry(
                                        row.id(),
                                        row.key(),
                                        row.title(),
                                        text(row, lessons.getOrDefault(row.id(), "")),
                                        "",
                                        Locale.forLanguageTag(row.language()),
                                        row.product(),
                                        about(row),
                                        row.status(),
                                        row.updatedAt(),
                                        readers(row)))
                .toList();
    }

    private String text(SearchableCourseRepository.Row row, String lessons) {
        return markdown.text(
                Stream.of(row.summary(), row.description(), lessons)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")));
    }

    private static String about(SearchableCourseRepository.Row row) {
        return row.productName() == null || row.majorVersion() == null
                ? row.productName()
                : row.productName() + " " + row.majorVersion();
    }

    private static Set<String> readers(SearchableCourseRepository.Row row) {
        return row.status() == CourseStatus.PUBLISHED
                ? Set.of(EVERYBODY, TRAINERS)
                : Set.of(TRAINERS);
    }

    @Override
    public List<Long> idsAfter(Long id, int most) {
        return courses.idsAfter(id, most);
    }

    @Override
    public long count() {
        return courses.count();
    }

    @Override
    public Set<String> readableBy(Actor caller) {
        var terms = new HashSet<String>();
        if (caller.may(Permission.SIGNED_IN)) {
            terms.add(EVERYBODY);
        }
        if (caller.may(Permission.MANAGE_TRAINING)) {
            terms.add(TRAINERS);
        }
        return terms;
    }
}
