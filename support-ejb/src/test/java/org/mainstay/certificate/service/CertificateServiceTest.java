package org.mainstay.certificate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.mainstay.certificate.model.CertificateState;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.service.CourseFacts;
import org.mainstay.course.service.CourseQueries;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.LearningQueries;
import org.mainstay.course.service.LearningService;
import org.mainstay.course.service.LessonDraft;
import org.mainstay.course.service.ModuleDraft;
import org.mainstay.course.service.OpenCourse;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.UnprocessableException;

/** Who is certified, for how long, and who can check it. */
class CertificateServiceTest {

    static String course(TestDesk desk, Period validity) {
        return desk.as(
                TRAINER,
                () -> {
                    var service = desk.get(CourseService.class);
                    var lesson =
                            new LessonDraft(
                                    null,
                                    "One",
                                    LessonKind.TEXT,
                                    "Read",
                                    5,
                                    false,
                                    null,
                                    0,
                                    0,
                                    List.of());
                    var key =
                            service.open(
                                    new OpenCourse(
                                            null,
                                            new CourseFacts(
                                                    "Operate HDFS",
                                                    null,
                                                    null,
                                                    "en",
                                                    "hadoop",
                                                    "3",
                                                    0,
                                                    CompletionRule.LESSONS,
                                                    validity,
                                                    Set.of(),
                                                    Set.of()),
                                            List.of(
                                                    new ModuleDraft(
                                                            null, "First", List.of(lesson)))));
                    service.move(key, CourseStatus.PUBLISHED, null);
                    return key;
                });
    }

    /** Takes the course from beginning to end; the number of the certificate. */
    static String complete(TestDesk desk, String email, String key) {
        var id = desk.as(email, () -> desk.get(LearningService.class).enrol(key));
        var lesson =
                desk.as(email, () -> desk.get(CourseQueries.class).get(key)).lessons().get(0).id();
        desk.as(email, () -> desk.get(LearningService.class).finish(id, lesson, true));
        return desk.as(email, () -> desk.get(LearningQueries.class).enrolment(id)).certificate();
    }

    private static CertificateView check(TestDesk desk, String number) {
        return desk.asVisitor(() -> desk.get(CertificateQueries.class).check(number));
    }

    private static List<SkillView> skills(TestDesk desk, String product, String version) {
        return desk.as(
                AGENT, () -> desk.get(CertificateQueries.class).trainedFor(product, version));
    }

    @OnBothDatabases
    void whoeverKnowsTheNumberCanCheckIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = course(desk, Period.ofDays(30));
        var number = complete(desk, CUSTOMER, key);

        assertThat(number).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
        var seen = check(desk, number);
        assertThat(seen.state()).isEqualTo(CertificateState.VALID);
        assertThat(seen.course()).isEqualTo("Operate HDFS");
        assertThat(seen.expiresOn()).isEqualTo(seen.issuedOn().plusDays(30));
        assertThat(desk.mailsTo(CUSTOMER)).contains("Your certificate: Operate HDFS");
        assertThatThrownBy(() -> check(desk, "AAAA-BBBB-CCCC"))
                .isInstanceOf(NotFoundException.class);

