package org.mainstay.course.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.service.CourseFilter;
import org.mainstay.shared.rest.QueryValues;

/** Which courses a client wants; several values of one parameter mean any of them. */
public class CourseParameters {

    @QueryParam("status")
    private List<String> status;

    @QueryParam("product")
    private List<String> product;

    @QueryParam("language")
    private List<String> language;

    @QueryParam("q")
    private String q;

    CourseFilter filter() {
        return new CourseFilter(
                QueryValues.oneOf(
                        "status", status, List.of(CourseStatus.values()), CourseStatus::name),
                QueryValues.texts(product),
                QueryValues.texts(language),
                q);
    }
}
