package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseModule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Lines;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.course.model.QuizAttempt;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;

/** The courses of the demo, as {@code courses.txt} has them, and people who take them. */
final class Courses {

    private final DemoRepository repository;
    private final Directory directory;
    private final Random random;
    private final Instant now;
    private final List<Course> courses = new ArrayList<>();
    private final List<CourseModule> modules = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String summary;
    private String[] quiz;

    Courses(DemoRepository repository, Directory directory, Random random, Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.random = random;
        this.now = now;
    }

    /** Stores the courses and their learners. */
    void store() {
        for (var line : Resources.text("courses.txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line);
            }
        }
        endCourse();
        take();
    }

    private void read(String line) {
        var field = line.split(" ?\\| ?", -1);
        switch (field[0]) {
            case "course" -> beginCourse(field);
            case "summary" -> summary = field[1];
            case "about" -> text.append(field[1]).append('\n');
            case "module" -> beginModule(field[1]);
            case "lesson" -> beginLesson(field);
            case "" -> text.append(line.substring(Math.min(2, line.length()))).append('\n');
            default -> ask(line);
        }
    }

    private Course course() {
        return courses.get(courses.size() - 1);
    }

    private CourseModule module() {
        return modules.get(modules.size() - 1);
    }

    private void beginCourse(String[] field) {
        endCourse();
        var begun = now.minus(Duration.ofDays(480L - 30 * courses.size()));
        var course = new Course(field[1], field[7], field[2], begun);
        course.concern(directory.product(field[3]), field[4], begun);
        course.demand(
                Integer.parseInt(field[5]), CompletionRule.LESSONS, Period.parse(field[6]), begun);
        courses.add(course);
    }

    private void describe() {
        if (modules.isEmpty()) {
            course().describe(
                            course().title(),
                            summary,
                            taken(),
                            course().language(),
                            course().createdAt());
        }
    }

    private String taken() {
        var read = text.toString().strip();
        text.setLength(0);
        return read.isEmpty() ? null : read;
    }

    private void beginModule(String title) {
        describe();
        endModule();
        modules.add(new CourseModule(course(), title));
    }

    private void beginLesson(String[] field) {
        endLesson();
        var lesson = new Lesson(module(), LessonKind.valueOf(field[1]), field[3]);
        lesson.write(lesson.kind(), field[3], null, Integer.parseInt(field[2]), false, null);
        quiz = field;
        lessons.add(lesson);
    }

    private void ask(String line) {
        var lesson = lessons.get(lessons.size() - 1);
        var rest = line.substring(2);
        if (line.startsWith("?")) {
            var parts = rest.split(" \\| ", 2);
            var question = new Question(lesson);
            question.ask(QuestionKind.valueOf(parts[0]), parts[1], Lines.NONE, Lines.NONE, null);
            questions.add(question);
            return;
        }
        var question = questions.get(questions.size() - 1);
        var right = line.startsWith("*");
        var options =
                line.startsWith("!") || !question.kind().offers()
                        ? question.options()
                        : with(question.options(), rest);
        question.ask(
                question.kind(),
                question.text(),
                options,
                right ? with(question.answer(), rest) : question.answer(),
                line.startsWith("!") ? rest : question.feedback());
    }

    private static Lines with(Lines lines, String another) {
        var all = new ArrayList<>(lines.all());
        all.add(another);
        return new Lines(all);
    }

    private void endLesson() {
        if (lessons.isEmpty()) {
            return;
        }
        var lesson = lessons.get(lessons.size() - 1);
        lesson.write(lesson.kind(), lesson.title(), taken(), lesson.minutes(), false, null);
        if (lesson.kind() == LessonKind.QUIZ) {
            questions.stream()
                    .filter(question -> question.kind() == QuestionKind.ORDER)
                    .forEach(Courses::mix);
            lesson.ask(Integer.parseInt(quiz[4]), Integer.parseInt(quiz[5]), questions);
            questions.clear();
        }
    }

    /** Shows what is to be put in order by the alphabet. */
    private static void mix(Question question) {
        question.ask(
                question.kind(),
                question.text(),
                new Lines(question.answer().all().stream().sorted().toList()),
                question.answer(),
                question.feedback());
    }

    private void endModule() {
        if (!modules.isEmpty()) {
            endLesson();
            module().arrange(lessons);
            lessons.clear();
        }
    }

    private void endCourse() {
        if (courses.isEmpty()) {
            return;
        }
        endModule();
        var course = course();
        course.arrange(modules, course.createdAt());
        course.enter(CourseStatus.PUBLISHED, course.createdAt().plus(Duration.ofDays(3)));
        repository.add(course);
        modules.clear();
        var trainer = directory.person("trainer");
        repository.add(
                new HistoryEntry(
                        Subject.COURSE,
                        course.id(),
                        course.createdAt(),
                        course.createdAt(),
                        trainer.id(),
                        trainer.displayName(),
                        Action.CREATED,
                        null,
                        null,
                        course.key(),
                        true));
    }

    private void take() {
        var hdfs = courses.get(0);
        var etcd = courses.get(1);
        var backup = courses.get(2);
        take("customer", hdfs, 3, 6);
        take("grace.okafor", hdfs, 7, 21);
        take("agent", hdfs, 7, 60);
        take("ravi.iyer", hdfs, 4, 5);
        take("agent", etcd, 2, 2);
        take("thomas.leroy", etcd, 3, 330);
        take("mei.tan", etcd, 3, 400);
        take("erik.johansen", etcd, 3, 30);
        take("pavel.novak", etcd, 1, 12);
        take("li.qiang", backup, 3, 25);
        take("zhou.lei", backup, 2, 3);
    }

    /** Somebody began some days ago and has done so many lessons. */
    private void take(String name, Course course, int done, int daysAgo) {
        var begun = now.minus(Duration.ofDays(daysAgo));
        var enrolment = new Enrolment(directory.person(name), course, 1, begun);
        repository.add(enrolment);
        var all = course.lessons().toList();
        for (int i = 0; i < done; i++) {
            var at = begun.plus(Duration.ofMinutes(14L * (i + 1)));
            var progress = new LessonProgress(enrolment, all.get(i));
            if (all.get(i).kind() == LessonKind.QUIZ) {
                // Every other learner has to try twice.
                for (int wrong = daysAgo % 2; wrong >= 0; wrong--) {
                    var attempt = answered(enrolment, progress, wrong, at);
                    progress.tried(attempt.grade());
                    enrolment.advance(progress.grade(), at);
                }
            }
            progress.finish(at);
            repository.add(progress);
            enrolment.advance(enrolment.grade(), at);
        }
        if (done == all.size()) {
            enrolment.complete(enrolment.activeAt());
            certify(enrolment);
        }
    }

    private void certify(Enrolment enrolment) {
        var certificate = new Certificate(Certificate.number(random), enrolment);
        repository.add(certificate);
        enrolment.certify(certificate.number());
    }

    /** An attempt with wrong answers to the first so many of its questions. */
    private QuizAttempt answered(
            Enrolment enrolment, LessonProgress progress, int wrong, Instant at) {
        var lesson = progress.lesson();
        var attempt = new QuizAttempt(enrolment, lesson, progress.attempts() + 1, at);
        var asked = lesson.questions().subList(0, lesson.questionsAsked());
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i);
            var last = question.options().all().size() - 1;
            attempt.answer(
                    question,
                    i >= wrong || last < 0
                            ? question.answer()
                            : new Lines(List.of(question.options().all().get(last))));
        }
        attempt.grade(enrolment.course().passMark());
        repository.add(attempt);
        return attempt;
    }
}
