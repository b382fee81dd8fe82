package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.course.service.CourseFilter;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.web.Choice;

/** What can be chosen about courses. */
@Named
@RequestScoped
public class CourseChoices {

    @Inject CourseQueries courses;
    @Inject CourseWords words;
    @Inject ActiveTexts texts;

    private List<Choice> known;

    /** All courses, for one that needs others. */
    public List<Choice> getCourses() {
        if (known == null) {
            known =
                    courses
                            .search(
                                    new CourseFilter(Set.of(), Set.of(), Set.of(), null),
                                    PageRequest.first(PageRequest.SIZE_MAX))
                            .items()
                            .stream()
                            .map(course -> new Choice(course.key(), course.title()))
                            .toList();
        }
        return known;
    }

    public List<Choice> getLanguages() {
        return Stream.of("en", "zh-CN").map(tag -> new Choice(tag, words.language(tag))).toList();
    }

    public List<Choice> getRules() {
        return of(CompletionRule.values());
    }

    public List<Choice> getLessonKinds() {
        return of(LessonKind.values());
    }

    public List<Choice> getQuestionKinds() {
        return of(QuestionKind.values());
    }

    private List<Choice> of(Enum<?>[] constants) {
        return Stream.of(constants).map(each -> new Choice(each.name(), texts.of(each))).toList();
    }
}
