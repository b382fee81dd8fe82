package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.WRITER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

class DocumentFilesTest {

    private TestDesk desk;

    @OnBothDatabases
    void readersGetTheFilesOfThePublishedRevisionAndNoOthers(TestDatabase database) {
        desk = new TestDesk(database);
        var key = write(Audience.PUBLIC, null);
        add(key, file("a.png", "image/png", "one"), file("site.xml", "text/xml", "<x/>"));
        publish(key);
        add(key, file("b.png", "image/png", "secret"), file("a.png", "image/png", "two"));
        change(key, new FileChanges(List.of(), Set.of("site.xml")));

        assertThat(paths(CUSTOMER, key)).containsExactly("a.png", "site.xml");
        assertThat(paths(AGENT, key)).containsExactly("a.png", "b.png");
        var read = ids(CUSTOMER, key);
        assertThat(desk.asVisitor(() -> queries().open(key, read.get(0))).place())
                .hasContent("one");
        var drafted = ids(AGENT, key);
        assertThat(desk.as(AGENT, () -> queries().open(key, drafted.get(0))).place())
                .hasContent("two");
        assertThat(desk.as(AUDITOR, () -> queries().open(key, read.get(1))).place())
                .as("of an earlier revision")
                .hasContent("<x/>");
        for (var hidden : drafted) {
            assertThatThrownBy(() -> desk.asVisitor(() -> queries().open(key, hidden)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> desk.as(CUSTOMER, () -> queries().open(key, hidden)))
                    .isInstanceOf(NotFoundException.class);
        }
        var other = write(Audience.PUBLIC, null);
        publish(other);
        assertThatThrownBy(() -> desk.asVisitor(() -> queries().open(other, read.get(0))))
                .isInstanceOf(NotFoundException.class);
    }

    @OnBothDatabases
    void nobodyGetsTheFilesOfADocumentThatIsNotForThem(TestDatabase database) {
        desk = new TestDesk(database);
        var acme = write(Audience.ORGANISATION, "acme");
        add(acme, file("a.png", "image/png", "one"));
        publish(acme);
        var draft = write(Audience.PUBLIC, null);
        add(draft, file("a.png", "image/png", "one"));

        var own = ids(CUSTOMER, acme).get(0);
        var unread = ids(AGENT, draft).get(0);
        assertThat(desk.as(CUSTOMER, () -> queries().open(acme, own)).place()).hasContent("one");
        assertThatThrownBy(() -> desk.as(OTHER_CUSTOMER, () -> queries().open(acme, own)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.asVisitor(() -> queries().open(acme, own)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.asVisitor(() -> queries().open(draft, unread)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> queries().files(draft)))
                .isInstanceOf(NotFoundException.class);
        for (var reader : List.of(CUSTOMER, AUDITOR)) {
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            reader,
                                            () ->
                                                    documents()
                                                            .revise(
                                                                    ReviseDocument.filesOf(
                                                                            acme, null, null),
                                                                    FileChanges.NONE)))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @OnBothDatabases
    void textShowsItsPicturesAndRestoringBringsThemBack(TestDatabase database) {
        desk = new TestDesk(database);
        var key = write(Audience.CUSTOMERS, null);
        add(key, file("a b.png", "image/png", "one"));
        var before = revisions(key);
        add(key, file("a b.png", "image/png", "one"));
        assertThat(revisions(key)).as("the same bytes again").isEqualTo(before);
        change(key, new FileChanges(List.of(), Set.of("a b.png")));
        assertThat(html(key)).doesNotContain("<img");

        desk.as(AGENT, () -> documents().restore(key, 2, null, null));

        assertThat(revisions(key)).isEqualTo(4);
        assertThat(html(key))
                .contains("<img src=\"../document-files/" + key + "/")
                .contains("/a%20b.png?show\"", "<a href=\"../library/R-0001\"");
        assertThat(
                        desk
                                .as(AUDITOR, () -> queries().history(key, PageRequest.first(20)))
                                .items()
                                .stream()
                                .filter(entry -> "a b.png".equals(entry.to()))
                                .map(entry -> entry.action()))
                .containsExactly(Action.ATTACHED, Action.REMOVED, Action.ATTACHED);
    }

    @OnBothDatabases
    void tooManyFilesAndAStaleVersionChangeNothing(TestDatabase database) {
        desk = new TestDesk(database);
        var key = write(Audience.STAFF, null);
        var one = file("a.txt", "text/plain", "x");
        var many =
                IntStream.rangeClosed(0, DocumentFile.PER_DOCUMENT_MAX)
                        .mapToObj(i -> new StoredFile(i + ".txt", "text/plain", 1, one.sha256()))
                        .toList();
        assertThatThrownBy(() -> change(key, new FileChanges(many, Set.of())))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () ->
                                                documents()
                                                        .revise(
                                                                ReviseDocument.filesOf(
                                                                        key, null, 99),
                                                                new FileChanges(
                                                                        List.of(one), Set.of()))))
                .isInstanceOf(ConflictException.class);
        assertThat(revisions(key)).isOne();
        assertThat(paths(AGENT, key)).isEmpty();
    }

    private String write(Audience audience, String organisation) {
        return desk.as(
                AGENT,
                () ->
                        documents()
                                .write(
                                        new WriteDocument(
                                                "Safe mode",
                                                DocumentKind.HOW_TO,
                                                DocumentOrigin.OFFICIAL,
                                                "![Fox](<a b.png>) [Script](R-0001)",
                                                Language.EN,
                                                null,
                                                audience,
                                                organisation,
                                                null,
                                                null,
                                                Set.of())));
    }

    private void publish(String key) {
        desk.as(AGENT, () -> documents().move(move(key, DocumentStatus.IN_REVIEW)));
        desk.as(
                LEAD,
                () ->
                        documents()
                                .review(
                                        new ReviewDocument(
                                                key, ReviewDecision.APPROVE, null, null)));
        desk.as(WRITER, () -> documents().move(move(key, DocumentStatus.PUBLISHED)));
    }

    private static MoveDocument move(String key, DocumentStatus to) {
        return new MoveDocument(key, to, null, Set.of(), null, null, null, null);
    }

    private void add(String key, StoredFile... files) {
        change(key, new FileChanges(List.of(files), Set.of()));
    }

    private void change(String key, FileChanges changes) {
        var nothing = ReviseDocument.filesOf(key, null, null);
        desk.as(AGENT, () -> documents().revise(nothing, changes));
    }

    private StoredFile file(String name, String type, String bytes) {
        var in = new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8));
        return desk.as(AGENT, () -> desk.get(AttachmentService.class).store(name, type, in));
    }

    private List<String> paths(String who, String key) {
        return desk.as(who, () -> queries().files(key)).stream()
                .map(DocumentFileView::path)
                .toList();
    }

    private List<Long> ids(String who, String key) {
        return desk.as(who, () -> queries().files(key)).stream().map(DocumentFileView::id).toList();
    }

    private int revisions(String key) {
        return desk.as(AGENT, () -> queries().get(key)).latestRevision();
    }

    private String html(String key) {
        return desk.as(AGENT, () -> queries().get(key)).article().html();
    }

    private DocumentService documents() {
        return desk.get(DocumentService.class);
    }

    private DocumentQueries queries() {
        return desk.get(DocumentQueries.class);
    }
}
