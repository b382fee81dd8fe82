package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.QuizAttempt;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class EnrolmentRepository {

    private static final String ENROLMENT = "enrolment";
    private static final String PERSON = "person";
    private static final String COURSE = "course";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Enrolment get(Long id) {
        return entities.createNamedQuery(Enrolment.BY_ID, Enrolment.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ENROLMENT, id));
    }

    /** The enrolment, locked: what is done in it is done one after the other. */
    Enrolment lock(Long id) {
        var enrolment = get(id);
        entities.lock(enrolment, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(enrolment);
        return enrolment;
    }

    /** All of somebody in any of the courses, the first turn first. */
    List<Enrolment> of(Long person, Collection<Long> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        return entities.createNamedQuery(Enrolment.IN_COURSES, Enrolment.class)
                .setParameter(PERSON, person)
                .setParameter("courses", courses)
                .getResultList();
    }

    /** Somebody's latest in each of the courses, by the course's id. */
    Map<Long, Enrolment> latest(Long person, Collection<Long> courses) {
        return of(person, courses).stream()
                .collect(
                        Collectors.toMap(
                                enrolment -> enrolment.course().id(),
                                Function.identity(),
                                (earlier, later) -> later));
    }

    Page<Enrolment> ofPerson(Long person, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Enrolment.OF_PERSON, Enrolment.class)
                        .setParameter(PERSON, person),
                entities.createNamedQuery(Enrolment.COUNT_OF_PERSON, Long.class)
                        .setParameter(PERSON, person),
                request,
                enrolment -> enrolment);
    }

    Page<Enrolment> ofCourse(Course course, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Enrolment.OF_COURSE, Enrolment.class)
                        .setParameter(COURSE, course.id()),
                entities.createNamedQuery(Enrolment.COUNT_OF_COURSE, Long.class)
                        .setParameter(COURSE, course.id()),
                request,
                enrolment -> enrolment);
    }

    /** Ids of somebody's unfinished enrolments in courses that need the completed one. */
    List<Long> waitingFor(Enrolment completed) {
        return entities.createNamedQuery(Enrolment.WAITING_FOR, Long.class)
                .setParameter(PERSON, completed.person().id())
                .setParameter(COURSE, completed.course().id())
                .getResultList();
    }

    /** How far somebody is with each lesson that was begun, by its id. */
    Map<Long, LessonProgress> progress(Enrolment enrolment) {
        return entities.createNamedQuery(LessonProgress.OF_ENROLMENT, LessonProgress.class)
                .setParameter(ENROLMENT, enrolment.id())
                .getResultStream()
                .collect(Collectors.toMap(p -> p.lesson().id(), Function.identity()));
    }

    /** How many of the lessons that are needed are done in each of the enrolments, by id. */
    Map<Long, Long> done(Collection<Enrolment> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select p.enrolment.id, count(p) from LessonProgress p where p.doneAt is"
                                + " not null and p.lesson.optional = false and p.enrolment.id in"
                                + " :enrolments group by p.enrolment.id",
                        Object[].class)
                .setParameter("enrolments", enrolments.stream().map(Enrolment::id).toList())
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }

    Optional<QuizAttempt> attempt(Enrolment enrolment, Long lesson, int number) {
        return entities.createNamedQuery(QuizAttempt.OF_LESSON, QuizAttempt.class)
                .setParameter(ENROLMENT, enrolment.id())
                .setParameter("lesson", lesson)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
