package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.CourseDetail;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.EnrolmentView;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LessonView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Who takes a course, and how far they are. */
@Named
@RequestScoped
public class RosterBacking {

    @Inject CourseQueries courses;
    @Inject LearningQueries learning;
    @Inject CurrentActor current;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "page")
    private Integer page;

    private CourseDetail detail;
    private Page<EnrolmentView> found;

    /** Reads before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(Permission.MANAGE_TRAINING);
        detail = courses.get(key);
        found =
                learning.ofCourse(
                        key, new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    public CourseDetail getDetail() {
        return detail;
    }

    /** The lessons in which answers are counted. */
    public List<LessonView> getQuizzes() {
        return detail.lessons().stream().filter(each -> each.kind() == LessonKind.QUIZ).toList();
    }

    public Page<EnrolmentView> getFound() {
        return found;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return Address.of(Route.ROSTER.path(key)).previous(found);
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return Address.of(Route.ROSTER.path(key)).next(found);
    }
}
