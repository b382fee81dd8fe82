package org.mainstay.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseModule;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.Enrolment;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.model.Lines;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.course.model.QuizAttempt;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentAnswer;
import org.mainstay.document.model.DocumentComment;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentUse;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Samples;
import org.mainstay.harness.TestDatabase;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.idempotency.model.KeptAnswer;
import org.mainstay.identity.model.ApiToken;
import org.mainstay.identity.model.BrowserSession;
import org.mainstay.identity.model.KnownBrowser;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.identity.model.OneTimeLink;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.model.SignInThrottle;
import org.mainstay.job.model.Job;
import org.mainstay.macro.model.Macro;
import org.mainstay.mail.model.Mail;
import org.mainstay.notification.model.DigestEntry;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.problem.model.Broadcast;
import org.mainstay.problem.model.BroadcastDelivery;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.Translation;
import org.mainstay.product.model.FieldChoices;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.model.VersionRange;
import org.mainstay.release.model.Announcement;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.GatePolicy;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseArtefact;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.model.Subscription;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.savedview.model.ListLayout;
import org.mainstay.savedview.model.SavedView;
import org.mainstay.sla.model.BusinessHours;
import org.mainstay.sla.model.ClockState;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.OpenInterval;
import org.mainstay.sla.model.SlaLevel;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.sla.model.WorkingCalendar;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.Answer;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.DraftFile;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.LinkType;
import org.mainstay.ticket.model.Mention;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.Participant;
import org.mainstay.ticket.model.Patience;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketLink;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.model.WorkTimer;
import org.mainstay.webhook.model.Webhook;
import org.mainstay.webhook.model.WebhookDelivery;
import org.mainstay.webhook.model.WebhookEvent;
import org.mainstay.workshop.model.RegistrationState;
import org.mainstay.workshop.model.Workshop;
import org.mainstay.workshop.model.WorkshopRegistration;
import org.mainstay.workshop.model.WorkshopStatus;

/** Every entity goes to the database and comes back the same. */
class MappingTest {

    private static final Instant NOW = Samples.NOW;
    private static final String DIGEST = "a".repeat(64);

    @OnBothDatabases
    void peopleComeBack(TestDatabase database) {
        var id =
                database.transaction(
                        entities -> {
                            var person = new Person("Li@Example.org", "丽", "李", chinese(), NOW);
                            person.giveRoles(EnumSet.of(Role.AGENT, Role.TEAM_LEAD));
                            person.liveIn("Asia/Shanghai");
                            person.changePassword("hash");
                            person.tell(NotificationKind.REPORTED, NotificationPace.DAILY);
                            var entry = new DigestEntry(person, "新", "内容", NOW, NOW);
                            person.verify();
                            var organisation = Samples.organisation("acme");
                            person.joinOrganisation(organisation);
                            var token =
                                    new ApiToken(person, "ci", DIGEST, NOW, NOW.plusSeconds(60));
                            var link =
                                    OneTimeLink.registration(
                                            "b".repeat(64), person, "丽", "李", "hash", "acme", NOW);
                            var throttle =
                                    new SignInThrottle(
                                            SignInThrottle.Kind.ACCOUNT, DIGEST, person, NOW);
                            throttle.count(NOW);
                            var browser = new KnownBrowser(DIGEST, person, NOW);
                            var session =
                                    new BrowserSession(DIGEST, person, "192.0.2.1", "Firefox", NOW);
                            Samples.persist(
                                    entities,
                                    organisation,
                                    person,
                                    token,
                                    link,
                                    throttle,
                                    browser,
                                    session,
                                    entry);
                            return person.id();
                        });

        database.inTransaction(
                entities -> {
                    var person = entities.find(Person.class, id);
                    assertThat(person.email()).isEqualTo("li@example.org");
                    assertThat(person.displayName()).isEqualTo("李丽");
                    assertThat(person.locale()).isEqualTo(chinese());
                    assertThat(person.roles())
                            .containsExactlyInAnyOrder(Role.AGENT, Role.TEAM_LEAD);
                    assertThat(person.organisation().key()).isEqualTo("acme");
                    assertThat(person.createdAt()).isEqualTo(NOW);
                    assertThat(person.paceOf(NotificationKind.REPORTED))
                            .isEqualTo(NotificationPace.DAILY);
                    assertThat(person.paceOf(NotificationKind.NOTED))
                            .isEqualTo(NotificationPace.EACH);
                    assertThat(all(entities, DigestEntry.class))
                            .singleElement()
                            .satisfies(e -> assertThat(e.body()).isEqualTo("内容"));
                    assertThat(all(entities, ApiToken.class))
                            .singleElement()
                            .satisfies(token -> assertThat(token.validAt(NOW)).isTrue())
                            .satisfies(token -> assertThat(token.owner()).isEqualTo(person));
                    assertThat(all(entities, OneTimeLink.class))
                            .singleElement()
                            .satisfies(link -> assertThat(link.usableAt(NOW)).isTrue())
                            .satisfies(link -> assertThat(link.firstName()).isEqualTo("丽"));
                    assertThat(all(entities, SignInThrottle.class))
                            .singleElement()
                            .satisfies(t -> assertThat(t.person()).isEqualTo(person))
                            .satisfies(t -> assertThat(t.failures()).isEqualTo(1));
                    assertThat(all(entities, BrowserSession.class))
                            .singleElement()
                            .satisfies(s -> assertThat(s.lastSeenAt()).isEqualTo(NOW))
                            .satisfies(s -> assertThat(s.agent()).isEqualTo("Firefox"));
                    assertThat(all(entities, KnownBrowser.class))
                            .singleElement()
                            .satisfies(b -> assertThat(b.validAt(NOW)).isTrue());
                });
    }

