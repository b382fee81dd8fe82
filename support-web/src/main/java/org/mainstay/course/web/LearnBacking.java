package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.AnswerQuiz;
import org.mainstay.course.service.AttemptView;
import org.mainstay.course.service.EnrolmentView;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LearningService;
import org.mainstay.course.service.LessonPage;
import org.mainstay.course.service.LessonView;
import org.mainstay.course.service.QuestionView;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** The lesson somebody is at, with what leads on. */
@Named
@RequestScoped
public class LearnBacking {

    @Inject LearningQueries queries;
    @Inject LearningService learning;
    @Inject Settings settings;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "lesson")
    private Long lesson;

    /** Number of the attempt at a quiz whose result is shown; null for none. */
    @Inject
    @Param(name = "result")
    private Integer result;

    /** Number of the attempt that was shown when it is handed in. */
    @Inject
    @Param(name = "attempt")
    private Integer attempt;

    private LessonPage page;
    private AttemptView outcome;

    /** Reads the lesson before the answer begins, so that "not found" can be a page. */
    public void load() {
        getPage();
        if (result != null && getEnrolment() != null) {
            outcome = queries.attempt(getEnrolment().id(), page.lesson().id(), result);
        }
    }

    public LessonPage getPage() {
        if (page == null) {
            page = queries.lesson(key, lesson);
        }
        return page;
    }

    /** The reader's; null for who only writes the course. */
    public EnrolmentView getEnrolment() {
        return getPage().course().summary().enrolment();
    }

    /** What became of the attempt that was handed in; null if none is shown. */
    public AttemptView getOutcome() {
        return outcome;
    }

    /** Number of the lesson among all, from 1. */
    public int getPlace() {
        return getPage().course().lessons().indexOf(page.lesson()) + 1;
    }

    /** Whether the lesson has an uploaded film. */
    public boolean isFilm() {
        return getPage().lesson().kind() == LessonKind.VIDEO && page.file() != null;
    }

    /** Whether a film elsewhere may be shown within the page. */
    public boolean isEmbedded() {
        var link = getPage().link();
        return link != null
                && Stream.of(settings.get(Setting.COURSE_VIDEO_HOSTS).split(","))
                        .map(String::strip)
                        .anyMatch(URI.create(link).getHost()::equalsIgnoreCase);
    }

    /** Says the lesson is done, and leads to the next. */
    public void finish() {
        var done = learning.finish(getEnrolment().id(), getPage().lesson().id(), true);
        lead(done.completed());
    }

    private void lead(boolean completed) {
        var next = getPage().next();
        if (next != null) {
            pages.go(lesson(next));
        } else {
            if (completed) {
                pages.tell("learn.completed");
            }
            pages.go(Route.COURSE.path(key));
        }
    }

    /** Hands in the quiz, and shows what became of it. */
    public void handIn() {
        var asked = getPage().quiz().questions();
        var given = asked.stream().map(this::given).toList();
        var id = page.lesson().id();
        var handedIn = learning.answer(new AnswerQuiz(getEnrolment().id(), id, given, attempt));
        pages.go(lesson(page.lesson()) + "&result=" + handedIn.attempt());
    }

    private List<String> given(QuestionView question) {
        var values = request.getParameterValues("answer" + question.id());
        return values == null
                ? List.of()
                : Stream.of(values).filter(value -> !value.isBlank()).toList();
    }

    /** Address of a lesson. */
    public String lesson(LessonView of) {
        return Route.LEARN.path(key) + "?lesson=" + of.id();
    }
}
