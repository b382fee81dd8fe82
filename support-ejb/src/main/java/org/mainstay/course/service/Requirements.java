package org.mainstay.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.CourseRequirement.Need;
import org.mainstay.shared.service.UnprocessableException;

/** Which courses need which: never each other, be it over others. */
@ApplicationScoped
class Requirements {

    @Inject CourseRepository courses;

    /**
     * Lets a course need others.
     *
     * @return whether that changed anything
     * @throws UnprocessableException if there is no such course, or it needs this one itself
     */
    boolean set(Course course, Set<String> toEnrol, Set<String> toComplete) {
        var wanted = new LinkedHashMap<String, Need>();
        toComplete.forEach(key -> wanted.put(key, Need.COMPLETE));
        toEnrol.forEach(key -> wanted.put(key, Need.ENROL));
        var before = course.id() == null ? List.<CourseRequirement>of() : courses.needs(course);
        if (wanted.equals(keys(before))) {
            return false;
        }
        courses.lockGraph();
        before.forEach(courses::remove);
        courses.flush();
        for (var need : wanted.entrySet()) {
            var required =
                    courses.find(need.getKey())
                            .orElseThrow(
                                    () ->
                                            new UnprocessableException(
                                                    "course.not_found", "requires", need.getKey()));
            refuseCycle(course, required);
            courses.add(new CourseRequirement(course, required, need.getValue()));
        }
        return true;
    }

    static Map<String, Need> keys(Collection<CourseRequirement> needs) {
        return needs.stream()
                .collect(Collectors.toMap(n -> n.required().key(), CourseRequirement::need));
    }

    private void refuseCycle(Course course, Course required) {
        if (required.equals(course)) {
            throw cycle(course, required);
        }
        var seen = new LinkedHashSet<Long>(Set.of(required.id()));
        var reached = Set.of(required.id());
        while (!reached.isEmpty()) {
            reached =
                    courses.needed(reached).stream().filter(seen::add).collect(Collectors.toSet());
            if (reached.contains(course.id())) {
                throw cycle(course, required);
            }
        }
    }

    private static UnprocessableException cycle(Course course, Course required) {
        return new UnprocessableException(
                "course.cycle", "requires", required.title(), course.title());
    }
}
