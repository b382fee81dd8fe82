package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Lines;
import org.mainstay.course.model.QuizAnswer;
import org.mainstay.course.service.QuizResults.WrongAnswer;

@ApplicationScoped
class ResultRepository {

    private static final int WRONG_MAX = 1000;
    private static final int WRONG_SHOWN = 3;
    private static final int STUCK_MAX = 100;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** How often each question of a quiz was answered, and how often rightly, by its id. */
    Map<Long, Count> counts(Lesson quiz) {
        return entities.createNamedQuery(QuizAnswer.COUNTS, Object[].class)
                .setParameter("lesson", quiz.id())
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (Long) row[0],
                                row -> Count.of((Boolean) row[1], number(row[2])),
                                Count::plus));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The most frequent wrong answers to each question of a quiz, by its id. */
    Map<Long, List<WrongAnswer>> wrong(Lesson quiz) {
        var found = new HashMap<Long, List<WrongAnswer>>();
        entities.createNamedQuery(QuizAnswer.WRONG, Object[].class)
                .setParameter("lesson", quiz.id())
                .setMaxResults(WRONG_MAX)
                .getResultStream()
                .forEach(
                        row -> {
                            var of = found.computeIfAbsent((Long) row[0], id -> new ArrayList<>());
                            if (of.size() < WRONG_SHOWN) {
                                var given = row[1] == null ? Lines.NONE : (Lines) row[1];
                                of.add(new WrongAnswer(given.all(), number(row[2])));
                            }
                        });
        return found;
    }

    /** Who has tried as often as they may and has not passed, the latest to begin first. */
    List<LessonProgress> stuck(Lesson quiz) {
        return entities.createNamedQuery(LessonProgress.STUCK, LessonProgress.class)
                .setParameter("lesson", quiz.id())
                .setParameter("attempts", quiz.attempts())
                .setMaxResults(STUCK_MAX)
                .getResultList();
    }

    /** How often something was answered. */
    record Count(long answered, long right) {

        static final Count NONE = new Count(0, 0);

        private static Count of(boolean right, long times) {
            return new Count(times, right ? times : 0);
        }

        private Count plus(Count other) {
            return new Count(answered + other.answered, right + other.right);
        }
    }
}
