package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.service.CourseDetail;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.LearningService;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What a course is about, and where one begins it. */
@Named
@RequestScoped
public class CourseDetailBacking {

    private static final int SHOWN = 20;

    @Inject CourseQueries queries;
    @Inject CourseService courses;
    @Inject LearningService learning;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "to")
    private CourseStatus to;

    private CourseDetail detail;
    private List<HistoryView> history;

    /** Reads the course before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public CourseDetail getDetail() {
        if (detail == null) {
            detail = queries.get(key);
        }
        return detail;
    }

    /** Whether the reader is in the middle of it. */
    public boolean isUnderWay() {
        var own = getDetail().summary().enrolment();
        return own != null && !own.completed();
    }

    /** The latest entries, newest first; for those who write it. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            history = queries.history(key, PageRequest.first(SHOWN)).items();
        }
        return history;
    }

    /** Begins it, and leads to the first lesson. */
    public void enrol() {
        learning.enrol(key);
        pages.go(Route.LEARN.path(key));
    }

    /** Moves it to another status. */
    public void move() {
        courses.move(key, to, version);
        pages.tell("course_detail.moved", texts.of(to));
        pages.go(Route.COURSE.path(key));
    }
}