    @OnBothDatabases
    void ticketsComeBackWithAllThatBelongsToThem(TestDatabase database) {
        var id =
                database.transaction(
                        entities -> {
                            var customer = Samples.person("ann@example.org");
                            var agent = Samples.person("bob@example.org", Role.AGENT);
                            var team = Samples.team("core", agent, agent);
                            var product = Samples.product("hadoop", "3.3", "3.4");
                            product.entrustTo(team);
                            Samples.persist(entities, customer, agent, team, product);
                            var ticket =
                                    new Ticket(
                                            "2026-000001",
                                            "Namenode 启动失败 🐘",
                                            Severity.of(2),
                                            product,
                                            product.version("3.4").orElseThrow(),
                                            "Debian 13",
                                            customer,
                                            NOW);
                            ticket.retag(Set.of("hdfs", "启动"), NOW);
                            ticket.assignTo(team, agent, NOW);
                            ticket.enter(TicketStatus.WAITING_CUSTOMER, "Send the log", NOW);
                            var message =
                                    new Message(
                                            ticket,
                                            customer,
                                            false,
                                            MessageKind.PUBLIC,
                                            Channel.WEB,
                                            "x".repeat(Message.BODY_MAXLENGTH),
                                            NOW);
                            var file =
                                    new Attachment(
                                            ticket,
                                            message,
                                            customer,
                                            "日志.txt",
                                            "text/plain",
                                            3,
                                            DIGEST,
                                            true,
                                            NOW);
                            ticket.rest(
                                    new Patience(Optional.of(Duration.ofDays(3)), Optional.empty()),
                                    NOW);
                            Samples.persist(
                                    entities,
                                    ticket,
                                    message,
                                    file,
                                    new Participant(ticket, agent, Participant.Part.WATCHER),
                                    new Mention(message, agent));
                            return ticket.id();
                        });

        database.inTransaction(
                entities -> {
                    var ticket = entities.find(Ticket.class, id);
                    assertThat(ticket.subject()).isEqualTo("Namenode 启动失败 🐘");
                    assertThat(ticket.severity().level()).isEqualTo(2);
                    assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING_CUSTOMER);
                    assertThat(ticket.statusReason()).isEqualTo("Send the log");
                    assertThat(ticket.productVersion().name()).isEqualTo("3.4");
                    assertThat(ticket.product().versions()).hasSize(2);
                    assertThat(ticket.assignee().email()).isEqualTo("bob@example.org");
                    assertThat(ticket.team().members()).containsExactly(ticket.assignee());
                    assertThat(ticket.tags()).containsExactlyInAnyOrder("hdfs", "启动");
                    assertThat(ticket.createdAt()).isEqualTo(NOW);
                    assertThat(ticket.nextStep()).isEqualTo(NextStep.REMIND_CUSTOMER);
                    assertThat(ticket.nextStepAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
                    assertThat(all(entities, Participant.class))
                            .singleElement()
                            .satisfies(p -> assertThat(p.person()).isEqualTo(ticket.assignee()))
                            .satisfies(
                                    p -> assertThat(p.part()).isEqualTo(Participant.Part.WATCHER));
                    assertThat(all(entities, Mention.class))
                            .singleElement()
                            .satisfies(m -> assertThat(m.name()).isEqualTo("bob Example"));
                    assertThat(all(entities, Message.class))
                            .singleElement()
                            .satisfies(m -> assertThat(m.body()).hasSize(Message.BODY_MAXLENGTH))
                            .satisfies(m -> assertThat(m.kind()).isEqualTo(MessageKind.PUBLIC));
                    assertThat(all(entities, Attachment.class))
                            .singleElement()
                            .satisfies(a -> assertThat(a.fileName()).isEqualTo("日志.txt"))
                            .satisfies(a -> assertThat(a.internal()).isTrue());
                });
    }

