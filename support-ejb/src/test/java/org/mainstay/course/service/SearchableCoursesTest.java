package org.mainstay.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.harness.Searches.found;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.util.List;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.LessonKind;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.search.service.SearchHit;

class SearchableCoursesTest {

    private static String draft(TestDesk desk) {
        var lesson =
                new LessonDraft(
                        null,
                        "Safe mode",
                        LessonKind.TEXT,
                        "Leave it with **dfsadmin**.",
                        10,
                        false,
                        null,
                        0,
                        0,
                        List.of());
        var facts =
                new CourseFacts(
                        "Operating HDFS",
                        "For operators",
                        "All about namenodes",
                        "en",
                        "hadoop",
                        "3",
                        60,
                        CompletionRule.LESSONS,
                        null,
                        Set.of(),
                        Set.of());
        var modules = List.of(new ModuleDraft(null, "First steps", List.of(lesson)));
        return desk.as(
                TRAINER,
                () -> desk.get(CourseService.class).open(new OpenCourse(null, facts, modules)));
    }

    @OnBothDatabases
    void everybodyFindsWhatIsPublished(TestDatabase database) {
        try (var desk = new TestDesk(database)) {
            var key = draft(desk);
            assertThat(found(desk, CUSTOMER, "dfsadmin")).isEmpty();
            assertThat(found(desk, TRAINER, "dfsadmin"))
                    .extracting(SearchHit::key)
                    .containsExactly(key);

            desk.as(
                    TRAINER,
                    () -> desk.get(CourseService.class).move(key, CourseStatus.PUBLISHED, null));
            var hit = found(desk, CUSTOMER, "leaving safe mode").get(0);
            assertThat(hit.key()).isEqualTo(key);
            assertThat(hit.titleText()).isEqualTo("Operating HDFS");
            assertThat(hit.excerptText()).contains("Leave it with dfsadmin.");
            assertThat(hit.about()).isEqualTo("Product hadoop 3");

            desk.as(
                    TRAINER,
                    () -> desk.get(CourseService.class).move(key, CourseStatus.ARCHIVED, null));
            assertThat(found(desk, CUSTOMER, "dfsadmin")).isEmpty();
            desk.get(SearchFeed.class).close();
        }
    }
}
