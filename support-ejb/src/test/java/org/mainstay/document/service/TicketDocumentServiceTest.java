package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.WRITER;

import java.util.List;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.TicketService;

class TicketDocumentServiceTest {

    @OnBothDatabases
    void knownProblemsInRangeAreShownByThemselves(TestDatabase database) {
        var desk = new TestDesk(database);
        var hit = known(desk, "Hit", Language.EN, null, "hadoop", ">=3.4", Audience.CUSTOMERS);
        var chinese = known(desk, "命中", Language.ZH, hit, "hadoop", ">=3.4", Audience.CUSTOMERS);
        known(desk, "Too old", Language.EN, null, "hadoop", "<3.4", Audience.CUSTOMERS);
        known(desk, "Another product", Language.EN, null, "spark", ">=3", Audience.CUSTOMERS);
        var all = known(desk, "All versions", Language.EN, null, "hadoop", null, Audience.STAFF);
        write(desk, command("A draft", Language.EN, null, "hadoop", ">=3", Audience.CUSTOMERS));
        var ticket = ticket(desk, "3.4");

        assertThat(keys(desk, AGENT, ticket)).containsExactly(hit, all);
        assertThat(keys(desk, CUSTOMER, ticket)).containsExactly(hit);
        assertThat(keys(desk, WRITER, ticket)).containsExactly(hit, all);
        assertThat(keys(desk, "eve@desk.example", ticket)).containsExactly(chinese, all);
        assertThat(keys(desk, AGENT, ticket(desk, null))).containsExactly(all);
        assertThatThrownBy(() -> keys(desk, OTHER_CUSTOMER, ticket))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void linkedDocumentsAreCountedAndShownToWhoMayReadThem(TestDatabase database) {
        var desk = new TestDesk(database);
        var ticket = ticket(desk, "3.4");
        var draft =
                write(desk, command("Draft", Language.EN, null, null, null, Audience.CUSTOMERS));
        link(desk, AGENT, ticket, draft);
        link(desk, LEAD, ticket, draft);

        assertThat(helping(desk, AGENT, ticket))
                .singleElement()
                .satisfies(
                        shown -> {
                            assertThat(shown.linked()).isTrue();
                            assertThat(shown.published()).isFalse();
                        });
        assertThat(keys(desk, CUSTOMER, ticket)).isEmpty();
        publish(desk, draft);
        assertThat(keys(desk, CUSTOMER, ticket)).containsExactly(draft);
        assertThat(desk.as(AGENT, () -> desk.get(DocumentQueries.class).read(draft)).uses())
                .isEqualTo(1);
        assertThat(desk.as(CUSTOMER, () -> desk.get(DocumentQueries.class).read(draft)).uses())
                .isZero();
        assertThat(desk.as(AGENT, () -> database.statements(() -> helping(desk, ticket))))
                .hasSizeLessThan(3);

        desk.as(AGENT, () -> service(desk).unlink(ticket, draft));
        assertThat(keys(desk, AGENT, ticket)).isEmpty();
        assertThatThrownBy(() -> desk.as(AGENT, () -> service(desk).unlink(ticket, draft)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> link(desk, AGENT, ticket, "D-9999"))
                .isInstanceOf(UnprocessableException.class);
        for (var email : List.of(CUSTOMER, AUDITOR)) {
            assertThatThrownBy(() -> link(desk, email, ticket, draft))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @OnBothDatabases
    void documentWrittenFromATicketLeavesOutWhatTheCustomerWrote(TestDatabase database) {
        var desk = new TestDesk(database);
        var ticket = ticket(desk, "3.4");

        var draft = desk.as(AGENT, () -> desk.get(TicketDocumentQueries.class).draft(ticket));
        assertThat(draft.title()).isEqualTo("Fails on nn1.acme.internal");
        assertThat(draft.body()).doesNotContain("Call me").contains("Not known yet");
        assertThat(draft.appliesTo()).isEqualTo("=3.4");
        var key = desk.as(AGENT, () -> service(desk).write(ticket, draft));

        assertThat(keys(desk, AGENT, ticket)).containsExactly(key);
        var written = desk.as(AGENT, () -> desk.get(DocumentQueries.class).get(key));
        assertThat(written.findings())
                .containsExactly(new Finding(Finding.Kind.HOST, 0, "nn1.acme.internal"));
        assertThat(written.summary().status()).isEqualTo(DocumentStatus.DRAFT);
    }

    private static TicketDocumentService service(TestDesk desk) {
        return desk.get(TicketDocumentService.class);
    }

    private static String ticket(TestDesk desk, String version) {
        return desk.as(
                CUSTOMER,
                () ->
                        desk.get(TicketService.class)
                                .open(
                                        new OpenTicket(
                                                "Fails on nn1.acme.internal",
                                                "Call me: +1 555 0100",
                                                Severity.of(3),
                                                "hadoop",
                                                version,
                                                null,
                                                Set.of(),
                                                Channel.WEB,
                                                List.of())));
    }

    private static WriteDocument command(
            String title,
            Language language,
            String translates,
            String product,
            String range,
            Audience audience) {
        return new WriteDocument(
                title,
                DocumentKind.KNOWN_PROBLEM,
                DocumentOrigin.OFFICIAL,
                "It fails",
                language,
                translates,
                audience,
                null,
                product,
                range,
                Set.of());
    }

    private static String known(
            TestDesk desk,
            String title,
            Language language,
            String translates,
            String product,
            String range,
            Audience audience) {
        return publish(
                desk, write(desk, command(title, language, translates, product, range, audience)));
    }

    private static String write(TestDesk desk, WriteDocument command) {
        return desk.as(WRITER, () -> desk.get(DocumentService.class).write(command));
    }

    private static String publish(TestDesk desk, String key) {
        move(desk, key, DocumentStatus.IN_REVIEW);
        desk.as(
                LEAD,
                () ->
                        desk.get(DocumentService.class)
                                .review(
                                        new ReviewDocument(
                                                key, ReviewDecision.APPROVE, null, null)));
        move(desk, key, DocumentStatus.PUBLISHED);
        return key;
    }

    private static void move(TestDesk desk, String key, DocumentStatus to) {
        desk.as(
                WRITER,
                () ->
                        desk.get(DocumentService.class)
                                .move(
                                        new MoveDocument(
                                                key, to, null, Set.of(), null, null, null, null)));
    }

    private static void link(TestDesk desk, String who, String ticket, String key) {
        desk.as(who, () -> service(desk).link(ticket, key));
    }

    private static List<TicketDocument> helping(TestDesk desk, String ticket) {
        return desk.get(TicketDocumentQueries.class).of(ticket);
    }

    private static List<TicketDocument> helping(TestDesk desk, String who, String ticket) {
        return desk.as(who, () -> helping(desk, ticket));
    }

    private static List<String> keys(TestDesk desk, String who, String ticket) {
        return helping(desk, who, ticket).stream().map(TicketDocument::key).toList();
    }
}