    @OnBothDatabases
    void workAndItsTimeComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var person = Samples.person("bob@desk.example");
                    var product = Samples.product("hadoop");
                    var ticket = Samples.ticket("2026-000001", product, person);
                    var entry =
                            new TimeEntry(
                                    ticket,
                                    person,
                                    LocalDate.of(2026, 3, 1),
                                    Duration.ofMinutes(90),
                                    NOW);
                    entry.describe(Activity.FIX, "Patched");
                    var item = new ChecklistItem(ticket, 3, "Answer", true);
                    item.tick(person, NOW);
                    var timer = new WorkTimer(person, ticket, NOW);
                    Samples.persist(entities, person, product, ticket, entry, item, timer);
                });

        database.inTransaction(
                entities -> {
                    assertThat(all(entities, TimeEntry.class))
                            .singleElement()
                            .satisfies(e -> assertThat(e.day()).isEqualTo("2026-03-01"))
                            .satisfies(e -> assertThat(e.spent()).hasMinutes(90))
                            .satisfies(e -> assertThat(e.activity()).isEqualTo(Activity.FIX))
                            .satisfies(e -> assertThat(e.remark()).isEqualTo("Patched"))
                            .satisfies(e -> assertThat(e.createdAt()).isEqualTo(NOW));
                    assertThat(all(entities, WorkTimer.class))
                            .singleElement()
                            .satisfies(t -> assertThat(t.startedAt()).isEqualTo(NOW));
                    assertThat(all(entities, ChecklistItem.class))
                            .singleElement()
                            .satisfies(i -> assertThat(i.position()).isEqualTo(3))
                            .satisfies(i -> assertThat(i.text()).isEqualTo("Answer"))
                            .satisfies(i -> assertThat(i.shared()).isTrue())
                            .satisfies(i -> assertThat(i.doneBy()).isNotNull())
                            .satisfies(i -> assertThat(i.doneAt()).isEqualTo(NOW));
                });
    }

    @OnBothDatabases
    void linksComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var customer = Samples.person("ann@example.org");
                    var product = Samples.product("hadoop");
                    var older = Samples.ticket("2026-000001", product, customer);
                    var newer = Samples.ticket("2026-000002", product, customer);
                    Samples.persist(
                            entities,
                            customer,
                            product,
                            older,
                            newer,
                            TicketLink.of(older, LinkRelation.BLOCKED_BY, newer, NOW));
                });

        database.inTransaction(
                entities ->
                        assertThat(all(entities, TicketLink.class))
                                .singleElement()
                                .satisfies(l -> assertThat(l.type()).isEqualTo(LinkType.BLOCKS))
                                .satisfies(
                                        l -> assertThat(l.from().number()).isEqualTo("2026-000002"))
                                .satisfies(l -> assertThat(l.createdAt()).isEqualTo(NOW)));
    }

    @OnBothDatabases
    void problemsAndBroadcastsComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var customer = Samples.person("ann@example.org");
                    var product = Samples.product("hadoop");
                    var ticket = Samples.ticket("2026-000001", product, customer);
                    var problem = new Problem("P-2026-0001", "漏", product, "It grows", NOW);
                    problem.describe("It *grows*", "A cache", null, "Restart", NOW);
                    problem.target("3.4.2", NOW);
                    problem.resolve(new Translation(null, "升级"), NOW);
                    Samples.persist(entities, customer, product, ticket, problem);
                    // The ticket knows the problem's id only: JPA would not see what comes first.
                    entities.flush();
                    ticket.shareProblem(problem.id(), NOW);
                    var broadcast =
                            new Broadcast(
                                    problem,
                                    Broadcast.Purpose.SOLUTION,
                                    customer,
                                    problem.solution(),
                                    NOW);
                    var delivery = new BroadcastDelivery(broadcast, ticket, NOW);
                    delivery.skip(NOW);
                    Samples.persist(entities, broadcast, delivery);
                });

        database.inTransaction(
                entities -> {
                    var delivery = only(entities, BroadcastDelivery.class);
                    var broadcast = delivery.broadcast();
                    var problem = only(entities, Problem.class);
                    assertThat(delivery.state()).isEqualTo(BroadcastDelivery.State.SKIPPED);
                    assertThat(delivery.finishedAt()).isEqualTo(NOW);
                    assertThat(delivery.ticket().problem()).isEqualTo(problem.id());
                    assertThat(broadcast.problem()).isEqualTo(problem);
                    assertThat(broadcast.purpose()).isEqualTo(Broadcast.Purpose.SOLUTION);
                    assertThat(broadcast.text()).isEqualTo(problem.solution());
                    assertThat(problem.solution().in(Language.ZH)).isEqualTo("升级");
                    assertThat(problem.solution().in(Language.EN)).isNull();
                    assertThat(problem.impact()).isNull();
                    assertThat(problem.cause()).isEqualTo("A cache");
                    assertThat(problem.targetRelease()).isEqualTo("3.4.2");
                });
    }

    @OnBothDatabases
    void lifeCyclesAndAnnouncementsComeBack(TestDatabase database) {
        var from = LocalDate.parse("2025-01-01");
        var to = LocalDate.parse("2026-12-31");
        var cycle = new LifeCycle(List.of(new PhaseSpan(Phase.FULL, from, to)));
        database.inTransaction(
                entities -> {
                    var product = Samples.product("hadoop", "3.4");
                    var version = product.version("3.4").orElseThrow();
                    version.live(cycle, to.minusDays(100));
                    Samples.persist(entities, product);
                    var ending = version.lifeCycle().endings(null, to.minusDays(100)).get(0);
                    var announcement = new Announcement(version, ending, NOW);
                    announcement.reached(3, 17L);
                    announcement.finish(NOW);
                    Samples.persist(entities, announcement);
                });

        database.inTransaction(
                entities -> {
                    var announcement = only(entities, Announcement.class);
                    var version = announcement.productVersion();
                    assertThat(version.lifeCycle()).isEqualTo(cycle);
                    assertThat(version.noticeDueOn()).isEqualTo(to.minusDays(100));
                    assertThat(version.noticedOn()).isNull();
                    assertThat(announcement.phase()).isEqualTo(Phase.FULL);
                    assertThat(announcement.endsOn()).isEqualTo(to);
                    assertThat(announcement.told()).isEqualTo(3);
                    assertThat(announcement.afterPerson()).isEqualTo(17);
                    assertThat(announcement.finishedAt()).isEqualTo(NOW);
                    assertThat(announcement.holds()).isTrue();
                });
    }

    @OnBothDatabases
    void releasesComeBack(TestDatabase database) {
        var sum = "a".repeat(64);
        database.inTransaction(
                entities -> {
                    var ann = Samples.person("ann@acme.example");
                    var product = Samples.product("hadoop");
                    var ticket = Samples.ticket("2026-000001", product, ann);
                    Samples.persist(entities, ann, product, ticket);
                    var day = LocalDate.parse("2026-12-01");
                    var release = new Release(product, "3.4.2", day, ann.id(), NOW);
                    release.describe("Notes");
                    release.publish(null, NOW);
                    release.withdraw("It loses data", NOW);
                    var gate = new ReleaseGate(release, Gate.TESTS);
                    gate.sign("Report 7", ann, NOW);
                    Samples.persist(
                            entities,
                            release,
                            gate,
                            new ReleaseFix(release, ticket, "The leak"),
                            new ReleaseArtefact(release, "src", "https://a.example", sum, null),
                            new GatePolicy(product, Set.of(Gate.TESTS, Gate.CODE_REVIEW)),
                            new Subscription(product, ann),
                            new Announcement(Announcement.Kind.WITHDRAWN, release, NOW));
                });

        database.inTransaction(
                entities -> {
                    var release = only(entities, Release.class);
                    assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
                    assertThat(release.plannedOn()).isEqualTo("2026-12-01");
                    assertThat(release.notes()).isEqualTo("Notes");
                    assertThat(release.publishedAt()).isEqualTo(NOW);
                    assertThat(release.withdrawnAt()).isEqualTo(NOW);
                    var gate = only(entities, ReleaseGate.class);
                    assertThat(gate.evidence()).isEqualTo("Report 7");
                    assertThat(release.preparedBy(gate.signer().id())).isTrue();
                    var fix = only(entities, ReleaseFix.class);
                    assertThat(fix.ticket().number()).isEqualTo("2026-000001");
                    assertThat(fix.release()).isEqualTo(release);
                    assertThat(only(entities, ReleaseArtefact.class).sha256()).isEqualTo(sum);
                    assertThat(only(entities, GatePolicy.class).gates())
                            .containsExactly(Gate.CODE_REVIEW, Gate.TESTS);
                    assertThat(only(entities, Announcement.class).holds()).isTrue();
                    assertThat(all(entities, Subscription.class)).hasSize(1);
                });
    }

    private static <T> T only(EntityManager entities, Class<T> type) {
        var all = all(entities, type);
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    @OnBothDatabases
    void promisesComeBackAndComputeTheSame(TestDatabase database) {
        var id =
                database.transaction(
                        entities -> {
                            var customer = Samples.person("ann@example.org");
                            var product = Samples.product("hadoop");
                            var ticket = Samples.ticket("2026-000001", product, customer);
                            var calendar = new WorkingCalendar("sh", 1, "Shanghai", hours(), NOW);
                            var policy =
                                    new SlaPolicy("gold", null, "Gold", 7, NOW)
                                            .applyTo(
                                                    Set.of(Severity.of(1), Severity.of(3)),
                                                    Set.of("hadoop"),
                                                    Set.of("acme"))
                                            .pauseIn(Set.of(TicketStatus.WAITING_CUSTOMER))
                                            .promise(
                                                    ClockType.RESOLUTION, Duration.ofHours(4), "sh")
                                            .escalate(SlaLevel.atPercent(ClockType.RESOLUTION, 75))
                                            .escalate(
                                                    SlaLevel.atOffset(
                                                                    ClockType.RESOLUTION,
                                                                    Duration.ofMinutes(-5))
                                                            .tag("late")
                                                            .raiseTo(Severity.of(1))
                                                            .reassignTo("core"));
                            Samples.persist(entities, customer, product, ticket, calendar, policy);
                            var clock =
                                    new TicketClock(
                                            ticket, ClockType.RESOLUTION, 1, policy, calendar, NOW);
                            clock.pause("Waits", NOW.plusSeconds(60));
                            clock.resume(NOW.plusSeconds(120));
                            var escalation =
                                    new Escalation(clock.dueLevels().get(0), NOW.plusSeconds(1));
                            escalation.carriedOut(List.of("Bob"), List.of("addTag=late"), NOW);
                            Samples.persist(entities, clock, escalation);
                            return clock.id();
                        });

        database.inTransaction(
                entities -> {
                    var clock = entities.find(TicketClock.class, id);
                    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
                    assertThat(clock.calendar().hours()).isEqualTo(hours());
                    // 17:00 in Shanghai, an hour until it closes; then 9 to 12 on Wednesday, the
                    // minute's pause after lunch.
                    assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-25T05:01:00Z"));
                    assertThat(clock.timeline(NOW.plusSeconds(300)).dueAt())
                            .isEqualTo(clock.dueAt());
                    assertThat(clock.dueLevels()).hasSize(2);
                    var policy = clock.policy();
                    assertThat(policy.severities())
                            .extracting(Severity::level)
                            .containsExactlyInAnyOrder(1, 3);
                    assertThat(policy.pausesIn(TicketStatus.WAITING_CUSTOMER)).isTrue();
                    assertThat(policy.levels())
                            .extracting(SlaLevel::position)
                            .containsExactly(1, 2);
                    var level = policy.levels().get(1);
                    assertThat(level.offset()).isEqualTo(Duration.ofMinutes(-5));
                    assertThat(level.addTag()).isEqualTo("late");
                    assertThat(level.raiseSeverityTo().level()).isEqualTo(1);
                    assertThat(all(entities, Escalation.class))
                            .singleElement()
                            .satisfies(e -> assertThat(e.recipients()).containsExactly("Bob"))
                            .satisfies(e -> assertThat(e.actions()).containsExactly("addTag=late"));
                });
    }

    @OnBothDatabases
    void whatIsOnItsWayOutComesBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var mail = new Mail("id@host", "o", "a@b.org", "en", "Subject", "Body", NOW);
                    mail.failed("x".repeat(2000), NOW);
                    var message =
                            new OutboxMessage(OutboxMessage.Destination.ESCALATIONS, "{}", NOW);
                    var entry =
                            new HistoryEntry(
                                    HistoryEntry.Subject.TICKET,
                                    1L,
                                    NOW,
                                    NOW.plusSeconds(5),
                                    null,
                                    "Mainstay",
                                    HistoryEntry.Action.CHANGED,
                                    "solution",
                                    null,
                                    "y".repeat(20_000),
                                    true);
                    Samples.persist(entities, mail, message, entry);
                });

        database.inTransaction(
                entities -> {
                    assertThat(all(entities, Mail.class))
                            .singleElement()
                            .satisfies(m -> assertThat(m.attempts()).isOne())
                            .satisfies(m -> assertThat(m.lastError()).hasSize(500))
                            .satisfies(m -> assertThat(m.nextAttemptAt()).isAfter(NOW));
                    assertThat(all(entities, OutboxMessage.class))
                            .singleElement()
                            .satisfies(m -> assertThat(m.body()).isEqualTo("{}"));
                    assertThat(all(entities, HistoryEntry.class))
                            .singleElement()
                            .satisfies(h -> assertThat(h.to()).endsWith("…").hasSize(4000))
                            .satisfies(
                                    h -> assertThat(h.recordedAt()).isEqualTo(NOW.plusSeconds(5)));
                });
    }

    @OnBothDatabases
    void savedViewsAndLayoutsComeBack(TestDatabase database) {
        var person = Samples.person("ann@acme.example");
        var team = new Team("core", "Core");
        var view = new SavedView(person, team, "Hot 热", "severity=HIGH", 3);
        var layout = new ListLayout(person);
        layout.showColumns("number,due");
        layout.openWith(view);
        database.inTransaction(e -> Samples.persist(e, person, team, view, layout));

        database.inTransaction(
                entities -> {
                    var kept = one(entities, SavedView.class);
                    assertThat(kept.name()).isEqualTo("Hot 热");
                    assertThat(kept.query()).isEqualTo("severity=HIGH");
                    assertThat(kept.position()).isEqualTo(3);
                    assertThat(kept.team().key()).isEqualTo("core");
                    var shown = one(entities, ListLayout.class);
                    assertThat(shown.columns()).isEqualTo("number,due");
                    assertThat(shown.opens()).isEqualTo(kept);
                    entities.remove(kept);
                });
        database.inTransaction(
                entities -> assertThat(one(entities, ListLayout.class).opens()).isNull());
    }

    @OnBothDatabases
    void jobsComeBack(TestDatabase database) {
        var person = Samples.person("ann@acme.example");
        var job = new Job(person, "export", "{\"x\":\"启\"}", "x.csv", "text/csv", NOW);
        job.take(NOW);
        job.progress(5, 10, NOW.plusSeconds(1));
        database.inTransaction(e -> Samples.persist(e, person, job));

        database.inTransaction(
                entities -> {
                    var kept = one(entities, Job.class);
                    assertThat(kept.owner().email()).isEqualTo("ann@acme.example");
                    assertThat(kept.kind()).isEqualTo("export");
                    assertThat(kept.order()).isEqualTo("{\"x\":\"启\"}");
                    assertThat(kept.state()).isEqualTo(Job.State.RUNNING);
                    assertThat(kept.attempts()).isOne();
                    assertThat(kept.done()).isEqualTo(5);
                    assertThat(kept.total()).isEqualTo(10);
                    assertThat(kept.createdAt()).isEqualTo(NOW);
                    assertThat(kept.expiresAt()).isEqualTo(NOW.plus(Job.KEPT));
                    kept.finish(99, NOW.plusSeconds(2));
                    assertThat(kept.size()).isEqualTo(99);
                    assertThat(kept.fileName() + kept.contentType()).isEqualTo("x.csvtext/csv");
                });
    }

    @OnBothDatabases
    void whatIsBegunComesBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var owner = Samples.person("ann@acme.example");
                    var draft = new Draft(owner, "2026-000001");
                    draft.write(MessageKind.INTERNAL, "We look", NOW);
                    var file =
                            new DraftFile(
                                    owner, "2026-000001", "a.log", "text/plain", 3, "abc", NOW);
                    Samples.persist(entities, owner, draft, file);
                });

        database.inTransaction(
                entities -> {
                    assertThat(all(entities, Draft.class))
                            .singleElement()
                            .satisfies(d -> assertThat(d.body()).isEqualTo("We look"))
                            .satisfies(d -> assertThat(d.kind()).isEqualTo(MessageKind.INTERNAL))
                            .satisfies(d -> assertThat(d.changedAt()).isEqualTo(NOW));
                    assertThat(all(entities, DraftFile.class))
                            .singleElement()
                            .satisfies(f -> assertThat(f.fileName()).isEqualTo("a.log"))
                            .satisfies(f -> assertThat(f.size()).isEqualTo(3));
                });
    }

    @OnBothDatabases
    void keptAnswersAreStored(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var kept = new KeptAnswer("a".repeat(64), "b".repeat(64), NOW);
                    kept.answer(new byte[600_000]);
                    entities.persist(kept);
                });

        database.inTransaction(
                entities ->
                        assertThat(all(entities, KeptAnswer.class))
                                .singleElement()
                                .satisfies(k -> assertThat(k.answers("b".repeat(64))).isTrue())
                                .satisfies(k -> assertThat(k.answer()).hasSize(600_000)));
    }

    @OnBothDatabases
    void webhooksAndTheirDeliveriesAreStored(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var webhook =
                            new Webhook(
                                    "https://chat.example/hook",
                                    Set.of(WebhookEvent.TICKET_OPENED, WebhookEvent.TICKET_CHANGED),
                                    "whsec_x",
                                    NOW);
                    var delivery =
                            new WebhookDelivery(
                                    webhook, "msg_1", WebhookEvent.TICKET_OPENED, "{}", NOW);
                    delivery.failed(null, "x".repeat(600), NOW);
                    Samples.persist(entities, webhook, delivery);
                });

        database.inTransaction(
                entities ->
                        assertThat(all(entities, WebhookDelivery.class))
                                .singleElement()
                                .satisfies(d -> assertThat(d.lastError()).hasSize(500))
                                .satisfies(d -> assertThat(d.nextAttemptAt()).isAfter(NOW))
                                .satisfies(d -> assertThat(d.webhook().active()).isTrue())
                                .satisfies(d -> assertThat(d.webhook().events()).hasSize(2)));
    }

    @OnBothDatabases
    void fieldsAndAnswersComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var product = Samples.product("hadoop");
                    var person = Samples.person("ann@acme.example");
                    var nodes = new ProductField(product, "nodes", FieldType.NUMBER, "Nodes", 0);
                    nodes.rename("Nodes", "节点数");
                    nodes.explain("All of them", null);
                    nodes.limit(BigDecimal.ONE, new BigDecimal("20000.5"));
                    var modes = new ProductField(product, "mode", FieldType.CHOICE, "Mode", 1);
                    modes.offer(FieldChoices.parse("HA | 高可用\nSingle"));
                    var ticket = Samples.ticket("2026-000001", product, person);
                    var answer = new Answer(ticket, modes, "HA");
                    Samples.persist(entities, product, person, nodes, modes, ticket, answer);
                });

        database.inTransaction(
                entities -> {
                    var all =
                            entities.createNamedQuery(ProductField.OF_PRODUCT, ProductField.class)
                                    .setParameter("product", "hadoop")
                                    .getResultList();
                    assertThat(all).extracting(ProductField::key).containsExactly("nodes", "mode");
                    assertThat(all.get(0).rule().maximum()).isEqualTo("20000.5");
                    assertThat(all.get(0).definition())
                            .isEqualTo("Nodes · 节点数 · All of them · NUMBER · ≥ 1 · ≤ 20000.5");
                    assertThat(all.get(1).rule().choices())
                            .isEqualTo(FieldChoices.parse("HA | 高可用\nSingle"));
                    assertThat(all.get(1).product().asks()).isTrue();
                    assertThat(all(entities, Answer.class))
                            .singleElement()
                            .satisfies(a -> assertThat(a.value()).isEqualTo("HA"))
                            .satisfies(a -> assertThat(a.field()).isSameAs(all.get(1)));
                });
    }

    @OnBothDatabases
    void resourcesComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var ann = Samples.person("ann@acme.example");
                    var acme = Samples.organisation("acme");
                    var product = Samples.product("hadoop", "3.4");
                    Samples.persist(entities, ann, acme, product);
                    var resource = new Resource(Resource.key(7), ann, NOW);
                    resource.describe("计数", "*Counts*", ResourceKind.SCRIPT, "Apache-2.0");
                    resource.apply(product, VersionRange.parse(">=3.3"));
                    resource.showTo(Audience.ORGANISATION, acme);
                    resource.tag(Set.of("hdfs"));
                    resource.bring("count.sh", "text/x-sh", 3, "a".repeat(64));
                    resource.decide(ResourceStatus.REFUSED, ann, "No", NOW);
                    entities.persist(resource);
                });
        database.inTransaction(
                entities -> {
                    var resource =
                            entities.createNamedQuery(Resource.BY_KEY, Resource.class)
                                    .setParameter("key", "R-0007")
                                    .getSingleResult();
                    assertThat(resource.title()).isEqualTo("计数");
                    assertThat(resource.kind()).isEqualTo(ResourceKind.SCRIPT);
                    assertThat(resource.appliesTo()).hasToString(">=3.3");
                    assertThat(resource.organisation().key()).isEqualTo("acme");
                    assertThat(resource.tags()).containsExactly("hdfs");
                    assertThat(resource.size()).isEqualTo(3);
                    assertThat(resource.sha256()).isEqualTo("a".repeat(64));
                    assertThat(resource.moderator()).isEqualTo(resource.contributor());
                    assertThat(resource.reason()).isEqualTo("No");
                    resource.point("https://git.example/count", null);
                    assertThat(resource.available()).isTrue();
                    assertThat(resource.fileName()).isNull();
                });
    }

    @OnBothDatabases
    void noEntityIsLeftOut(TestDatabase database) {
        var covered =
                Set.of(
                        "Person",
                        "Organisation",
                        "ApiToken",
                        "OneTimeLink",
                        "SignInThrottle",
                        "KnownBrowser",
                        "BrowserSession",
                        "DigestEntry",
                        "Team",
                        "Product",
                        "ProductVersion",
                        "ProductField",
                        "Answer",
                        "Ticket",
                        "Message",
                        "Attachment",
                        "Draft",
                        "DraftFile",
                        "Participant",
                        "Mention",
                        "TicketLink",
                        "Satisfaction",
                        "TimeEntry",
                        "WorkTimer",
                        "ChecklistItem",
                        "Macro",
                        "WorkingCalendar",
                        "SlaPolicy",
                        "SlaLevel",
                        "TicketClock",
                        "DueLevel",
                        "Escalation",
                        "Mail",
                        "OutboxMessage",
                        "HistoryEntry",
                        "KeptAnswer",
                        "Webhook",
                        "WebhookDelivery",
                        "SavedView",
                        "ListLayout",
                        "Problem",
                        "Broadcast",
                        "BroadcastDelivery",
                        "Announcement",
                        "Course",
                        "CourseModule",
                        "Lesson",
                        "Question",
                        "CourseRequirement",
                        "Enrolment",
                        "LessonProgress",
                        "QuizAttempt",
                        "QuizAnswer",
                        "Certificate",
                        "Workshop",
                        "WorkshopRegistration",
                        "Document",
                        "DocumentRevision",
                        "DocumentReview",
                        "DocumentUse",
                        "DocumentFile",
                        "Resource",
                        "DocumentAnswer",
                        "DocumentComment",
                        "Release",
                        "ReleaseFix",
                        "ReleaseGate",
                        "ReleaseArtefact",
                        "GatePolicy",
                        "Subscription",
                        "Job");

        var mapped = new TreeSet<String>();
        database.inTransaction(
                entities ->
                        entities.getMetamodel()
                                .getEntities()
                                .forEach(entity -> mapped.add(entity.getName())));

        assertThat(mapped)
                .as("entities; one more needs a test above")
                .isEqualTo(new TreeSet<>(covered));
    }

    @OnBothDatabases
    void coursesComeBackWithWhatLearnersDid(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var ann = Samples.person("ann@acme.example");
                    var product = Samples.product("hadoop");
                    var basics = new Course("basics", "基础", "zh-CN", NOW);
                    var course = new Course("hdfs", "HDFS", "en", NOW);
                    course.describe("HDFS", "What for", "**About**", "en", NOW);
                    course.concern(product, "3", NOW);
                    course.demand(70, CompletionRule.GRADE, Period.ofYears(2), NOW);
                    course.enter(CourseStatus.PUBLISHED, NOW);
                    var module = new CourseModule(course, "First");
                    var lesson = new Lesson(module, LessonKind.QUIZ, "Check");
                    lesson.write(LessonKind.QUIZ, "Check", "Read", 5, false, null);
                    lesson.attach("a.mp4", "video/mp4", 3, DIGEST);
                    var question = new Question(lesson);
                    question.ask(
                            QuestionKind.SINGLE,
                            "Sure?",
                            new Lines(List.of("是", "no")),
                            new Lines(List.of("是")),
                            "Because");
                    lesson.ask(1, 3, List.of(question));
                    module.arrange(List.of(lesson));
                    course.arrange(List.of(module), NOW);
                    var enrolment = new Enrolment(ann, course, 1, NOW);
                    var attempt = new QuizAttempt(enrolment, lesson, 1, NOW);
                    attempt.answer(question, new Lines(List.of("是")));
                    attempt.grade(70);
                    var progress = new LessonProgress(enrolment, lesson);
                    progress.tried(attempt.grade());
                    progress.see(42);
                    progress.finish(NOW);
                    enrolment.advance(100, NOW);
                    enrolment.complete(NOW);
                    var certificate = new Certificate("7K3F-9QXR-2LMD", enrolment);
                    certificate.revoke("Mistake", NOW);
                    enrolment.certify(certificate.number());
                    var need = new CourseRequirement(course, basics, CourseRequirement.Need.ENROL);
                    Samples.persist(
                            entities,
                            ann,
                            product,
                            basics,
                            course,
                            enrolment,
                            attempt,
                            progress,
                            certificate,
                            need);
                });

        database.inTransaction(
                entities -> {
                    var enrolment = only(entities, Enrolment.class);
                    var course = enrolment.course();
                    assertThat(course.validity()).isEqualTo(Period.ofYears(2));
                    assertThat(course.rule()).isEqualTo(CompletionRule.GRADE);
                    assertThat(course.product().key()).isEqualTo("hadoop");
                    assertThat(course.publishedAt()).isEqualTo(NOW);
                    var lesson = course.lessons().findFirst().orElseThrow();
                    assertThat(lesson.sha256()).isEqualTo(DIGEST);
                    assertThat(lesson.questionsAsked()).isEqualTo(1);
                    assertThat(lesson.questions().get(0).options().all())
                            .containsExactly("是", "no");
                    assertThat(enrolment.completedAt()).isEqualTo(NOW);
                    var attempt = only(entities, QuizAttempt.class);
                    assertThat(attempt.passed()).isTrue();
                    assertThat(attempt.answers().get(0).given().all()).containsExactly("是");
                    var progress = only(entities, LessonProgress.class);
                    assertThat(progress.seconds()).isEqualTo(42);
                    assertThat(progress.attemptsLeft()).isEqualTo(2);
                    var certificate = only(entities, Certificate.class);
                    assertThat(certificate.number()).isEqualTo(enrolment.certificate());
                    assertThat(certificate.expiresOn())
                            .isEqualTo(certificate.issuedOn().plusYears(2));
                    assertThat(certificate.reason()).isEqualTo("Mistake");
                    assertThat(only(entities, CourseRequirement.class).required().title())
                            .isEqualTo("基础");
                });
    }

    @OnBothDatabases
    void workshopsComeBackWithTheirSeats(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var trainer = Samples.person("bob@desk.example", Role.TRAINER);
                    var ann = Samples.person("ann@acme.example");
                    var workshop = new Workshop("lab", trainer);
                    workshop.describe("Lab", "*Bring* it");
                    workshop.hold("上海", "https://meet.example/", NOW, NOW.plusSeconds(60));
                    workshop.admit(3, NOW.minusSeconds(9), NOW);
                    workshop.cancel("Ill");
                    var seat = new WorkshopRegistration(workshop, ann, NOW);
                    seat.confirm();
                    seat.attend(true);
                    seat.rate(4, "更多");
                    var mail = new Mail("w@host", null, "a@b.org", "en", "Seat", "Body", NOW);
                    mail.bring("REQUEST", "BEGIN:VCALENDAR");
                    Samples.persist(entities, trainer, ann, workshop, seat, mail);
                });

        database.inTransaction(
                entities -> {
                    var seat = only(entities, WorkshopRegistration.class);
                    assertThat(seat.state()).isEqualTo(RegistrationState.CONFIRMED);
                    assertThat(seat.attended()).isTrue();
                    assertThat(seat.remark()).isEqualTo("更多");
                    assertThat(seat.workshop().place()).isEqualTo("上海");
                    assertThat(seat.workshop().status()).isEqualTo(WorkshopStatus.CANCELLED);
                    assertThat(seat.workshop().closesAt()).isEqualTo(NOW);
                    var mail = only(entities, Mail.class);
                    assertThat(mail.calendarMethod()).isEqualTo("REQUEST");
                    assertThat(mail.calendar()).isEqualTo("BEGIN:VCALENDAR");
                });
    }

    @OnBothDatabases
    void documentsComeBack(TestDatabase database) {
        var key = "D-0001";
        database.inTransaction(
                entities -> {
                    var writer = Samples.person("writer@desk.example", Role.WRITER);
                    var acme = Samples.organisation("acme");
                    var product = Samples.product("hadoop", "3.4");
                    Samples.persist(entities, acme, writer, product);
                    var document =
                            new Document(
                                    key,
                                    DocumentKind.KNOWN_PROBLEM,
                                    DocumentOrigin.OFFICIAL,
                                    Language.ZH,
                                    writer,
                                    NOW);
                    document.tag(Set.of("hdfs"), NOW);
                    entities.persist(document);
                    document.translate(null);
                    var content =
                            new Content(
                                    "安全模式",
                                    "# 一\n🎫",
                                    product,
                                    VersionRange.parse(">=3.3 <3.4"),
                                    Audience.ORGANISATION,
                                    acme);
                    var revision = new DocumentRevision(document, content, writer, "why", NOW);
                    var review = new DocumentReview(revision, writer, true);
                    review.decide(ReviewDecision.REJECT, "No", NOW);
                    document.publish(LocalDate.of(2027, 2, 28), NOW);
                    var ticket = Samples.ticket("2026-000001", product, writer);
                    var use = new DocumentUse(document, ticket, writer, NOW);
                    var file =
                            new DocumentFile(
                                    document, "图/一.png", "image/png", 5, "ab", writer, NOW);
                    var answer = new DocumentAnswer(document, writer);
                    answer.say(true, "👍", NOW);
                    var comment = new DocumentComment(document, writer, "好", NOW);
                    comment.hide("No");
                    Samples.persist(entities, revision, review, ticket, use, file, answer, comment);
                });
        database.inTransaction(
                entities -> {
                    var review =
                            entities.createQuery(
                                            "select w from DocumentReview w", DocumentReview.class)
                                    .getSingleResult();
                    var revision = review.revision();
                    var document = revision.document();
                    assertThat(document.key()).isEqualTo(key);
                    assertThat(document.family()).isEqualTo(document.id());
                    assertThat(document.language()).isEqualTo(Language.ZH);
                    assertThat(document.tags()).containsExactly("hdfs");
                    assertThat(document.published()).isEqualTo(1);
                    assertThat(document.reviewOn()).isEqualTo(LocalDate.of(2027, 2, 28));
                    assertThat(revision.why()).isEqualTo("why");
                    assertThat(revision.createdAt()).isEqualTo(NOW);
                    assertThat(revision.content().body()).isEqualTo("# 一\n🎫");
                    assertThat(revision.content().appliesTo()).hasToString(">=3.3 <3.4");
                    assertThat(revision.content().organisation().key()).isEqualTo("acme");
                    assertThat(
                                    entities.createNamedQuery(DocumentUse.COUNT, Long.class)
                                            .setParameter("document", document)
                                            .getSingleResult())
                            .isEqualTo(1);
                    assertThat(
                                    entities.createNamedQuery(
                                                    DocumentFile.OF_REVISION, DocumentFile.class)
                                            .setParameter("document", document)
                                            .setParameter("number", 1)
                                            .getSingleResult()
                                            .path())
                            .isEqualTo("图/一.png");
                    assertThat(
                                    entities.createQuery(
                                                    "select a.remark from DocumentAnswer a",
                                                    String.class)
                                            .getSingleResult())
                            .isEqualTo("👍");
                    assertThat(
                                    entities.createQuery(
                                                    "select c.hiddenReason from DocumentComment c",
                                                    String.class)
                                            .getSingleResult())
                            .isEqualTo("No");
                    assertThat(review.named()).isTrue();
                    assertThat(review.decision()).isEqualTo(ReviewDecision.REJECT);
                    assertThat(review.comment()).isEqualTo("No");
                });
    }

    @OnBothDatabases
    void satisfactionComesBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var ann = Samples.person("ann@acme.example");
                    var product = Samples.product("hadoop");
                    var ticket = Samples.ticket("2026-000001", product, ann);
                    ticket.resolve("Restart it", NOW);
                    var answer = new Satisfaction(ticket);
                    answer.say(Rating.BAD, "太慢了", ann, NOW);
                    Samples.persist(entities, ann, product, ticket, answer);
                });

        database.inTransaction(
                entities ->
                        assertThat(all(entities, Satisfaction.class))
                                .singleElement()
                                .satisfies(s -> assertThat(s.rating()).isEqualTo(Rating.BAD))
                                .satisfies(s -> assertThat(s.remark()).isEqualTo("太慢了"))
                                .satisfies(s -> assertThat(s.ending()).isEqualTo(1))
                                .satisfies(
                                        s ->
                                                assertThat(s.ticket().rating())
                                                        .isEqualTo(Rating.BAD)));
    }

    @OnBothDatabases
    void macrosComeBack(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var macro = new Macro("Ask for the log", "Dear {{customer}}");
                    var team = new Team("core", "Core");
                    macro.serve(team);
                    macro.cause(
                            TicketStatus.WAITING_CUSTOMER,
                            Severity.of(2),
                            true,
                            Set.of("日志", "log"));
                    macro.plan(List.of("Read it", "回复"));
                    Samples.persist(entities, team, macro);
                });

        database.inTransaction(
                entities ->
                        assertThat(all(entities, Macro.class))
                                .singleElement()
                                .satisfies(m -> assertThat(m.team().key()).isEqualTo("core"))
                                .satisfies(m -> assertThat(m.body()).contains("{{customer}}"))
                                .satisfies(m -> assertThat(m.then().waiting()).isTrue())
                                .satisfies(m -> assertThat(m.severity().level()).isEqualTo(2))
                                .satisfies(m -> assertThat(m.takes()).isTrue())
                                .satisfies(m -> assertThat(m.tags()).hasSize(2))
                                .satisfies(
                                        m ->
                                                assertThat(m.steps())
                                                        .containsExactly("Read it", "回复")));
    }

    @OnBothDatabases
    void theSecondOfTwoConcurrentChangesIsRefused(TestDatabase database) {
        database.inTransaction(e -> e.persist(new Team("core", "Core")));

        try (var first = database.entities();
                var second = database.entities()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            one(first, Team.class).rename("First");
            one(second, Team.class).rename("Second");
            first.getTransaction().commit();

            assertThatThrownBy(() -> second.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(OptimisticLockException.class);
        }
        database.inTransaction(e -> assertThat(one(e, Team.class).name()).isEqualTo("First"));
    }

    @OnBothDatabases
    void whatBreaksARuleOfTheModelIsNotStored(TestDatabase database) {
        assertThatThrownBy(
                        () -> database.inTransaction(e -> e.persist(new Team("Not A Key", "Core"))))
                .isInstanceOfAny(ConstraintViolationException.class, RollbackException.class);

        assertThat(database.number("select count(*) from team")).isZero();
    }

    @OnBothDatabases
    void lazyReferencesAreNotLoadedUntilNeeded(TestDatabase database) {
        database.inTransaction(
                entities -> {
                    var customer = Samples.person("ann@example.org");
                    var product = Samples.product("hadoop");
                    Samples.persist(
                            entities,
                            customer,
                            product,
                            Samples.ticket("2026-000001", product, customer));
                });

        var statements =
                database.statements(() -> database.inTransaction(e -> one(e, Ticket.class)));

        assertThat(statements).hasSize(1);
    }

    private static Locale chinese() {
        return Locale.forLanguageTag("zh-CN");
    }

    private static BusinessHours hours() {
        var weekly = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        var open = new ArrayList<OpenInterval>();
        open.add(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        open.add(new OpenInterval(LocalTime.of(13, 0), LocalTime.of(18, 0)));
        weekly.put(DayOfWeek.MONDAY, open);
        weekly.put(DayOfWeek.WEDNESDAY, open);
        return new BusinessHours(
                ZoneId.of("Asia/Shanghai"),
                false,
                weekly,
                new TreeMap<>(Map.of(LocalDate.of(2026, 10, 1), "国庆节")));
    }

    private static <T> List<T> all(EntityManager entities, Class<T> type) {
        return entities.createQuery(
                        "select e from " + type.getSimpleName() + " e order by e.id", type)
                .getResultList();
    }

    private static <T> T one(EntityManager entities, Class<T> type) {
        return all(entities, type).get(0);
    }
}
