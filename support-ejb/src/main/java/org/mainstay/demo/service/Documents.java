package org.mainstay.demo.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.DocumentUse;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.history.model.HistoryEntry;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.VersionRange;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.StoredFile;

/**
 * The documents of the demo's desk, in every status and both languages, some of them imported with
 * a picture.
 */
final class Documents {

    private static final String NEW_DOCUMENT = "(?m)^=== ";
    private static final String NEXT_REVISION = "(?m)^--- ";
    private static final String FIELD = " \\| ";
    private static final String FOLDER = "hadoop-runbooks";
    private static final int PATH = 11;
    private static final int PICTURE = 12;
    private static final Duration APART = Duration.ofDays(4);
    private static final int HELPED = 4;
    private static final Duration WRITTEN = Duration.ofDays(2);

    private final DemoRepository repository;
    private final Directory directory;
    private final Map<String, StoredFile> files;
    private final Instant now;
    private final Map<String, Document> families = new HashMap<>();
    private Instant begun;

    Documents(
            DemoRepository repository,
            Directory directory,
            Map<String, StoredFile> files,
            Instant now) {
        this.repository = repository;
        this.directory = directory;
        this.files = files;
        this.now = now;
        this.begun = now.minus(Duration.ofDays(80));
    }

    private static List<String> texts() {
        return Stream.of(Resources.text("documents.txt").split(NEW_DOCUMENT))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static List<String> fields(String text) {
        return List.of(text.lines().findFirst().orElseThrow().split(FIELD));
    }

    /** Names of the pictures in them. */
    static List<String> pictures() {
        return texts().stream()
                .map(Documents::fields)
                .filter(field -> field.size() > PICTURE)
                .map(field -> field.get(PICTURE))
                .toList();
    }

    void store() {
        for (var text : texts()) {
            var lines = text.split("\n", 3);
            store(fields(text), lines[1], lines[2].split(NEXT_REVISION));
            begun = begun.plus(APART);
        }
        use("etcd-defrag", "kubernetes", "etcd");
        use("safemode", "hadoop", "safemode");
        use("am-share", "hadoop", "scheduler");
        use("collation", "postgresql", "collation");
    }

    private void use(String family, String product, String tag) {
        var document = families.get(family);
        for (var ticket :
                repository.tickets(product, tag, EnumSet.allOf(TicketStatus.class), HELPED)) {
            var by = document.creator();
            repository.add(new DocumentUse(document, ticket, by, ticket.updatedAt()));
        }
    }

    private void store(List<String> field, String title, String... texts) {
        var author = directory.person(field.get(8));
        var document =
                new Document(
                        repository.nextDocumentKey(),
                        DocumentKind.valueOf(field.get(1)),
                        DocumentOrigin.valueOf(field.get(5)),
                        field.get(4).equals("zh") ? Language.ZH : Language.EN,
                        author,
                        begun);
        document.tag(Set.of(field.get(10).split(", ")), begun);
        if (field.size() > PATH) {
            document.place(FOLDER, field.get(PATH));
        }
        repository.add(document);
        document.translate(families.get(field.get(0)));
        families.putIfAbsent(field.get(0), document);
        record(document, author, begun);
        var content = content(field, title, texts[0].strip());
        var first = new DocumentRevision(document, content, author, null, begun);
        repository.add(first);
        if (field.size() > PICTURE) {
            attach(document, files.get(field.get(PICTURE)), author);
        }
        var status = DocumentStatus.valueOf(field.get(7));
        if (status != DocumentStatus.DRAFT) {
            publish(first, directory.person(field.get(9)), status);
        }
        for (int i = 1; i < texts.length; i++) {
            revise(document, field, title, texts[i]);
        }
    }

    private void attach(Document document, StoredFile file, Person by) {
        repository.add(
                new DocumentFile(
                        document,
                        file.fileName(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        by,
                        begun));
    }

    private Content content(List<String> field, String title, String body) {
        var product = directory.product(field.get(2));
        var range = field.get(3).equals("-") ? null : VersionRange.parse(field.get(3));
        return new Content(title, body, product, range, Audience.valueOf(field.get(6)), null);
    }

    private void publish(DocumentRevision revision, Person reviewer, DocumentStatus status) {
        var document = revision.document();
        var at = begun.plus(WRITTEN);
        approve(revision, reviewer, at);
        var due = status == DocumentStatus.DUE_FOR_REVIEW;
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        document.publish(due ? today.minusDays(3) : today.plusMonths(9), at);
        if (status == DocumentStatus.ARCHIVED) {
            document.archive(now.minus(WRITTEN));
        }
    }

    private void approve(DocumentRevision revision, Person reviewer, Instant at) {
        revision.document().submit(1, at);
        var review = new DocumentReview(revision, reviewer, true);
        review.decide(ReviewDecision.APPROVE, null, at);
        repository.add(review);
    }

    private void revise(Document document, List<String> field, String title, String text) {
        var lines = text.split("\n", 2);
        var by = lines[0].split(FIELD);
        var author = directory.person(by[0]);
        var at = now.minus(WRITTEN);
        var content = content(field, title, lines[1].strip());
        var revision = new DocumentRevision(document, content, author, by[1], at);
        repository.add(revision);
        document.submit(1, at);
        repository.add(new DocumentReview(revision, directory.person(field.get(9)), true));
    }

    private void record(Document document, Person by, Instant at) {
        repository.add(
                new HistoryEntry(
                        Subject.DOCUMENT,
                        document.id(),
                        at,
                        at,
                        by.id(),
                        by.displayName(),
                        Action.CREATED,
                        null,
                        null,
                        document.key(),
                        true));
    }
}
