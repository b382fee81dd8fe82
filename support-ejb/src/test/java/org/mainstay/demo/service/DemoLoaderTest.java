package org.mainstay.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.product.model.VersionRange.Fit;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.settings.Settings;
import org.mainstay.shared.model.Language;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.TicketClock;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.StoredFile;

/** The demo on a real database: complete, consistent, and the same whenever it is made. */
class DemoLoaderTest {

    /** A Monday noon, and a Saturday night of another week. */
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final Instant ANOTHER = Instant.parse("2026-12-05T23:40:11.123Z");

    private static Demo demo;

    @BeforeAll
    static void load() {
        demo = new Demo("demo_one", NOW);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void hasAMidSizeOrganisation() {
        assertThat(demo.count("Person")).isEqualTo(44);
        assertThat(demo.count("Team")).isEqualTo(6);
        assertThat(demo.count("Organisation")).isEqualTo(5);
        assertThat(demo.count("Product")).isEqualTo(3);
        assertThat(demo.count("Macro")).isEqualTo(4);
        assertThat(demo.count("Ticket")).isEqualTo(300);
        assertThat(demo.count("Attachment")).isBetween(10L, 100L);
        assertThat(demo.mails).isBetween(20, 200);
        assertThat(demo.loader.state()).isEqualTo(DemoLoader.State.DEMO);
    }

    @Test
    void hasAProblemOfEveryStatusWithTicketsThatTellOfIt() {
        var problems = demo.all(Problem.class);

        assertThat(problems)
                .extracting(Problem::status)
                .containsExactlyInAnyOrder(ProblemStatus.values());
        for (var problem : problems) {
            var tickets =
                    demo.all(Ticket.class).stream()
                            .filter(ticket -> problem.id().equals(ticket.problem()))
                            .toList();
            assertThat(tickets).as(problem.title()).hasSizeGreaterThan(2);
            assertThat(tickets)
                    .allMatch(ticket -> ticket.product().equals(problem.product()))
                    .anyMatch(
                            ticket ->
                                    ticket.status().done()
                                            == (problem.status() == ProblemStatus.RESOLVED));
        }
    }

    @Test
    void hasDocumentsOfEveryStatusThatCanBeReadInBothLanguages() {
        var today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        var documents = demo.all(Document.class);

        assertThat(documents).extracting(d -> d.status(today)).contains(DocumentStatus.values());
        assertThat(documents)
                .filteredOn(d -> d.kind() == DocumentKind.KNOWN_PROBLEM)
                .filteredOn(d -> d.published() != null)
                .extracting(Document::language)
                .contains(Language.values());
        assertThat(documents).extracting(Document::folder).contains("hadoop-runbooks");
        assertThat(demo.all(DocumentFile.class)).allMatch(file -> file.document().folder() != null);
        assertThat(demo.all(DocumentRevision.class))
                .allMatch(revision -> revision.number() <= revision.document().latest());
    }

    @Test
    void hasReleasesOfEveryStatusThatFixTickets() {
        var releases = demo.all(Release.class);
        var fixes = demo.all(ReleaseFix.class);

        assertThat(releases).extracting(Release::status).contains(ReleaseStatus.values());
        for (var release : releases) {
            var tickets =
                    fixes.stream()
                            .filter(fix -> fix.release().equals(release) && fix.ticket() != null)
                            .map(ReleaseFix::ticket)
                            .toList();
            assertThat(tickets)
                    .as(release.toString())
                    .isNotEmpty()
                    .allMatch(ticket -> ticket.product().equals(release.product()))
                    .allMatch(
                            ticket ->
                                    ticket.status().done()
                                            != (release.status() == ReleaseStatus.PLANNED));
        }
        assertThat(releases)
                .extracting(Release::name)
                .containsAll(
                        demo.all(Problem.class).stream()
                                .map(Problem::targetRelease)
                                .filter(Objects::nonNull)
                                .toList());
    }

    @Test
    void tellsOfEachReleaseThatIsOut() {
        assertThat(demo.all(Document.class))
                .extracting(Document::release)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(
                        demo.all(Release.class).stream()
                                .filter(release -> release.status() != ReleaseStatus.PLANNED)
                                .toList());
    }

    @Test
    void hasALibraryOfFilesAndLinksOfEveryKind() {
        var resources = demo.all(Resource.class);

        assertThat(resources).extracting(Resource::kind).contains(ResourceKind.values());
        assertThat(resources)
                .extracting(Resource::status)
                .contains(ResourceStatus.PUBLISHED, ResourceStatus.PENDING, ResourceStatus.REFUSED);
        assertThat(resources)
                .allMatch(resource -> Licences.names().containsKey(resource.licence()))
                .allMatch(Resource::available)
                .anyMatch(resource -> resource.link() == null)
                .allMatch(resource -> !resource.updatedAt().isAfter(NOW));
        for (var file : Documents.pictures()) {
            assertThat(Resources.bytes("files/" + file)).isNotEmpty();
        }
        for (var file : Library.files()) {
            assertThat(Resources.bytes("files/" + file)).isNotEmpty();
        }
    }

    @Test
    void theDemoCustomerFindsAllAboutATicketByLinks() {
        var fixed =
                demo.all(ReleaseFix.class).stream()
                        .filter(fix -> fix.release().status() == ReleaseStatus.PUBLISHED)
                        .map(ReleaseFix::ticket)
                        .filter(ticket -> ticket != null)
                        .filter(ticket -> ticket.reporter().email().startsWith("customer@"))
                        .toList();
        var known = demo.all(DocumentRevision.class);

        assertThat(fixed)
                .anyMatch(
                        ticket ->
                                known.stream()
                                                .filter(r -> isKnownProblem(r, ticket))
                                                .anyMatch(r -> leadsToAWorkaround(r, known))
                                        && demo.all(Course.class).stream()
                                                .anyMatch(c -> isAbout(c, ticket)));
    }

    private static boolean isKnownProblem(DocumentRevision revision, Ticket ticket) {
        var content = revision.content();
        return revision.document().kind() == DocumentKind.KNOWN_PROBLEM
                && ticket.product().equals(content.product())
                && ticket.productVersion() != null
                && content.appliesTo().of(ticket.productVersion().name()) == Fit.INSIDE;
    }

    private static boolean leadsToAWorkaround(
            DocumentRevision problem, List<DocumentRevision> all) {
        return all.stream()
                .filter(revision -> revision.document().kind() == DocumentKind.HOW_TO)
                .anyMatch(
                        revision ->
                                problem.content()
                                        .body()
                                        .contains("(" + revision.document().key() + ")"));
    }

    private static boolean isAbout(Course course, Ticket ticket) {
        return course.status() == CourseStatus.PUBLISHED
                && ticket.product().equals(course.product());
    }

    @Test
    void hasTicketsOfEveryStatus() {
        var statuses =
                demo.all(Ticket.class).stream()
                        .collect(Collectors.groupingBy(Ticket::status, Collectors.counting()));

        assertThat(statuses)
                .containsEntry(TicketStatus.NEW, 11L)
                .containsEntry(TicketStatus.OPEN, 30L)
                .containsEntry(TicketStatus.WAITING_CUSTOMER, 12L)
                .containsEntry(TicketStatus.WAITING_THIRD_PARTY, 7L)
                .containsEntry(TicketStatus.RESOLVED, 22L)
                .containsEntry(TicketStatus.CLOSED, 218L);
    }

    @Test
    void givesTheDemoCustomerTicketsOfEveryStatus() {
        assertThat(
                        demo.all(Ticket.class).stream()
                                .filter(ticket -> ticket.reporter().email().startsWith("customer@"))
                                .map(Ticket::status))
                .contains(TicketStatus.values());
    }

    @Test
    void givesTheDemoAgentAQueueAndTheLeadSomethingOverdue() {
        var open =
                demo.all(Ticket.class).stream().filter(ticket -> !ticket.status().done()).toList();

        assertThat(open)
                .filteredOn(t -> t.assignee() != null)
                .filteredOn(t -> t.assignee().email().startsWith("agent@"))
                .hasSizeGreaterThan(8);
        assertThat(open)
                .filteredOn(t -> t.team().key().equals("kubernetes") && t.breached())
                .hasSizeGreaterThan(3);
        assertThat(open)
                .filteredOn(t -> t.nextDueAt() != null && t.nextDueAt().isAfter(NOW))
                .filteredOn(t -> t.nextDueAt().isBefore(NOW.plus(Duration.ofHours(1))))
                .hasSizeGreaterThan(2);
    }

    @Test
    void clocksSayWhatTheirEventsSay() {
        for (var clock : demo.all(TicketClock.class)) {
            var timeline = clock.timeline(NOW.minusSeconds(1));

            assertThat(clock.state()).as("%s", clock.ticket()).isEqualTo(timeline.state());
            assertThat(clock.dueAt()).isEqualTo(timeline.dueAt());
            assertThat(clock.metAt()).isEqualTo(timeline.metAt());
            assertThat(clock.breachedAt()).isEqualTo(timeline.breachedAt());
            assertThat(clock.live()).isEqualTo(timeline.endedAt() == null);
        }
    }

    @Test
    void leavesTheScannerNothingOld() {
        assertThat(demo.all(TicketClock.class))
                .flatMap(TicketClock::dueLevels)
                .filteredOn(level -> level.dueAt() != null)
                .allSatisfy(level -> assertThat(level.dueAt()).isAfter(NOW.minusSeconds(2)));
    }

    @Test
    void everyLevelThatFellDueIsInTheLedger() {
        var escalations = demo.all(Escalation.class);

        assertThat(escalations).hasSizeGreaterThan(50);
        assertThat(escalations)
                .allSatisfy(
                        e -> {
                            assertThat(e.late()).isPositive().isLessThan(Duration.ofSeconds(1));
                            assertThat(e.carriedOutAt()).isAfter(e.firedAt()).isBefore(NOW);
                            assertThat(e.recipients()).isNotEmpty();
                            assertThat(e.dueAt())
                                    .isEqualTo(
                                            e.clock()
                                                    .timeline(NOW)
                                                    .reaches(e.level().dueAfter(e.clock().target()))
                                                    .orElseThrow());
                        });
        for (var clock : demo.all(TicketClock.class)) {
            var fired = escalations.stream().filter(e -> e.clock() == clock).count();
            var timeline = clock.timeline(NOW);
            var end = timeline.endedAt() == null ? NOW.minusSeconds(1) : timeline.endedAt();
            var reached =
                    clock.policy().levels(clock.type()).stream()
                            .map(level -> timeline.reaches(level.dueAfter(clock.target())))
                            .filter(due -> due.isPresent() && due.get().isBefore(end))
                            .count();
            assertThat(fired).as("%s %s", clock.ticket(), clock.type()).isEqualTo(reached);
        }
    }

    @Test
    void conversationsAreInOrder() {
        demo.all(Message.class).stream()
                .collect(
                        Collectors.groupingBy(
                                Message::ticket,
                                Collectors.mapping(Message::createdAt, Collectors.toList())))
                .values()
                .forEach(times -> assertThat(times).isSorted());
        assertThat(demo.all(Message.class))
                .allSatisfy(
                        message -> {
                            assertThat(message.createdAt())
                                    .isBetween(message.ticket().createdAt(), NOW);
                            assertThat(message.body()).doesNotContainPattern("\\{[a-z]+}[^}'\"]");
                        });
    }

    @Test
    void historyIsInOrder() {
        var entries = demo.all(HistoryEntry.class);
        for (var ticket : demo.all(Ticket.class)) {
            assertThat(demo.historyOf(ticket)).isSorted().hasSizeGreaterThan(0);
        }
        assertThat(entries).allSatisfy(entry -> assertThat(entry.at()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void ticketsAgreeWithTheirTimes() {
        assertThat(demo.all(Ticket.class))
                .allSatisfy(
                        ticket -> {
                            assertThat(ticket.updatedAt()).isBetween(ticket.createdAt(), NOW);
                            assertThat(ticket.closedAt() != null)
                                    .isEqualTo(ticket.status() == TicketStatus.CLOSED);
                            assertThat(ticket.solution() != null).isEqualTo(ticket.status().done());
                            assertThat(ticket.statusReason() != null)
                                    .isEqualTo(ticket.status().waiting());
                            assertThat(ticket.firstRespondedAt() == null)
                                    .isEqualTo(ticket.status() == TicketStatus.NEW);
                        });
    }

    @Test
    void isTheSameWheneverItIsMade() {
        try (var later = new Demo("demo_two", ANOTHER)) {
            assertThat(later.titles()).isEqualTo(demo.titles());
        }
    }

    @Test
    void chartIsAPng() {
        assertThat(Chart.heap()).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(1000);
        assertThat(demo.all(Attachment.class)).anyMatch(a -> a.contentType().equals("image/png"));
    }

    /** A database of its own with the demo in it. */
    private static final class Demo implements AutoCloseable {

        /** Without the expression language, which only the server has. */
        private static final ValidatorFactory VALIDATION =
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory();

        private final EntityManagerFactory factory;
        private final EntityManager entities;
        private final DemoLoader loader = new DemoLoader();
        private int mails;

        Demo(String name, Instant now) {
            var database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            factory =
                    Persistence.createEntityManagerFactory(
                            "support",
                            Map.of(
                                    "jakarta.persistence.transactionType",
                                    "RESOURCE_LOCAL",
                                    "jakarta.persistence.nonJtaDataSource",
                                    database,
                                    "jakarta.persistence.jtaDataSource",
                                    "",
                                    "jakarta.persistence.validation.factory",
                                    VALIDATION,
                                    "eclipselink.session-name",
                                    name,
                                    "eclipselink.logging.level",
                                    "SEVERE"));
            entities = factory.createEntityManager();
            loader.repository = new DemoRepository();
            loader.repository.entities = entities;
            loader.settings = Settings.read(key -> Optional.empty());
            loader.clock = Clock.fixed(now, ZoneOffset.UTC);
            loader.url =
                    new PublicUrl() {
                        @Override
                        public String page(String path) {
                            return "http://localhost" + path;
                        }
                    };
            loader.mailbox =
                    new Mailbox() {
                        @Override
                        public void writeAt(
                                Instant at,
                                String to,
                                Locale locale,
                                String template,
                                String occasion,
                                Object... values) {
                            assertThat(at).isBeforeOrEqualTo(now);
                            assertThat(values).doesNotContainNull();
                            mails++;
                        }
                    };
            entities.getTransaction().begin();
            assertThat(loader.state()).isEqualTo(DemoLoader.State.EMPTY);
            var files = new HashMap<String, StoredFile>();
            for (var file : Documents.pictures()) {
                files.put(file, new StoredFile(file, "image/png", 10, "d".repeat(64)));
            }
            for (var file : Library.files()) {
                files.put(file, new StoredFile(file, "text/plain", 10, "c".repeat(64)));
            }
            files.put(
                    "namenode-gc.log",
                    new StoredFile("namenode-gc.log", "text/plain", 10, "a".repeat(64)));
            files.put(
                    "namenode-heap.png",
                    new StoredFile("namenode-heap.png", "image/png", 10, "b".repeat(64)));
            loader.load("hash", files);
            entities.getTransaction().commit();
            entities.clear();
        }

        <T> List<T> all(Class<T> type) {
            return entities.createQuery(
                            "select e from " + type.getSimpleName() + " e order by e.id", type)
                    .getResultList();
        }

        long count(String entity) {
            return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                    .getSingleResult();
        }

        List<Instant> historyOf(Ticket ticket) {
            return entities.createQuery(
                            "select h.recordedAt from HistoryEntry h where h.subjectId = :id order"
                                    + " by h.id",
                            Instant.class)
                    .setParameter("id", ticket.id())
                    .getResultList();
        }

        List<String> titles() {
            return all(Ticket.class).stream()
                    .map(
                            t ->
                                    t.number()
                                            + " "
                                            + t.subject()
                                            + " "
                                            + t.status()
                                            + " "
                                            + t.reporter().email())
                    .toList();
        }

        @Override
        public void close() {
            factory.close();
        }
    }
}
