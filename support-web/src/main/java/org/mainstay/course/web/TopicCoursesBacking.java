package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseRef;

/** The courses about the product that another page is about. */
@Named
@RequestScoped
public class TopicCoursesBacking {

    private static final int SHOWN = 5;

    @Inject CourseQueries courses;

    private List<CourseRef> found;

    /**
     * Some of them, those in the reader’s language first.
     *
     * @param product key
     * @param version name; null for all versions
     */
    public List<CourseRef> about(String product, String version) {
        if (found == null) {
            found = courses.about(product, version).stream().limit(SHOWN).toList();
        }
        return found;
    }
}
