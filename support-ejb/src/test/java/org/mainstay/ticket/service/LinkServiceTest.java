package org.mainstay.ticket.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.model.TicketStatus;

class LinkServiceTest {

    private TestDesk desk;
    private String one;
    private String two;
    private String three;

    @BeforeEach
    void openTickets() {
        use(TestDesk.onH2());
    }

    private void use(TestDesk given) {
        desk = given;
        one = desk.open("One");
        two = desk.open("Two");
        three = desk.open("Three");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(LinkRelation.class)
    void eachSideSeesTheLinkFromItsOwnEnd(LinkRelation relation) {
        link(one, relation, two);

        assertThat(links(AGENT, one))
                .extracting(LinkView::relation, LinkView::number, LinkView::subject)
                .containsExactly(tuple(relation, two, "Two"));
        assertThat(links(AGENT, two))
                .extracting(LinkView::relation, LinkView::number, LinkView::status)
                .containsExactly(tuple(relation.opposite(), one, TicketStatus.NEW));
        assertThat(links(AGENT, three)).isEmpty();
    }

    @Test
    void theHistoryOfBothRemembersALinkForTheDesk() {
        var id = link(one, LinkRelation.BLOCKS, two);
        unlink(one, id);

        assertThat(history(AGENT, one))
                .extracting(HistoryView::action, HistoryView::to)
                .contains(
                        tuple(Action.LINKED, "BLOCKS " + two),
                        tuple(Action.UNLINKED, "BLOCKS " + two));
        assertThat(history(AGENT, two))
                .extracting(HistoryView::action, HistoryView::to)
                .contains(tuple(Action.LINKED, "BLOCKED_BY " + one));
        assertThat(history(CUSTOMER, one))
                .extracting(HistoryView::action)
                .doesNotContain(Action.LINKED, Action.UNLINKED);
        assertThat(links(AGENT, two)).isEmpty();
    }

    @Test
    void customersSeeOnlyLinksToTicketsTheyMaySee() {
        var foreign = desk.open(OTHER_CUSTOMER, "Secret of others", 2);
        link(one, LinkRelation.DUPLICATES, foreign);
        link(one, LinkRelation.FOLLOWS_UP, two);

        assertThat(links(CUSTOMER, one)).extracting(LinkView::number).containsExactly(two);
        assertThat(links(OTHER_CUSTOMER, foreign)).isEmpty();
        assertThat(links(AUDITOR, one)).hasSize(2);
        assertRefused("ticket.not_found", () -> links(OTHER_CUSTOMER, one));
    }

    @Test
    void onlyTheDeskLinks() {
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        CUSTOMER,
                                        () ->
                                                desk.get(LinkService.class)
                                                        .link(
                                                                new LinkTickets(
                                                                        one,
                                                                        LinkRelation.RELATES,
                                                                        two))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theSameIsNotSaidTwice() {
        link(one, LinkRelation.RELATES, two);
        link(one, LinkRelation.BLOCKS, two);

        assertRefused("ticket.link.exists", () -> link(two, LinkRelation.RELATES, one));
        assertRefused("ticket.link.exists", () -> link(two, LinkRelation.BLOCKED_BY, one));
        assertRefused("ticket.link.itself", () -> link(one, LinkRelation.RELATES, one));
        assertRefused("ticket.not_found", () -> link(one, LinkRelation.RELATES, "2026-999999"));
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkRelation.class,
            names = {"BLOCKS", "PARENT_OF", "DUPLICATES", "CAUSED_BY", "FOLLOWS_UP"})
    void directedLinksNeverFormACircle(LinkRelation relation) {
        link(one, relation, two);
        link(two, relation, three);

        assertRefused("ticket.link.circle", () -> link(three, relation, one));
        assertRefused("ticket.link.circle", () -> link(two, relation, one));
        link(three, LinkRelation.RELATES, one);
    }

    @Test
    void nothingHasTwoParents() {
        link(one, LinkRelation.PARENT_OF, three);

        assertRefused("ticket.link.second_parent", () -> link(three, LinkRelation.CHILD_OF, two));
        link(one, LinkRelation.PARENT_OF, two);
    }

    @Test
    void openChildrenAndBlockersHinder() {
        link(one, LinkRelation.PARENT_OF, two);
        link(one, LinkRelation.BLOCKED_BY, three);
        assertThat(links(AGENT, one)).allMatch(LinkView::hinders);
        assertThat(links(AGENT, two)).noneMatch(LinkView::hinders);

        for (var number : List.of(two, three)) {
            desk.as(
                    AGENT,
                    () ->
                            desk.get(TicketService.class)
                                    .move(
                                            new MoveTicket(
                                                    number,
                                                    TicketStatus.RESOLVED,
                                                    null,
                                                    "Done",
                                                    null)));
        }

        assertThat(links(AGENT, one)).noneMatch(LinkView::hinders);
    }

    @Test
    void aLinkIsRemovedByEitherOfItsTicketsOnly() {
        var id = link(one, LinkRelation.BLOCKS, two);

        assertRefused("link.not_found", () -> unlink(three, id));
        unlink(two, id);
        assertRefused("link.not_found", () -> unlink(one, id));
    }

    @OnBothDatabases
    void twoPeopleAtOnceDoNotCloseACircle(TestDatabase database) throws Exception {
        desk.close();
        use(new TestDesk(database));
        var four = desk.open("Four");
        link(two, LinkRelation.BLOCKS, three);
        link(four, LinkRelation.BLOCKS, one);

        var outcomes =
                atOnce(
                        () -> link(one, LinkRelation.BLOCKS, two),
                        () -> link(three, LinkRelation.BLOCKS, four));

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).containsAnyOf("stale", "ticket.link.circle");
    }

    @OnBothDatabases
    void aDoubleClickLinksOnce(TestDatabase database) throws Exception {
        desk.close();
        use(new TestDesk(database));

        var outcomes =
                atOnce(
                        () -> link(one, LinkRelation.RELATES, two),
                        () -> link(two, LinkRelation.RELATES, one));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "ticket.link.exists");
        assertThat(links(AGENT, one)).hasSize(1);
    }

