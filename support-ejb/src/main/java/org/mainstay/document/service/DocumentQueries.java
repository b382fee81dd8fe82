package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.MarkdownRenderer;

/**
 * What can be read of documents: by the staff everything, by others what is published for them. To
 * whom something is not shown, it does not exist.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentQueries {

    @Inject DocumentRepository documents;
    @Inject DocumentFiles files;
    @Inject FileStore store;
    @Inject PersonDirectory people;
    @Inject MarkdownRenderer markdown;
    @Inject Comparison comparison;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Documents that match, the latest changed first unless the request says otherwise: for the
     * staff as they are written, for others, and where only published ones are wanted, as they are
     * read.
     *
     * @throws InvalidInputException if the sort is unknown
     */
    @Requires(Permission.SIGNED_IN)
    public Page<DocumentSummary> search(
            @NotNull @Valid DocumentFilter filter, @NotNull @Valid PageRequest request) {
        var today = today();
        return documents
                .search(filter, reader(), today, request)
                .map(edition -> DocumentSummary.of(edition, today));
    }

    /**
     * A document as people read it; for the staff its draft if it was never published.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.ANYBODY)
    public DocumentDetail read(@NotNull String key) {
        var reader = reader();
        return documents
                .published(key, reader)
                .or(() -> documents.current(key, reader))
                .map(edition -> detail(edition, reader))
                .orElseThrow(() -> new NotFoundException("document", key));
    }

    /**
     * A document as it is written by now; for whoever is not of the staff as they read it.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public DocumentDetail get(@NotNull String key) {
        var reader = reader();
        return detail(current(key, reader), reader);
    }

    private Edition current(String key, Reader reader) {
        return documents
                .current(key, reader)
                .orElseThrow(() -> new NotFoundException("document", key));
    }

    /**
     * A document as it was in a revision.
     *
     * @throws NotFoundException if there is no such document or revision
     */
    @Requires(Permission.READ_DIRECTORY)
    public DocumentDetail get(@NotNull String key, int revision) {
        var reader = reader();
        var document = current(key, reader).document();
        return detail(Edition.of(documents.revision(document, revision)), reader);
    }

    private DocumentDetail detail(Edition edition, Reader reader) {
        var document = edition.document();
        var revision = edition.revision();
        var content = revision.content();
        var today = today();
        var reviews = reader.staff() ? documents.reviews(document) : List.<DocumentReview>of();
        var status = document.status(today);
        var actor = current.find();
        var organisation = content.organisation();
        var attached = files.views(document, revision.number());
        var release = document.release();
        return new DocumentDetail(
                DocumentSummary.of(edition, today),
                content.body(),
                markdown.article(content.body(), links(edition, attached, reader)),
                organisation == null ? null : organisation.name(),
                new TreeSet<>(document.tags()),
                attached,
                release == null ? null : release.id(),
                release == null ? null : release.product().name() + " " + release.name(),
                document.folder() == null ? null : document.folder() + "/" + document.path(),
                PersonRef.of(revision.author()),
                revision.why(),
                revision.createdAt(),
                document.publishedAt(),
                reader.staff() ? document.latest() : revision.number(),
                document.published(),
                documents.translations(document, reader).stream()
                        .map(each -> DocumentSummary.of(each, today))
                        .toList(),
                document.quorum(),
                reviews.stream().map(ReviewView::of).toList(),
                reader.staff() && !edition.published()
                        ? Findings.in(content.title(), content.body())
                        : List.of(),
                reader.staff() ? documents.countUses(document) : 0,
                actor.map(who -> Workflow.next(status, who)).orElse(Set.of()),
                actor.filter(who -> who.may(Permission.WRITE_DOCUMENTS)).isPresent(),
                actor.filter(who -> mayReview(who, document, status, reviews)).isPresent());
    }

    private DocumentLinks links(Edition edition, List<DocumentFileView> attached, Reader reader) {
        var document = edition.document();
        var named =
                document.folder() == null
                        ? Set.<String>of()
                        : markdown.references(edition.revision().content().body()).stream()
                                .flatMap(
                                        link ->
                                                FolderPath.resolve(document.path(), link.path())
                                                        .stream())
                                .flatMap(DocumentLinks::candidates)
                                .collect(Collectors.toSet());
        var others =
                named.isEmpty()
                        ? Map.<String, String>of()
                        : documents.keys(document.folder(), named, reader);
        return new DocumentLinks(document.key(), document.path(), attached, others);
    }

    private boolean mayReview(
            Actor actor, Document document, DocumentStatus status, List<DocumentReview> reviews) {
        return status == DocumentStatus.IN_REVIEW
                && actor.may(Permission.WRITE_DOCUMENTS)
                && actor.id() != null
                && (!Workflow.named(reviews)
                        || reviews.stream().anyMatch(each -> actor.is(each.reviewer().id())))
                && !documents.wrote(documents.personReference(actor.id()), document);
    }

    /**
     * The revisions of a document, the newest first.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.READ_DIRECTORY)
    public Page<RevisionView> revisions(@NotNull String key, @NotNull @Valid PageRequest request) {
        var document = current(key, reader()).document();
        return documents.revisions(document, request).map(RevisionView::of);
    }

    /**
     * What changed from one revision to another.
     *
     * @throws NotFoundException if there is no such document or revision
     * @throws UnprocessableException if they are too long to be compared
     */
    @Requires(Permission.READ_DIRECTORY)
    public List<DiffLine> compare(@NotNull String key, int from, int to) {
        var document = current(key, reader()).document();
        return comparison.of(
                documents.revision(document, from).content().body(),
                documents.revision(document, to).content().body());
    }

    /** Those who can be asked to review, by last name. */
    @Requires(Permission.WRITE_DOCUMENTS)
    public List<PersonRef> reviewers() {
        return people.allowed(Permission.WRITE_DOCUMENTS).stream().map(PersonRef::of).toList();
    }

    /**
     * What happened to a document, the latest first.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.READ_DIRECTORY)
    public Page<HistoryView> history(@NotNull String key, @NotNull @Valid PageRequest request) {
        var document = current(key, reader()).document();
        return history.latest(Subject.DOCUMENT, document.id(), request);
    }

    /**
     * The files of a document: for the staff those of the newest revision, for others those of the
     * published one.
     *
     * @throws NotFoundException if there is no such document for the caller
     */
    @Requires(Permission.SIGNED_IN)
    public List<DocumentFileView> files(@NotNull String key) {
        var edition = current(key, reader());
        return files.views(edition.document(), edition.revision().number());
    }

    /**
     * A file of a document, to be streamed: for the staff of any of its revisions, for others of
     * the published one.
     *
     * @throws NotFoundException if there is none for the caller
     */
    @Requires(Permission.ANYBODY)
    public DocumentContent open(@NotNull String key, @NotNull Long id) {
        var reader = reader();
        var edition =
                reader.staff() ? documents.current(key, reader) : documents.published(key, reader);
        return edition.flatMap(read -> file(read, id, reader))
                .map(DocumentFileView::of)
                .map(file -> new DocumentContent(file, store.place(file.sha256())))
                .orElseThrow(() -> new NotFoundException("attachment", id));
    }

    private Optional<DocumentFile> file(Edition read, Long id, Reader reader) {
        return documents
                .file(read.document(), id)
                .filter(file -> reader.staff() || file.of(read.revision().number()));
    }

    private Reader reader() {
        return current.find().map(Reader::of).orElse(Reader.ANYBODY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