        desk.clock().advance(Duration.ofDays(31));
        assertThat(check(desk, number).state()).isEqualTo(CertificateState.EXPIRED);
        var again = complete(desk, CUSTOMER, key);
        assertThat(again).isNotEqualTo(number);
        assertThat(check(desk, again).state()).isEqualTo(CertificateState.VALID);
        assertThat(check(desk, number).state()).isEqualTo(CertificateState.EXPIRED);
    }

    @OnBothDatabases
    void revokedCertificateSaysSoForGood(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = complete(desk, CUSTOMER, course(desk, null));
        var service = desk.get(CertificateService.class);

        assertThat(check(desk, number).expiresOn()).isNull();
        assertThatThrownBy(() -> desk.as(AGENT, () -> service.revoke(number, "No")))
                .isInstanceOf(NotPermittedException.class);
        desk.as(TRAINER, () -> service.revoke(number, "By mistake"));

        assertThat(check(desk, number).state()).isEqualTo(CertificateState.REVOKED);
        assertThatThrownBy(() -> desk.as(TRAINER, () -> service.revoke(number, "Again")))
                .isInstanceOf(UnprocessableException.class);
    }

    private static void remind(TestDesk desk) {
        desk.asSystem(() -> desk.get(ExpiryReminders.class).remindNext());
    }

    @OnBothDatabases
    void holderIsRemindedTwiceBeforeTheEnd(TestDatabase database) {
        var desk = new TestDesk(database);
        var number = complete(desk, CUSTOMER, course(desk, Period.ofDays(100)));
        var end = check(desk, number).expiresOn();
        var mail = "Your certificate expires on " + end + ": Operate HDFS";

        remind(desk);
        desk.clock().advance(Duration.ofDays(39));
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER)).doesNotContain(mail);
        desk.clock().advance(Duration.ofDays(1));
        remind(desk);
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER)).containsOnlyOnce(mail);
        desk.clock().advance(Duration.ofDays(46));
        remind(desk);
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER).stream().filter(mail::equals)).hasSize(2);
        desk.clock().advance(Duration.ofDays(10));
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER).stream().filter(mail::equals)).hasSize(2);
    }

    @OnBothDatabases
    void nobodyIsRemindedOfWhatIsRenewedRevokedOrOver(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = course(desk, Period.ofDays(100));
        complete(desk, CUSTOMER, key);
        var revoked = complete(desk, AGENT, key);
        complete(desk, OTHER_CUSTOMER, key);
        desk.clock().advance(Duration.ofDays(30));
        complete(desk, CUSTOMER, key);
        desk.as(TRAINER, () -> desk.get(CertificateService.class).revoke(revoked, "Mistake"));

        desk.clock().advance(Duration.ofDays(20));
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER)).noneMatch(subject -> subject.contains("expires"));
        assertThat(desk.mailsTo(AGENT)).noneMatch(subject -> subject.contains("expires"));
        assertThat(desk.mailsTo(OTHER_CUSTOMER)).anyMatch(subject -> subject.contains("到期"));
        desk.clock().advance(Duration.ofDays(200));
        var before = desk.mailsTo(CUSTOMER);
        remind(desk);
        assertThat(desk.mailsTo(CUSTOMER)).isEqualTo(before);
    }

    @OnBothDatabases
    void skillsComeFromCertificatesThatCount(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = course(desk, Period.ofDays(30));
        complete(desk, CUSTOMER, key);
        assertThat(skills(desk, "hadoop", "3.4")).isEmpty();
        var number = complete(desk, AGENT, key);

        assertThat(skills(desk, "hadoop", "3.4"))
                .singleElement()
                .satisfies(skill -> assertThat(skill.person().id()).isEqualTo(desk.id(AGENT)));
        assertThat(skills(desk, "hadoop", null)).hasSize(1);
        assertThat(skills(desk, "hadoop", "2.10.2")).isEmpty();
        assertThat(skills(desk, "hadoop", "30.1")).isEmpty();
        assertThat(skills(desk, "spark", null)).isEmpty();
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () ->
                                                desk.get(CertificateQueries.class)
                                                        .trainedFor("hadoop", null)))
                .isInstanceOf(NotPermittedException.class);

        complete(desk, AGENT, key);
        assertThat(skills(desk, "hadoop", "3")).hasSize(1);
        desk.as(TRAINER, () -> desk.get(CertificateService.class).revoke(number, "Mistake"));
        assertThat(skills(desk, "hadoop", "3")).hasSize(1);
        desk.clock().advance(Duration.ofDays(31));
        assertThat(skills(desk, "hadoop", "3")).isEmpty();
    }
}