    @OnBothDatabases
    void linksAreReadInOneStatement(TestDatabase database) {
        desk.close();
        use(new TestDesk(database));
        link(one, LinkRelation.PARENT_OF, two);
        link(one, LinkRelation.BLOCKS, three);

        var statements = database.statements(() -> links(AGENT, one));

        assertThat(statements)
                .filteredOn(sql -> sql.toLowerCase(Locale.ROOT).contains("ticket_link"))
                .hasSize(1);
        assertThat(statements).as("who reads, the ticket, its links").hasSizeLessThanOrEqualTo(4);
    }

    private static List<String> atOnce(Callable<?>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        var pool = Executors.newFixedThreadPool(acts.length);
        try {
            var futures =
                    Stream.of(acts)
                            .map(
                                    act ->
                                            pool.submit(
                                                    () -> {
                                                        barrier.await();
                                                        try {
                                                            act.call();
                                                            return "done";
                                                        } catch (BusinessException e) {
                                                            return e.code();
                                                        }
                                                    }))
                            .toList();
            return List.of(futures.get(0).get(), futures.get(1).get());
        } finally {
            pool.shutdown();
        }
    }

    private Long link(String number, LinkRelation relation, String other) {
        return desk.as(
                AGENT,
                () -> desk.get(LinkService.class).link(new LinkTickets(number, relation, other)));
    }

    private void unlink(String number, Long id) {
        desk.as(AGENT, () -> desk.get(LinkService.class).unlink(number, id));
    }

    private List<LinkView> links(String email, String number) {
        return desk.as(email, () -> desk.get(LinkQueries.class).links(number));
    }

    private List<HistoryView> history(String email, String number) {
        return desk.as(
                email,
                () ->
                        desk.get(TicketQueries.class)
                                .history(number, PageRequest.first(100))
                                .items());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
