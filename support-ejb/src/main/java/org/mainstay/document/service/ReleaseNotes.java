package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.StringJoiner;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.VersionRange;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.service.ReleasePublished;
import org.mainstay.release.service.ReleaseWithdrawn;
import org.mainstay.shared.model.Language;

/**
 * Writes a document with the notes of a release when it is published, in the same transaction.
 * Where somebody vouched for the documentation of the release, that was its review, and customers
 * read it at once; otherwise it is a draft.
 */
@ApplicationScoped
class ReleaseNotes {

    private static final Logger LOG = Logger.getLogger(ReleaseNotes.class.getName());

    /** Most fixes that are listed; so many fit into a text for sure. */
    private static final int FIXES_MAX = 200;

    @Inject DocumentRepository documents;
    @Inject History history;

    void write(@Observes ReleasePublished event) {
        var release = event.release();
        var at = release.publishedAt();
        var author = event.author();
        var words = new DraftWords(author.locale());
        var document =
                new Document(
                        documents.nextKey(),
                        DocumentKind.REFERENCE,
                        DocumentOrigin.OFFICIAL,
                        Language.of(author.locale()),
                        author,
                        at);
        document.tag(Set.of(words.of("release.tag")), at);
        document.tellOf(release);
        documents.add(document);
        document.translate(null);
        var revision = new DocumentRevision(document, content(event, words), author, null, at);
        documents.add(revision);
        history.record(Subject.DOCUMENT, document.id(), Action.CREATED, document.key(), true);
        event.documentation().ifPresent(gate -> publish(revision, gate));
        LOG.log(Level.INFO, "Document {0} tells of release {1}", new Object[] {document, release});
    }

    private static Content content(ReleasePublished event, DraftWords words) {
        var release = event.release();
        var product = release.product();
        var text = new StringJoiner("\n\n", "", "\n");
        text.add(
                words.of(
                        "release.out", product.name(), release.name(), day(release.publishedAt())));
        if (release.notes() != null) {
            text.add(release.notes());
        }
        if (!event.fixes().isEmpty()) {
            text.add("## " + words.of("release.fixed"));
            var most = Math.min(FIXES_MAX, event.fixes().size());
            text.add("- " + String.join("\n- ", event.fixes().subList(0, most)));
            if (most < event.fixes().size()) {
                text.add(words.of("release.more", event.fixes().size() - most));
            }
        }
        return new Content(
                words.of("release.title", product.name(), release.name()),
                text.toString(),
                product,
                VersionRange.only(release.name()),
                Audience.CUSTOMERS,
                null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void publish(DocumentRevision revision, ReleaseGate gate) {
        var document = revision.document();
        document.submit(1, gate.signedAt());
        var review = new DocumentReview(revision, gate.signer(), true);
        review.decide(ReviewDecision.APPROVE, gate.evidence(), gate.signedAt());
        documents.add(review);
        var at = document.release().publishedAt();
        document.publish(day(at).plusYears(1), at);
        moved(document, DocumentStatus.DRAFT);
    }

    /** Takes them away from their readers. */
    void archive(@Observes ReleaseWithdrawn event) {
        var release = event.release();
        documents
                .ofRelease(release)
                .map(document -> documents.lock(document.key()))
                .ifPresent(document -> archive(document, release));
    }

    private void archive(Document document, Release release) {
        var at = release.withdrawnAt();
        var before = document.status(day(at));
        if (before == DocumentStatus.ARCHIVED) {
            return;
        }
        document.archive(at);
        moved(document, before);
        history.changed(
                Subject.DOCUMENT,
                document.id(),
                "reason",
                null,
                new DraftWords(document.creator().locale())
                        .of("release.archived", release.withdrawalReason()),
                true);
    }

    private void moved(Document document, DocumentStatus before) {
        var after = document.status(day(document.updatedAt()));
        history.changed(Subject.DOCUMENT, document.id(), "status", before, after, true);
    }
}
