package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Lesson;

/** Reads of many courses, in two statements, what they are found by. */
@ApplicationScoped
class SearchableCourseRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /**
     * What a course says of itself.
     *
     * @param product key; null for none, as its name
     * @param majorVersion null for all; none without a product
     */
    record Row(
            Long id,
            String key,
            String title,
            String summary,
            String description,
            String language,
            String product,
            String productName,
            String majorVersion,
            CourseStatus status,
            Instant updatedAt) {

        static Row of(Object[] column) {
            return new Row(
                    (Long) column[0],
                    (String) column[1],
                    (String) column[2],
                    (String) column[3],
                    (String) column[4],
                    (String) column[5],
                    (String) column[6],
                    (String) column[7],
                    (String) column[8],
                    (CourseStatus) column[9],
                    (Instant) column[10]);
        }
    }

    List<Row> rows(Collection<Long> ids) {
        return all(Course.SEARCHABLE, ids).map(Row::of).toList();
    }

    /** What the lessons of each course say, in Markdown; not their questions. */
    Map<Long, String> lessons(Collection<Long> ids) {
        var texts = new HashMap<Long, String>();
        all(Lesson.SEARCHABLE, ids)
                .forEach(row -> texts.merge((Long) row[0], words(row), (a, b) -> a + b));
        return texts;
    }

    private static String words(Object[] row) {
        return Stream.of(row[1], row[2], row[3])
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n\n", "", "\n\n"));
    }

    private Stream<Object[]> all(String query, Collection<Long> ids) {
        return entities.createNamedQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultStream();
    }

    List<Long> idsAfter(Long id, int most) {
        return entities.createNamedQuery(Course.IDS_AFTER, Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    long count() {
        return entities.createNamedQuery(Course.COUNT, Long.class).getSingleResult();
    }
}
