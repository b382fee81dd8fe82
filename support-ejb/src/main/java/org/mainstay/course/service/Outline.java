package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseModule;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.Lines;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.UnprocessableException;

/**
 * Gives a course the modules, lessons and questions of a draft. Those that the draft names by their
 * id stay what they are, with all that learners did in them; the others are gone or new.
 */
@ApplicationScoped
class Outline {

    @Inject CourseRepository courses;

    /**
     * @throws UnprocessableException if the draft names something that isn't in the course, or
     *     twice
     * @throws InvalidInputException if a question can't be answered, or a link isn't one
     */
    void apply(Course course, List<ModuleDraft> drafts, Instant now) {
        var oldModules = List.copyOf(course.modules());
        var oldLessons = course.lessons().toList();
        var modules = byId(oldModules);
        var lessons = byId(oldLessons);
        if (drafts.stream().mapToInt(draft -> draft.lessons().size()).sum() > Course.LESSONS_MAX) {
            throw new UnprocessableException(
                    "course.too_many_lessons", "modules", Course.LESSONS_MAX);
        }
        var newModules = new ArrayList<CourseModule>();
        var newLessons = new ArrayList<List<Lesson>>();
        for (int at = 0; at < drafts.size(); at++) {
            var draft = drafts.get(at);
            var place = "modules[" + at + "]";
            var module =
                    draft.id() == null
                            ? new CourseModule(course, draft.title().strip())
                            : take(modules, draft.id(), place);
            module.rename(draft.title().strip());
            newModules.add(module);
            newLessons.add(lessons(module, draft.lessons(), lessons, place));
        }
        var kept = newLessons.stream().flatMap(List::stream).collect(Collectors.toSet());
        for (var old : oldModules) {
            // What moves to another module leaves the old one before that one is removed.
            old.arrange(old.lessons().stream().filter(each -> !kept.contains(each)).toList());
        }
        oldLessons.stream().filter(lesson -> !kept.contains(lesson)).forEach(this::remove);
        for (int at = 0; at < newModules.size(); at++) {
            newModules.get(at).arrange(newLessons.get(at));
        }
        course.arrange(newModules, now);
        oldModules.stream().filter(module -> !newModules.contains(module)).forEach(courses::remove);
    }

    private void remove(Lesson lesson) {
        lesson.module().arrange(without(lesson));
        courses.remove(lesson);
    }

    private static List<Lesson> without(Lesson lesson) {
        return lesson.module().lessons().stream().filter(each -> each != lesson).toList();
    }

    private static <E extends BaseEntity> Map<Long, E> byId(List<E> all) {
        return all.stream().collect(Collectors.toMap(BaseEntity::id, Function.identity()));
    }

    private static <E> E take(Map<Long, E> from, Long id, String place) {
        var taken = from.remove(id);
        if (taken == null) {
            throw new UnprocessableException("course.no_such_part", place + ".id", id.toString());
        }
        return taken;
    }

    private List<Lesson> lessons(
            CourseModule module, List<LessonDraft> drafts, Map<Long, Lesson> known, String within) {
        var lessons = new ArrayList<Lesson>();
        for (int at = 0; at < drafts.size(); at++) {
            var draft = drafts.get(at);
            var place = within + ".lessons[" + at + "]";
            var lesson =
                    draft.id() == null
                            ? new Lesson(module, draft.kind(), draft.title().strip())
                            : take(known, draft.id(), place);
            lesson.write(
                    draft.kind(),
                    draft.title().strip(),
                    given(draft.body()),
                    draft.minutes(),
                    draft.optional(),
                    link(draft.link(), place));
            ask(lesson, draft, place);
            lessons.add(lesson);
        }
        return lessons;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String link(String link, String place) {
        var address = given(link);
        if (address == null) {
            return null;
        }
        try {
            var uri = new URI(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            throw new InvalidInputException("course.link", place + ".link", e.getReason());
        }
        throw new InvalidInputException("course.link", place + ".link", "https://");
    }

    private void ask(Lesson lesson, LessonDraft draft, String within) {
        var quiz = draft.kind() == LessonKind.QUIZ;
        var known = byId(lesson.questions());
        var questions = new ArrayList<Question>();
        var drafts = quiz ? draft.questions() : List.<QuestionDraft>of();
        for (int at = 0; at < drafts.size(); at++) {
            var asked = drafts.get(at);
            var place = within + ".questions[" + at + "]";
            var question =
                    asked.id() == null ? new Question(lesson) : take(known, asked.id(), place);
            write(question, asked, place);
            questions.add(question);
        }
        lesson.questions().stream()
                .filter(question -> !questions.contains(question))
                .forEach(courses::remove);
        lesson.ask(quiz ? draft.asked() : 0, quiz ? draft.attempts() : 0, questions);
    }

    private static void write(Question question, QuestionDraft draft, String place) {
        var kind = draft.kind();
        var offered = new Lines(kind.offers() ? draft.options() : List.of());
        var options = offered.all();
        if (kind.offers() && options.size() < 2) {
            throw new InvalidInputException("course.options", place + ".options");
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw new InvalidInputException("course.options_equal", place + ".options");
        }
        var answer = new Lines(Chosen.of(options, draft.answer()));
        if (kind == QuestionKind.ORDER && answer.all().isEmpty()) {
            answer = offered;
            offered = new Lines(options.stream().sorted().toList());
        }
        if (!answerable(kind, options, answer.all())) {
            var code = "course.answer." + kind;
            throw new InvalidInputException(code, place + ".answer");
        }
        question.ask(kind, draft.text().strip(), offered, answer, given(draft.feedback()));
    }

    private static boolean answerable(
            QuestionKind kind, List<String> options, List<String> answer) {
        var distinct = new HashSet<>(answer).size() == answer.size();
        return switch (kind) {
            case SINGLE -> answer.size() == 1 && options.containsAll(answer);
            case MULTIPLE -> !answer.isEmpty() && distinct && options.containsAll(answer);
            case ORDER -> distinct
                    && answer.size() == options.size()
                    && options.containsAll(answer);
            case SHORT -> !answer.isEmpty();
        };
    }
}
