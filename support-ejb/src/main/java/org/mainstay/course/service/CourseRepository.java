package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.service.CourseSummary.Size;
import org.mainstay.shared.service.Conditions;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class CourseRepository {

    private static final Map<String, String> ORDERS =
            Map.of(
                    "title", "c.title",
                    "createdAt", "c.createdAt",
                    "updatedAt", "c.updatedAt");

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    void flush() {
        entities.flush();
    }

    Optional<Course> find(String key) {
        return entities.createNamedQuery(Course.BY_KEY, Course.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Course get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("course", key));
    }

    /** The course, locked: it is changed by one at a time. */
    Course lock(String key) {
        var course = get(key);
        entities.lock(course, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(course);
        return course;
    }

    /** Something within the course changed, which its own row doesn't show. */
    void changed(Course course) {
        entities.lock(course, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    Lesson lesson(Long id) {
        return Optional.ofNullable(entities.find(Lesson.class, id))
                .orElseThrow(() -> new NotFoundException("lesson", id));
    }

    /** Whoever changes requirements does it alone until the end of the transaction. */
    void lockGraph() {
        entities.createNativeQuery("update course_graph set changes = changes + 1 where id = 1")
                .executeUpdate();
    }

    List<CourseRequirement> needs(Course course) {
        return entities.createNamedQuery(CourseRequirement.OF_COURSE, CourseRequirement.class)
                .setParameter("course", course.id())
                .getResultList();
    }

    /** Ids of the courses that any of these needs directly. */
    Set<Long> needed(Collection<Long> courses) {
        return entities.createNamedQuery(CourseRequirement.EDGES, Object[].class)
                .setParameter("courses", courses)
                .getResultStream()
                .map(edge -> (Long) edge[1])
                .collect(Collectors.toSet());
    }

    /** Those about a product in a status, by title. */
    List<CourseRef> about(String product, CourseStatus status, int most) {
        return entities.createNamedQuery(Course.ABOUT, Object[].class)
                .setParameter("product", product)
                .setParameter("status", status)
                .setMaxResults(most)
                .getResultStream()
                .map(
                        row ->
                                new CourseRef(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        (String) row[3]))
                .toList();
    }

    /** Courses by title; all statuses only for those who write them. */
    Page<Course> search(CourseFilter filter, boolean all, PageRequest request) {
        var statuses =
                filter.statuses().isEmpty()
                        ? EnumSet.allOf(CourseStatus.class)
                        : EnumSet.copyOf(filter.statuses());
        if (!all) {
            statuses.retainAll(EnumSet.of(CourseStatus.PUBLISHED));
        }
        if (statuses.isEmpty()) {
            return Page.of(List.of(), request, 0);
        }
        var conditions =
                new Conditions()
                        .among("c.status", "statuses", statuses)
                        .among("p.key", "products", filter.products())
                        .among("c.language", "languages", filter.languages())
                        .containing(filter.text(), "c.title", "c.summary");
        var where = conditions.where();
        var found =
                entities.createQuery(
                        "select c from Course c left join fetch c.product p"
                                + where
                                + Paging.order(request.sort(), "title", ORDERS, "c.id"),
                        Course.class);
        var count =
                entities.createQuery(
                        "select count(c) from Course c left join c.product p" + where, Long.class);
        return Paging.page(
                conditions.fill(found), conditions.fill(count), request, course -> course);
    }

    /** How much there is in each of the courses, by id. */
    Map<Long, Size> sizes(Collection<Long> courses) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        var optional =
                rows("select m.course.id, count(l)", " and l.optional = true", courses)
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> number(row[1])));
        return rows("select m.course.id, count(l), sum(l.minutes)", "", courses)
                .collect(Collectors.toMap(row -> (Long) row[0], row -> size(row, optional)));
    }

    private static Size size(Object[] row, Map<Long, Long> optional) {
        var lessons = number(row[1]);
        var needed = lessons - optional.getOrDefault((Long) row[0], 0L);
        return new Size(lessons, needed, number(row[2]));
    }

    private Stream<Object[]> rows(String select, String where, Collection<Long> courses) {
        return entities.createQuery(
                        select
                                + " from Lesson l join l.module m where m.course.id in :courses"
                                + where
                                + " group by m.course.id",
                        Object[].class)
                .setParameter("courses", courses)
                .getResultStream();
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
