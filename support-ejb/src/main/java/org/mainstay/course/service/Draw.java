package org.mainstay.course.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.Question;

/** Draws the questions of an attempt: others for everybody and each time, but always the same. */
final class Draw {

    private static final int SPREAD = 1_000_003;

    private Draw() {}

    /** The questions of an attempt in the order of the quiz. */
    static List<Question> questions(Lesson lesson, Enrolment enrolment, int attempt) {
        var all = lesson.questions();
        if (lesson.questionsAsked() == all.size()) {
            return all;
        }
        // Nothing has to be stored: what was shown is drawn again when it is handed in.
        var seed = (enrolment.id() * SPREAD + lesson.id()) * SPREAD + attempt;
        var drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(seed));
        return drawn.subList(0, lesson.questionsAsked()).stream()
                .sorted(Comparator.comparing(Question::position))
                .toList();
    }
}
