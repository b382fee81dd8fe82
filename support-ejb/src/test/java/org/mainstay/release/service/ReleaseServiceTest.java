package org.mainstay.release.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Searches;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.problem.service.BroadcastRunner;
import org.mainstay.product.service.ProductQueries;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.search.service.SearchHit;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.TooLargeException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.service.TicketDetail;
import org.mainstay.ticket.service.TicketQueries;
import org.mainstay.ticket.service.TicketService;

class ReleaseServiceTest {

    private static final String SUM = "a".repeat(64);

    private TestDesk desk;
    private String ann;
    private String li;
    private Long release;

    private void begin(TestDatabase database) {
        desk = new TestDesk(database);
        ann = desk.open(CUSTOMER, "Heap grows at Acme", 3);
        li = desk.open(OTHER_CUSTOMER, "Heap grows at Other", 3);
        release = plan("3.4.2");
        fix(ann);
        fix(li);
    }

    @OnBothDatabases
    void publishingNeedsEveryGateSignedBySomebodyElse(TestDatabase database) {
        begin(database);
        refused("release.gates_open", () -> move(ReleaseStatus.PUBLISHED, null, null));
        refused("release.own_work", () -> sign(ADMIN, Gate.TESTS));
        sign(AGENT, Gate.TESTS);
        refused("release.signed_already", () -> sign(LEAD, Gate.TESTS));
        assertThatThrownBy(() -> sign(AUDITOR, Gate.TESTS))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> sign(CUSTOMER, Gate.TESTS))
                .isInstanceOf(NotPermittedException.class);

