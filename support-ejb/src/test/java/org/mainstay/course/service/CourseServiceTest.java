package org.mainstay.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.io.ByteArrayInputStream;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.EnrolmentState;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.TooLargeException;
import org.mainstay.shared.service.UnprocessableException;

/** How courses are written, found and taken. */
class CourseServiceTest {

    private static final PageRequest PAGE = PageRequest.first(10);

    private static QuestionDraft single(String text) {
        return new QuestionDraft(
                null, QuestionKind.SINGLE, text, List.of("yes", "no"), List.of("0"), "Because");
    }

    private static LessonDraft quiz(int asked, int attempts, QuestionDraft... questions) {
        return new LessonDraft(
                null,
                "Check",
                LessonKind.QUIZ,
                null,
                5,
                false,
                null,
                asked,
                attempts,
                List.of(questions));
    }

    private static LessonDraft text(String title) {
        return new LessonDraft(
                null, title, LessonKind.TEXT, "*Read*", 10, false, null, 0, 0, List.of());
    }

    private static CourseFacts facts(String title, Set<String> before, Set<String> too) {
        return new CourseFacts(
                title,
                "What it is for",
                "**About** it",
                "en",
                "hadoop",
                "3",
                60,
                CompletionRule.LESSONS,
                Period.ofYears(2),
                before,
                too);
    }

    private static String open(TestDesk desk, CourseFacts facts, LessonDraft... lessons) {
        return desk.as(
                TRAINER,
                () ->
                        desk.get(CourseService.class)
                                .open(
                                        new OpenCourse(
                                                null,
                                                facts,
                                                List.of(
                                                        new ModuleDraft(
                                                                null,
                                                                "First",
                                                                List.of(lessons))))));
    }

    private static String published(TestDesk desk, String title, LessonDraft... lessons) {
        var key = open(desk, facts(title, Set.of(), Set.of()), lessons);
        move(desk, key, CourseStatus.PUBLISHED);
        return key;
    }

    private static void move(TestDesk desk, String key, CourseStatus to) {
        desk.as(TRAINER, () -> desk.get(CourseService.class).move(key, to, null));
    }

    private static CourseDraft draft(TestDesk desk, String key) {
        return desk.as(TRAINER, () -> desk.get(CourseQueries.class).draft(key));
    }

    private static CourseDetail get(TestDesk desk, String email, String key) {
        return desk.as(email, () -> desk.get(CourseQueries.class).get(key));
    }

    private static Long enrol(TestDesk desk, String email, String key) {
        return desk.as(email, () -> desk.get(LearningService.class).enrol(key));
    }

    private static EnrolmentView enrolment(TestDesk desk, String email, Long id) {
        return desk.as(email, () -> desk.get(LearningQueries.class).enrolment(id));
    }

    private static LessonResult finish(TestDesk desk, String email, Long id, Long lesson) {
        return desk.as(email, () -> desk.get(LearningService.class).finish(id, lesson, true));
    }

    private static LessonResult answer(
            TestDesk desk, Long id, Long lesson, Integer attempt, List<List<String>> answers) {
        return desk.as(
                CUSTOMER,
                () ->
                        desk.get(LearningService.class)
                                .answer(new AnswerQuiz(id, lesson, answers, attempt)));
    }

    private static List<Long> lessons(TestDesk desk, String key) {
        return get(desk, TRAINER, key).lessons().stream().map(LessonView::id).toList();
    }

    private static void code(
            ThrowingCallable call, Class<? extends BusinessException> type, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(type, e -> assertThat(e.code()).isEqualTo(code));
    }