        assertThat(get(AGENT).gates())
                .filteredOn(GateView::signed)
                .singleElement()
                .satisfies(
                        gate -> {
                            assertThat(gate.signedBy().name()).isEqualTo("bob Example");
                            assertThat(gate.evidence()).isEqualTo("https://ci.example/7");
                        });
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);
        assertThat(get(CUSTOMER).summary().status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(desk.as(CUSTOMER, () -> desk.get(ProductQueries.class).get("hadoop")).versions())
                .containsExactly("3.4.2", "3.4", "3.3");
    }

    @OnBothDatabases
    void changeAfterASignatureNeedsAnother(TestDatabase database) {
        begin(database);
        signAll();
        desk.as(
                ADMIN,
                () ->
                        service()
                                .change(
                                        new ChangeRelease(
                                                release, null, Optional.of("New *notes*"), null)));
        assertThat(get(AGENT).summary().signed()).isEqualTo(3);
        sign(AGENT, Gate.DOCUMENTATION);
        desk.as(ADMIN, () -> service().fix(new AddFix(release, null, "Another leak")));
        assertThat(get(AGENT).summary().signed()).isZero();

        var fix = get(AGENT).fixes().get(2);
        desk.as(ADMIN, () -> service().unfix(release, fix.id()));
        assertThat(get(AGENT).fixes()).hasSize(2);
        assertThat(get(AGENT).notes().html()).contains("<em>notes</em>");
    }

    @OnBothDatabases
    void publishingResolvesTicketsInTheirLanguageAndTellsSubscribersOnce(TestDatabase database) {
        begin(database);
        desk.as(OTHER_CUSTOMER, () -> subscriptions().subscribe("hadoop", true));
        desk.as(OTHER_CUSTOMER, () -> subscriptions().subscribe("hadoop", true));
        desk.as(AGENT, () -> subscriptions().subscribe("hadoop", true));
        desk.as(AGENT, () -> subscriptions().subscribe("hadoop", false));
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);
        assertThat(get(AGENT).telling()).isEqualTo(2);
        runAll();

        for (var number : List.of(ann, li)) {
            assertThat(ticket(number).summary().status()).isEqualTo(TicketStatus.RESOLVED);
        }
        assertThat(ticket(ann).solution()).contains("fixed in **Product hadoop 3.4.2**");
        assertThat(ticket(li).solution()).contains("**Product hadoop 3.4.2** 中修复");
        assertThat(get(AGENT).telling()).isZero();
        var seen = desk.as(CUSTOMER, () -> desk.get(TicketQueries.class).get(ann));
        assertThat(seen.transitions()).contains(TicketStatus.CLOSED, TicketStatus.OPEN);
        assertThat(mails(OTHER_CUSTOMER, "已发布")).isEqualTo(1);
        assertThat(mails(AGENT, "is out")).isZero();

        desk.reply(CUSTOMER, ann, MessageKind.PUBLIC, "It still grows");
        assertThat(ticket(ann).summary().status()).isEqualTo(TicketStatus.OPEN);
    }

    @OnBothDatabases
    void withdrawingTakesAReasonAndTellsTheSamePeople(TestDatabase database) {
        begin(database);
        desk.as(AGENT, () -> subscriptions().subscribe("hadoop", true));
        signAll();
        refused("release.transition_not_allowed", () -> move(ReleaseStatus.WITHDRAWN, "No", null));
        move(ReleaseStatus.PUBLISHED, null, null);
        runAll();
        assertThatThrownBy(() -> move(ReleaseStatus.WITHDRAWN, " ", null))
                .isInstanceOf(InvalidInputException.class);

        move(ReleaseStatus.WITHDRAWN, "It loses data", null);
        runAll();

        assertThat(mails(AGENT, "is withdrawn")).isEqualTo(1);
        assertThat(mails(CUSTOMER, "is withdrawn")).isEqualTo(1);
        assertThat(mails(OTHER_CUSTOMER, "已撤回")).isEqualTo(1);
        assertThat(get(CUSTOMER).withdrawalReason()).isEqualTo("It loses data");
        refused("release.out", () -> fix(ann));
    }

    @OnBothDatabases
    void withdrawingAtOnceCallsBackWhatIsNotTold(TestDatabase database) {
        begin(database);
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);
        move(ReleaseStatus.WITHDRAWN, "It loses data", null);
        runAll();

        assertThat(ticket(ann).summary().status()).isEqualTo(TicketStatus.NEW);
    }

    @OnBothDatabases
    void ofTwoWhoPublishAtOnceOneWinsAndTheOtherIsTold(TestDatabase database) throws Exception {
        begin(database);
        signAll();
        var version = get(AGENT).summary().version();
        var start = new CountDownLatch(1);
        Callable<String> publish =
                () -> {
                    start.await();
                    try {
                        move(ReleaseStatus.PUBLISHED, null, version);
                        return "done";
                    } catch (ConflictException e) {
                        return e.code();
                    }
                };
        var people = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(people.submit(publish), people.submit(publish));
            start.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("done", "release.already");
        } finally {
            people.shutdown();
        }
        runAll();
        assertThat(database.rows("select id from broadcast")).hasSize(1);
        assertThat(database.rows("select id from announcement")).hasSize(1);
    }

    @OnBothDatabases
    void customersSeeOnlyWhatIsOutAndOnlyTheirTickets(TestDatabase database) {
        begin(database);
        assertThatThrownBy(() -> get(CUSTOMER)).isInstanceOf(NotFoundException.class);
        assertThat(search(CUSTOMER, Set.of(ReleaseStatus.PLANNED))).isEmpty();
        assertThat(search(CUSTOMER, Set.of())).isEmpty();
        assertThat(search(AGENT, Set.of(ReleaseStatus.PLANNED))).hasSize(1);
        assertThat(fixing(CUSTOMER)).isEmpty();
        assertThat(fixing(AGENT)).hasSize(1);
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);

        assertThat(fixing(CUSTOMER)).hasSize(1);
        assertThat(search(CUSTOMER, Set.of())).hasSize(1);
        assertThat(get(CUSTOMER).gates()).isEmpty();
        assertThat(get(CUSTOMER).fixes()).extracting(FixView::ticket).containsExactly(ann);
        assertThat(get(AGENT).fixes()).extracting(FixView::ticket).containsExactly(ann, li);
    }

    @OnBothDatabases
    void aTicketShowsWhatIsFixedOfItsVersion(TestDatabase database) {
        begin(database);
        var same = ticketAbout("3.4");
        var fixed = ticketAbout("3.4");
        var older = ticketAbout("3.3");
        assertThat(helping(AGENT, same)).isEmpty();

        fix(fixed);

        assertThat(helping(AGENT, fixed))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.id()).isEqualTo(release);
                            assertThat(found.ticketToo()).isTrue();
                        });
        assertThat(helping(AGENT, same))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.ticketToo()).isFalse();
                            assertThat(found.fixes()).isEqualTo(1);
                        });
        assertThat(helping(CUSTOMER, same)).isEmpty();
        assertThat(helping(AGENT, older)).isEmpty();
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);
        assertThat(helping(CUSTOMER, same)).hasSize(1);
        assertThatThrownBy(() -> helping(OTHER_CUSTOMER, same))
                .isInstanceOf(NotFoundException.class);
        move(ReleaseStatus.WITHDRAWN, "It loses data", null);
        assertThat(helping(CUSTOMER, same)).isEmpty();
        assertThat(helping(CUSTOMER, fixed)).hasSize(1);
    }

    private String ticketAbout(String version) {
        return desk.as(
                CUSTOMER,
                () ->
                        desk.get(TicketService.class)
                                .open(
                                        new OpenTicket(
                                                "It fails",
                                                "x",
                                                Severity.of(3),
                                                "hadoop",
                                                version,
                                                null,
                                                Set.of(),
                                                Channel.WEB,
                                                List.of())));
    }

    private List<HelpingRelease> helping(String email, String ticket) {
        return desk.as(email, () -> queries().helping(ticket));
    }

    @OnBothDatabases
    void offersFilesOfItsOwnToWhoMaySeeIt(TestDatabase database) {
        desk = new TestDesk(database, "support.release.file-max-bytes", "10");
        release = plan("3.4.2");
        signAll();
        assertThatThrownBy(() -> store("more than ten bytes"))
                .isInstanceOf(TooLargeException.class);
        var stored = store("bytes");

        var id = desk.as(ADMIN, () -> service().offer(release, stored));

        refused("already_exists", () -> desk.as(ADMIN, () -> service().offer(release, stored)));
        assertThat(get(AGENT).summary().signed()).isZero();
        assertThat(get(AGENT).artefacts())
                .singleElement()
                .satisfies(
                        artefact -> {
                            assertThat(artefact.file()).isTrue();
                            assertThat(artefact.name()).isEqualTo("hadoop.tar.gz");
                            assertThat(artefact.size()).isEqualTo(5);
                            assertThat(artefact.sha256()).isEqualTo(stored.sha256());
                        });
        assertThatThrownBy(() -> file(CUSTOMER, id)).isInstanceOf(NotFoundException.class);
        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);
        assertThat(file(CUSTOMER, id).place()).hasContent("bytes");
        assertThatThrownBy(() -> file(CUSTOMER, id + 1)).isInstanceOf(NotFoundException.class);
        refused("release.out", () -> desk.as(ADMIN, () -> service().offer(release, stored)));
    }

    private StoredFile store(String content) {
        return desk.as(
                ADMIN,
                () ->
                        service()
                                .store(
                                        "../hadoop.tar.gz",
                                        "application/gzip",
                                        new ByteArrayInputStream(
                                                content.getBytes(StandardCharsets.UTF_8))));
    }

    private ArtefactFile file(String email, Long artefact) {
        return desk.as(email, () -> queries().file(release, artefact));
    }

    @OnBothDatabases
    void refusesWhatMakesNoSense(TestDatabase database) {
        begin(database);
        refused("already_exists", () -> plan("3.4.2"));
        refused("release.fixed_already", () -> fix(ann));
        refused("ticket.not_found", () -> fix("2026-999999"));
        refused("answer.not_an_address", () -> offer("javascript:alert(1)"));
        offer("https://downloads.example/hadoop.tar.gz");
        refused("already_exists", () -> offer("https://downloads.example/hadoop.tar.gz"));
        assertThat(get(AGENT).artefacts())
                .singleElement()
                .satisfies(artefact -> assertThat(artefact.sha256()).isEqualTo(SUM));
        var stale = new ChangeRelease(release, LocalDate.parse("2027-01-01"), null, 0);
        assertThatThrownBy(() -> desk.as(ADMIN, () -> service().change(stale)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> desk.as(AGENT, () -> service().unfix(release, 1L)))
                .isInstanceOf(NotPermittedException.class);
        var spark = desk.as(ADMIN, () -> service().plan(new PlanRelease("spark", "4", day(), "")));
        assertThatThrownBy(
                        () -> desk.as(ADMIN, () -> service().fix(new AddFix(spark, ann, "Leak"))))
                .isInstanceOf(UnprocessableException.class);
    }

    @OnBothDatabases
    void productDecidesWhichGatesThereAre(TestDatabase database) {
        begin(database);
        desk.as(ADMIN, () -> service().require("hadoop", Set.of(Gate.TESTS)));
        var next = plan("3.4.3");

        assertThat(get(AGENT).gates()).hasSize(Gate.values().length);
        assertThat(desk.as(AGENT, () -> queries().get(next)).gates())
                .extracting(GateView::gate)
                .containsExactly(Gate.TESTS);
        desk.as(ADMIN, () -> service().require("hadoop", Set.of()));
        var free = plan("3.4.4");
        desk.as(
                ADMIN,
                () -> service().move(new MoveRelease(free, ReleaseStatus.PUBLISHED, null, null)));
        assertThat(desk.as(AGENT, () -> queries().get(free)).gates()).isEmpty();
    }

    @OnBothDatabases
    void isFoundByItsNotesAndFixesOnceItIsOut(TestDatabase database) {
        begin(database);
        assertThat(Searches.found(desk, CUSTOMER, "leak")).isEmpty();
        assertThat(Searches.found(desk, AGENT, "leaks"))
                .extracting(SearchHit::key)
                .containsExactly(release.toString());

        signAll();
        move(ReleaseStatus.PUBLISHED, null, null);

        assertThat(Searches.found(desk, CUSTOMER, "3.4.2"))
                .extracting(SearchHit::titleText)
                .containsExactlyInAnyOrder(
                        "Product hadoop 3.4.2", "Product hadoop 3.4.2: release notes");
        assertThat(Searches.found(desk, CUSTOMER, "leak"))
                .extracting(SearchHit::key)
                .contains(release.toString());
        desk.get(SearchFeed.class).close();
    }

    private static LocalDate day() {
        return LocalDate.parse("2026-12-01");
    }

    private Long plan(String name) {
        return desk.as(ADMIN, () -> service().plan(new PlanRelease("hadoop", name, day(), null)));
    }

    private void fix(String ticket) {
        desk.as(ADMIN, () -> service().fix(new AddFix(release, ticket, "The leak is gone")));
    }

    private void offer(String url) {
        desk.as(
                ADMIN,
                () ->
                        service()
                                .offer(
                                        new AddArtefact(
                                                release,
                                                "hadoop.tar.gz",
                                                url,
                                                SUM.toUpperCase(Locale.ROOT),
                                                null)));
    }

    private void sign(String email, Gate gate) {
        desk.as(
                email,
                () -> service().sign(new SignGate(release, gate, " https://ci.example/7 ", null)));
    }

    private void signAll() {
        for (var gate : Gate.values()) {
            sign(AGENT, gate);
        }
    }

    private void move(ReleaseStatus to, String reason, Integer version) {
        desk.as(ADMIN, () -> service().move(new MoveRelease(release, to, reason, version)));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void runAll() {
        while (desk.asSystem(() -> desk.get(BroadcastRunner.class).run()) > 0) {
            // Until all are told, as in the background.
        }
        while (desk.asSystem(() -> desk.get(AnnouncementService.class).announceNext()) > 0) {
            // The same.
        }
    }

    private ReleaseService service() {
        return desk.get(ReleaseService.class);
    }

    private ReleaseQueries queries() {
        return desk.get(ReleaseQueries.class);
    }

    private SubscriptionService subscriptions() {
        return desk.get(SubscriptionService.class);
    }

    private ReleaseDetail get(String email) {
        return desk.as(email, () -> queries().get(release));
    }

    private List<HelpingRelease> fixing(String email) {
        return helping(email, ann);
    }

    private List<ReleaseSummary> search(String email, Set<ReleaseStatus> statuses) {
        return desk.as(
                        email,
                        () ->
                                queries()
                                        .search(
                                                new ReleaseFilter(statuses, Set.of("hadoop")),
                                                PageRequest.first(10)))
                .items();
    }

    private TicketDetail ticket(String number) {
        return desk.as(AGENT, () -> desk.get(TicketQueries.class).get(number));
    }

    private long mails(String email, String about) {
        return desk.mailsTo(email).stream().filter(subject -> subject.contains(about)).count();
    }
}