    @OnBothDatabases
    void draftsAreForTrainersAndPublishedCoursesForEverybody(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = open(desk, facts("Operate HDFS", Set.of(), Set.of()), text("Safe mode"));
        var all = new CourseFilter(Set.of(), Set.of(), Set.of(), "hdfs");

        assertThat(key).isEqualTo("operate-hdfs");
        assertThat(open(desk, facts("操作 HDFS", Set.of(), Set.of()))).isEqualTo("hdfs");
        assertThat(open(desk, facts("运维", Set.of(), Set.of()))).isEqualTo("course");
        assertThat(open(desk, facts("Operate HDFS", Set.of(), Set.of())))
                .isEqualTo("operate-hdfs-2");
        assertThatThrownBy(() -> get(desk, CUSTOMER, key)).isInstanceOf(NotFoundException.class);
        for (var email : List.of(CUSTOMER, AGENT, ADMIN, AUDITOR)) {
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            email,
                                            () ->
                                                    desk.get(CourseService.class)
                                                            .move(
                                                                    key,
                                                                    CourseStatus.PUBLISHED,
                                                                    null)))
                    .isInstanceOf(NotPermittedException.class);
        }

        move(desk, key, CourseStatus.PUBLISHED);

        assertThat(desk.as(CUSTOMER, () -> desk.get(CourseQueries.class).search(all, PAGE)).items())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.key()).isEqualTo(key);
                            assertThat(row.lessons()).isEqualTo(1);
                            assertThat(row.minutes()).isEqualTo(10);
                            assertThat(row.productName()).isNotBlank();
                        });
        assertThat(desk.as(TRAINER, () -> desk.get(CourseQueries.class).search(all, PAGE)).total())
                .isEqualTo(3);
        assertThat(get(desk, AUDITOR, key).mayEnrol()).isFalse();
        assertThatThrownBy(() -> enrol(desk, AUDITOR, key))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void publishingNeedsLessonsWithSomethingInThem(TestDatabase database) {
        var desk = new TestDesk(database);
        var empty = open(desk, facts("Empty", Set.of(), Set.of()));
        var hollow =
                open(
                        desk,
                        facts("Hollow", Set.of(), Set.of()),
                        LessonDraft.of(LessonKind.DOWNLOAD, "A script"));

        code(
                () -> move(desk, empty, CourseStatus.PUBLISHED),
                UnprocessableException.class,
                "course.no_lessons");
        code(
                () -> move(desk, hollow, CourseStatus.PUBLISHED),
                UnprocessableException.class,
                "course.empty_lesson");
        var lesson = lessons(desk, hollow).get(0);
        desk.as(
                TRAINER,
                () -> {
                    var service = desk.get(CourseService.class);
                    var bytes = new ByteArrayInputStream(new byte[] {1, 2, 3});
                    service.attach(lesson, service.store("fix.sh", "text/x-sh", bytes));
                });
        move(desk, hollow, CourseStatus.PUBLISHED);
        code(
                () -> move(desk, hollow, CourseStatus.DRAFT),
                UnprocessableException.class,
                "course.transition_not_allowed");
        assertThatThrownBy(
                        () -> desk.as(CUSTOMER, () -> desk.get(LearningQueries.class).file(lesson)))
                .isInstanceOf(NotFoundException.class);
        enrol(desk, CUSTOMER, hollow);
        assertThat(desk.as(CUSTOMER, () -> desk.get(LearningQueries.class).file(lesson)).place())
                .hasBinaryContent(new byte[] {1, 2, 3});
        code(
                () ->
                        desk.as(
                                TRAINER,
                                () ->
                                        desk.get(CourseService.class)
                                                .save(
                                                        new SaveCourse(
                                                                hollow, null, List.of(), null))),
                UnprocessableException.class,
                "course.no_lessons");
        assertThat(lessons(desk, hollow)).hasSize(1);
    }

    @OnBothDatabases
    void filmLargerThanAllowedIsRefused(TestDatabase database) {
        var desk = new TestDesk(database, "support.course.file-max-bytes", "2");

        assertThatThrownBy(
                        () ->
                                desk.as(
                                        TRAINER,
                                        () ->
                                                desk.get(CourseService.class)
                                                        .store(
                                                                "a.mp4",
                                                                "video/mp4",
                                                                new ByteArrayInputStream(
                                                                        new byte[3]))))
                .isInstanceOf(TooLargeException.class);
    }

    @OnBothDatabases
    void questionsThatCanNotBeAnsweredAreRefusedWithTheirPlace(TestDatabase database) {
        var desk = new TestDesk(database);
        refused(desk, QuestionKind.SINGLE, List.of("a", "b"), List.of("a", "b"), "answer.SINGLE");
        refused(desk, QuestionKind.SINGLE, List.of("a", "b"), List.of("2"), "answer.SINGLE");
        refused(desk, QuestionKind.SINGLE, List.of("a"), List.of("a"), "options");
        refused(desk, QuestionKind.MULTIPLE, List.of("a", "a"), List.of("a"), "options_equal");
        refused(desk, QuestionKind.MULTIPLE, List.of("a", "b"), List.of(), "answer.MULTIPLE");
        refused(desk, QuestionKind.ORDER, List.of("a", "b"), List.of("a"), "answer.ORDER");
        refused(desk, QuestionKind.SHORT, List.of(), List.of(), "answer.SHORT");
    }

    private static void refused(
            TestDesk desk,
            QuestionKind kind,
            List<String> options,
            List<String> answer,
            String code) {
        var question = new QuestionDraft(null, kind, "Why?", options, answer, null);
        assertThatThrownBy(
                        () ->
                                open(
                                        desk,
                                        facts("Bad", Set.of(), Set.of()),
                                        text("Good"),
                                        quiz(0, 0, single("Good?"), question)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("course." + code);
                            assertThat(e.field()).startsWith("modules[0].lessons[1].questions[1].");
                        });
    }

    @OnBothDatabases
    void coursesThatWaitForEachOtherAreRefused(TestDatabase database) {
        var desk = new TestDesk(database);
        var first = published(desk, "First", text("One"));
        var second = open(desk, facts("Second", Set.of(first), Set.of()), text("Two"));
        var third = open(desk, facts("Third", Set.of(), Set.of(second)), text("Three"));

        code(() -> needs(desk, first, Set.of(third)), UnprocessableException.class, "course.cycle");
        code(() -> needs(desk, first, Set.of(first)), UnprocessableException.class, "course.cycle");
        code(
                () -> needs(desk, first, Set.of("nothing")),
                UnprocessableException.class,
                "course.not_found");
        needs(desk, third, Set.of(first, second));
        assertThat(draft(desk, third).facts().toEnrol()).containsExactlyInAnyOrder(first, second);
        assertThat(draft(desk, first).facts().toEnrol()).isEmpty();

        move(desk, second, CourseStatus.PUBLISHED);
        code(
                () -> enrol(desk, CUSTOMER, second),
                UnprocessableException.class,
                "course.prerequisite");
        finish(desk, CUSTOMER, enrol(desk, CUSTOMER, first), lessons(desk, first).get(0));
        assertThat(get(desk, CUSTOMER, second).ready()).isTrue();
        enrol(desk, CUSTOMER, second);
    }

    private static void needs(TestDesk desk, String key, Set<String> others) {
        var facts = facts(draft(desk, key).facts().title(), others, Set.of());
        desk.as(
                TRAINER,
                () -> desk.get(CourseService.class).save(new SaveCourse(key, facts, null, null)));
    }

    @OnBothDatabases
    void courseIsCompletedByItsLessonsAndQuizzes(TestDatabase database) {
        var desk = new TestDesk(database);
        var order =
                new QuestionDraft(
                        null, QuestionKind.ORDER, "Sort", List.of("b", "a"), List.of(), null);
        var brief =
                new QuestionDraft(
                        null, QuestionKind.SHORT, "Where?", List.of(), List.of("etcd"), null);
        var several =
                new QuestionDraft(
                        null,
                        QuestionKind.MULTIPLE,
                        "Which?",
                        List.of("x", "y", "z"),
                        List.of("0", "z"),
                        null);
        var key =
                published(
                        desk,
                        "Operate HDFS",
                        text("Safe mode"),
                        quiz(0, 2, single("Sure?"), several, order, brief));
        var ids = lessons(desk, key);
        var mine = enrol(desk, CUSTOMER, key);

        assertThat(enrol(desk, CUSTOMER, key)).isEqualTo(mine);
        assertThat(finish(desk, CUSTOMER, mine, ids.get(0)).completed()).isFalse();
        assertThat(enrolment(desk, CUSTOMER, mine).percent()).isEqualTo(50);
        code(
                () -> finish(desk, CUSTOMER, mine, ids.get(1)),
                UnprocessableException.class,
                "course.quiz_needs_answers");
        var asked =
                desk.as(CUSTOMER, () -> desk.get(LearningQueries.class).lesson(mine, ids.get(1)));
        assertThat(asked.quiz().questions())
                .extracting(QuestionView::options)
                .containsExactly(
                        List.of("yes", "no"), List.of("x", "y", "z"), List.of("a", "b"), List.of());

        var failed = answer(desk, mine, ids.get(1), 1, List.of(List.of("yes"), List.of("x")));
        assertThat(failed.grade()).isEqualTo(25);
        assertThat(failed.passed()).isFalse();
        assertThat(failed.done()).isFalse();
        code(
                () -> answer(desk, mine, ids.get(1), 1, List.of()),
                ConflictException.class,
                "course.attempt_over");
        var result =
                desk.as(
                        CUSTOMER,
                        () -> desk.get(LearningQueries.class).attempt(mine, ids.get(1), 1));
        assertThat(result.answers())
                .extracting(AttemptView.Answered::right)
                .containsExactly(true, false, false, false);
        assertThat(result.answers().get(0).feedbackHtml()).contains("Because");

        var passed =
                answer(
                        desk,
                        mine,
                        ids.get(1),
                        null,
                        List.of(
                                List.of("0"),
                                List.of("2", "x"),
                                List.of("b", "a"),
                                List.of(" ＥＴＣＤ ")));
        assertThat(passed.grade()).isEqualTo(100);
        assertThat(passed.completed()).isTrue();
        var done = enrolment(desk, CUSTOMER, mine);
        assertThat(done.state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(done.grade()).isEqualTo(100);
        assertThat(done.percent()).isEqualTo(100);
        code(
                () -> answer(desk, mine, ids.get(1), null, List.of()),
                UnprocessableException.class,
                "course.no_attempts_left");
        assertThat(enrol(desk, CUSTOMER, key)).isNotEqualTo(mine);
        assertThat(desk.as(CUSTOMER, () -> desk.get(LearningQueries.class).mine(PAGE)).items())
                .extracting(EnrolmentView::turn)
                .containsExactly(2, 1);
    }

    @OnBothDatabases
    void learnersNeverGetAnswersNorOthersWork(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Operate HDFS", quiz(0, 1, single("Sure?")));
        var mine = enrol(desk, CUSTOMER, key);
        var lesson = lessons(desk, key).get(0);

        var content = desk.as(CUSTOMER, () -> desk.get(CourseQueries.class).content(key));
        var question = content.draft().modules().get(0).lessons().get(0).questions().get(0);
        assertThat(question.options()).containsExactly("yes", "no");
        assertThat(question.answer()).isEmpty();
        assertThat(question.feedback()).isNull();
        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> desk.get(CourseQueries.class).draft(key)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> enrolment(desk, OTHER_CUSTOMER, mine))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> finish(desk, OTHER_CUSTOMER, mine, lesson))
                .isInstanceOf(NotFoundException.class);
        assertThat(enrolment(desk, TRAINER, mine).person().id()).isEqualTo(desk.id(CUSTOMER));
        assertThat(
                        desk.as(
                                        OTHER_CUSTOMER,
                                        () -> desk.get(LearningQueries.class).ofCourse(key, PAGE))
                                .items())
                .isEmpty();

        answer(desk, mine, lesson, 1, List.of(List.of("no")));
        desk.as(TRAINER, () -> desk.get(LearningService.class).allowAnother(mine, lesson));
        assertThat(answer(desk, mine, lesson, 2, List.of(List.of("yes"))).completed()).isTrue();
    }

    @OnBothDatabases
    void eachAttemptDrawsItsQuestionsAndKeepsThem(TestDatabase database) {
        var desk = new TestDesk(database);
        var pool = new ArrayList<QuestionDraft>();
        for (int i = 0; i < 8; i++) {
            pool.add(single("Question " + i));
        }
        var key = published(desk, "Pool", quiz(3, 0, pool.toArray(QuestionDraft[]::new)));
        var mine = enrol(desk, CUSTOMER, key);
        var lesson = lessons(desk, key).get(0);

        var first = asked(desk, mine, lesson);
        assertThat(first).hasSize(3).isEqualTo(asked(desk, mine, lesson));
        code(
                () ->
                        answer(
                                desk,
                                mine,
                                lesson,
                                1,
                                List.of(List.of(), List.of(), List.of(), List.of())),
                InvalidInputException.class,
                "course.too_many_answers");
        answer(desk, mine, lesson, 1, List.of(List.of("no")));
        var others = new ArrayList<List<Long>>();
        for (int attempt = 2; attempt < 8; attempt++) {
            others.add(asked(desk, mine, lesson));
            answer(desk, mine, lesson, attempt, List.of());
        }
        assertThat(others).anySatisfy(drawn -> assertThat(drawn).isNotEqualTo(first));
    }

    private static List<Long> asked(TestDesk desk, Long enrolment, Long lesson) {
        return desk
                .as(CUSTOMER, () -> desk.get(LearningQueries.class).lesson(enrolment, lesson))
                .quiz()
                .questions()
                .stream()
                .map(QuestionView::id)
                .toList();
    }

    @OnBothDatabases
    void changedOutlineKeepsWhatLearnersDid(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Moves", text("One"), text("Two"), text("Three"));
        var ids = lessons(desk, key);
        var mine = enrol(desk, CUSTOMER, key);
        finish(desk, CUSTOMER, mine, ids.get(0));
        finish(desk, CUSTOMER, mine, ids.get(1));
        var before = draft(desk, key);
        var module = before.modules().get(0);

        // The first moves to a new module at the front, the second goes, a fourth comes.
        var changed =
                List.of(
                        new ModuleDraft(null, "Front", List.of(module.lessons().get(0))),
                        module.with(List.of(module.lessons().get(2), text("Four"))));
        desk.as(
                TRAINER,
                () ->
                        desk.get(CourseService.class)
                                .save(new SaveCourse(key, null, changed, before.version())));

        assertThat(get(desk, CUSTOMER, key).lessons())
                .extracting(each -> each.title() + " " + each.done())
                .containsExactly("One true", "Three false", "Four false");
        assertThat(enrolment(desk, CUSTOMER, mine).percent()).isEqualTo(33);
        code(
                () ->
                        desk.as(
                                TRAINER,
                                () ->
                                        desk.get(CourseService.class)
                                                .save(
                                                        new SaveCourse(
                                                                key,
                                                                null,
                                                                changed,
                                                                before.version()))),
                ConflictException.class,
                "stale");
        var gone = List.of(module.with(List.of(module.lessons().get(1))));
        code(
                () ->
                        desk.as(
                                TRAINER,
                                () ->
                                        desk.get(CourseService.class)
                                                .save(new SaveCourse(key, null, gone, null))),
                UnprocessableException.class,
                "course.no_such_part");
    }

    @OnBothDatabases
    void otherCourseCompletesTheOneThatWaitsForIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var basics = published(desk, "Basics", text("One"));
        var whole = open(desk, facts("Whole", Set.of(), Set.of(basics)), text("Two"));
        move(desk, whole, CourseStatus.PUBLISHED);
        var mine = enrol(desk, CUSTOMER, whole);

        assertThat(finish(desk, CUSTOMER, mine, lessons(desk, whole).get(0)).completed()).isFalse();
        finish(desk, CUSTOMER, enrol(desk, CUSTOMER, basics), lessons(desk, basics).get(0));

        assertThat(enrolment(desk, CUSTOMER, mine).completed()).isTrue();
    }

    @OnBothDatabases
    void filmGoesOnWhereItWasLeft(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Film", text("One"));
        var mine = enrol(desk, CUSTOMER, key);
        var lesson = lessons(desk, key).get(0);

        desk.as(CUSTOMER, () -> desk.get(LearningService.class).watch(mine, lesson, 95));

        assertThat(
                        desk.as(CUSTOMER, () -> desk.get(LearningQueries.class).lesson(key, lesson))
                                .seconds())
                .isEqualTo(95);
        move(desk, key, CourseStatus.ARCHIVED);
        assertThat(get(desk, CUSTOMER, key).mayEnrol()).isFalse();
        assertThatThrownBy(() -> get(desk, OTHER_CUSTOMER, key))
                .isInstanceOf(NotFoundException.class);
        assertThat(finish(desk, CUSTOMER, mine, lesson).completed()).isTrue();
    }

    @OnBothDatabases
    void isFoundByTheVersionItIsAbout(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Operate HDFS", text("One"));
        open(desk, facts("A draft", Set.of(), Set.of()), text("One"));

        assertThat(about(desk, "hadoop", "3.4.1")).containsExactly(key);
        assertThat(about(desk, "hadoop", null)).containsExactly(key);
        assertThat(about(desk, "hadoop", "nightly")).containsExactly(key);
        assertThat(about(desk, "hadoop", "2.10")).isEmpty();
        assertThat(about(desk, "spark", null)).isEmpty();
    }

    private static List<String> about(TestDesk desk, String product, String version) {
        return desk
                .as(CUSTOMER, () -> desk.get(CourseQueries.class).about(product, version))
                .stream()
                .map(CourseRef::key)
                .toList();
    }

    @OnBothDatabases
    void trainerSeesHowEachQuestionWasAnswered(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Counted", quiz(0, 2, single("Sure?"), single("Really?")));
        var quiz = lessons(desk, key).get(0);
        var mine = enrol(desk, CUSTOMER, key);
        answer(desk, mine, quiz, null, List.of(List.of("yes"), List.of("no")));
        answer(desk, mine, quiz, null, List.of(List.of("yes"), List.of()));

        var results = desk.as(TRAINER, () -> desk.get(ResultQueries.class).ofQuiz(quiz));

        assertThat(results.course()).isEqualTo(key);
        var first = results.questions().get(0);
        assertThat(first.answer()).containsExactly("yes");
        assertThat(first.percent()).isEqualTo(100);
        assertThat(first.wrong()).isEmpty();
        var second = results.questions().get(1);
        assertThat(second.answered()).isEqualTo(2);
        assertThat(second.right()).isZero();
        assertThat(second.wrong())
                .containsExactlyInAnyOrder(
                        new QuizResults.WrongAnswer(List.of("no"), 1),
                        new QuizResults.WrongAnswer(List.of(), 1));
        assertThatThrownBy(() -> desk.as(AGENT, () -> desk.get(ResultQueries.class).ofQuiz(quiz)))
                .isInstanceOf(NotPermittedException.class);
        var read = lessons(desk, published(desk, "Read", text("Only"))).get(0);
        assertThatThrownBy(() -> desk.as(TRAINER, () -> desk.get(ResultQueries.class).ofQuiz(read)))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void trainerGivesOneMoreAttemptToWhoIsStuck(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Hard", quiz(0, 1, single("Sure?")));
        var quiz = lessons(desk, key).get(0);
        var mine = enrol(desk, CUSTOMER, key);
        Runnable allow =
                () ->
                        desk.as(
                                TRAINER,
                                () -> desk.get(LearningService.class).allowAnother(mine, quiz));
        code(allow::run, UnprocessableException.class, "course.attempts_left");
        answer(desk, mine, quiz, null, List.of(List.of("no")));

        assertThat(stuck(desk, quiz))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.enrolment()).isEqualTo(mine);
                            assertThat(each.person().id()).isEqualTo(desk.id(CUSTOMER));
                            assertThat(each.attempts()).isEqualTo(1);
                            assertThat(each.grade()).isZero();
                        });
        allow.run();
        assertThat(stuck(desk, quiz)).isEmpty();
        code(allow::run, UnprocessableException.class, "course.attempts_left");
        assertThat(answer(desk, mine, quiz, null, List.of(List.of("yes"))).completed()).isTrue();
        assertThat(stuck(desk, quiz)).isEmpty();
        assertThat(desk.as(TRAINER, () -> desk.get(CourseQueries.class).history(key, PAGE)).items())
                .anySatisfy(
                        entry -> {
                            assertThat(entry.field()).isEqualTo("furtherAttempt");
                            assertThat(entry.to()).contains("ann");
                        });
    }

    private static List<QuizResults.Stuck> stuck(TestDesk desk, Long quiz) {
        return desk.as(TRAINER, () -> desk.get(ResultQueries.class).ofQuiz(quiz)).stuck();
    }
}
