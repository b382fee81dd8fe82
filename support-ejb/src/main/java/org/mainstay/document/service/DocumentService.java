package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.product.service.Ranges;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.StoredFile;
import org.mainstay.ticket.service.Tags;

/**
 * Writes documents and leads them from the draft over the review to their readers. Every save is a
 * revision; what is looked at, approved and published is always the latest one.
 */
@Stateless
public class DocumentService {

    private static final Logger LOG = Logger.getLogger(DocumentService.class.getName());

    @Inject DocumentRepository documents;
    @Inject DocumentFiles files;
    @Inject PersonDirectory people;
    @Inject ProductDirectory products;
    @Inject OrganisationDirectory organisations;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Begins a document, as a draft.
     *
     * @return its key
     * @throws UnprocessableException if the product, the organisation or the document it translates
     *     doesn't exist
     * @throws ConflictException if there is that translation already
     * @throws InvalidInputException if the range or a tag is malformed
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public String write(@NotNull @Valid WriteDocument command) {
        return begin(command, null, Map.of());
    }

    /**
     * Begins a document that is imported, with its files.
     *
     * @param attached under the paths by which the text names them
     * @return its key
     * @throws ConflictException also if there is one at the place
     * @see #write(WriteDocument)
     */
    @Requires(Permission.MANAGE_DOCUMENTS)
    public String write(
            @NotNull @Valid WriteDocument command,
            @NotNull Place place,
            @NotNull Map<String, StoredFile> attached) {
        return begin(command, place, attached);
    }

    private String begin(WriteDocument command, Place place, Map<String, StoredFile> attached) {
        var now = clock.instant();
        var author = people.get(current.actor().id());
        var content =
                new Content(
                        command.title().strip(),
                        command.body(),
                        product(command.product()),
                        Ranges.read(command.appliesTo(), "appliesTo"),
                        command.audience(),
                        organisation(command.audience(), command.organisation()));
        checkRange(content);
        var document =
                new Document(
                        documents.nextKey(),
                        command.kind(),
                        command.origin(),
                        command.language(),
                        author,
                        now);
        document.tag(Tags.clean(command.tags()), now);
        if (place != null) {
            document.place(place.folder(), place.path());
        }
        var original = original(command);
        documents.add(document);
        document.translate(original);
        documents.add(new DocumentRevision(document, content, author, null, now));
        files.keep(document, attached, author);
        record(document, Action.CREATED, document.key());
        LOG.log(Level.INFO, "Document {0} begun by {1}", new Object[] {document, author.id()});
        return document.key();
    }

    private Document original(WriteDocument command) {
        if (command.translates() == null) {
            return null;
        }
        var original =
                documents
                        .find(command.translates())
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "document.not_found",
                                                "translates",
                                                command.translates()));
        if (documents.translated(original.family(), command.language())) {
            throw new ConflictException(
                    "document.translated", "language", command.language().tag());
        }
        return original;
    }

    private Product product(String key) {
        return key == null || key.isBlank()
                ? null
                : products.find(key)
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "product.not_found", "product", key));
    }

    private Organisation organisation(Audience audience, String key) {
        if (audience != Audience.ORGANISATION) {
            return null;
        }
        if (key == null || key.isBlank()) {
            throw new InvalidInputException("document.organisation_required", "organisation");
        }
        return organisations
                .find(key)
                .orElseThrow(
                        () ->
                                new UnprocessableException(
                                        "organisation.not_found", "organisation", key));
    }

    private static void checkRange(Content content) {
        if (content.appliesTo() != null && content.product() == null) {
            throw new InvalidInputException("document.range_without_product", "product");
        }
    }

    /**
     * Saves a draft as the next revision. What people read stays as it is until it is published.
     *
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if the product or the organisation doesn't exist
     * @throws InvalidInputException if something is missing or malformed
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void revise(@NotNull @Valid ReviseDocument command) {
        revise(command, FileChanges.NONE);
    }

    /**
     * Saves a draft as the next revision, with other files than the one before.
     *
     * @throws UnprocessableException also if there are too many files
     * @see #revise(ReviseDocument)
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void revise(
            @NotNull @Valid ReviseDocument command, @NotNull @Valid FileChanges changes) {
        var document = documents.lock(command.key());
        ConflictException.unlessSeen(command.version(), document.version());
        var latest = documents.revision(document, document.latest());
        classify(document, command);
        var content = changed(latest.content(), command);
        checkRange(content);
        var before = files.latest(document);
        var wanted = files.changed(before, changes);
        if (!content.equals(latest.content()) || !DocumentFiles.same(before, wanted)) {
            save(document, content, wanted, given(command.why()));
        }
    }

    private void classify(Document document, ReviseDocument command) {
        var now = clock.instant();
        var kind = command.kind() == null ? document.kind() : command.kind();
        var origin = command.origin() == null ? document.origin() : command.origin();
        note(document, "kind", document.kind(), kind);
        note(document, "origin", document.origin(), origin);
        document.classify(kind, origin, now);
        if (command.tags() != null) {
            var tags = Tags.clean(command.tags());
            note(document, "tags", new TreeSet<>(document.tags()), tags);
            document.tag(tags, now);
        }
    }

    private Content changed(Content from, ReviseDocument to) {
        var audience = to.audience() == null ? from.audience() : to.audience();
        var appliesTo = to.appliesTo();
        return new Content(
                to.title() == null ? from.title() : required("title", to.title().strip()),
                to.body() == null ? from.body() : required("body", to.body()),
                to.product() == null ? from.product() : product(to.product().orElse(null)),
                appliesTo == null
                        ? from.appliesTo()
                        : Ranges.read(appliesTo.orElse(null), "appliesTo"),
                audience,
                to.audience() == null
                        ? from.organisation()
                        : organisation(audience, to.organisation()));
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("required", field);
        }
        return text;
    }

    private void save(
            Document document, Content content, Map<String, StoredFile> wanted, String why) {
        var now = clock.instant();
        var before = status(document);
        var author = people.get(current.actor().id());
        var revision = new DocumentRevision(document, content, author, why, now);
        documents.add(revision);
        files.keep(document, wanted, author);
        history.changed(
                Subject.DOCUMENT,
                document.id(),
                "revision",
                revision.number() - 1,
                revision.number(),
                true);
        note(document, "status", before, status(document));
    }

    /**
     * Makes what an earlier revision said, with its files, the next draft.
     *
     * @throws NotFoundException if there is no such document or revision
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void restore(@NotNull String key, int number, String why, Integer version) {
        var document = documents.lock(key);
        ConflictException.unlessSeen(version, document.version());
        var content = documents.revision(document, number).content();
        save(document, content, files.of(document, number), given(why));
    }

    /**
     * Moves a document to another status.
     *
     * @throws NotFoundException if there is none with the key
     * @throws NotPermittedException if the caller may write but not publish or archive
     * @throws UnprocessableException if that status can't follow, approvals are missing, or nobody
     *     confirms that what may tell of a customer is meant to be read
     * @throws InvalidInputException if a reviewer wrote it or can't review, the quorum can't be
     *     reached, the reason is missing or the date is past
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void move(@NotNull @Valid MoveDocument command) {
        var document = documents.lock(command.key());
        ConflictException.unlessSeen(command.version(), document.version());
        var before = status(document);
        if (!Workflow.next(before).contains(command.to())) {
            throw new UnprocessableException(
                    "document.transition_not_allowed", "to", before, command.to());
        }
        switch (command.to()) {
            case IN_REVIEW -> submit(document, command);
            case PUBLISHED -> publish(document, command);
            default -> archive(document, command);
        }
        note(document, "status", before, status(document));
        note(document, "reason", null, given(command.reason()));
        LOG.log(
                Level.INFO,
                "Document {0} moved to {1} by {2}",
                new Object[] {document, command.to(), current.actor().id()});
    }

    private void submit(Document document, MoveDocument command) {
        var revision = documents.revision(document, document.latest());
        var before = documents.reviews(document);
        before.forEach(each -> each.restart(command.reviewers().contains(each.reviewer().id())));
        for (var id : command.reviewers()) {
            var reviewer = reviewer(id);
            checkOther(document, reviewer, "reviewers");
            if (before.stream().noneMatch(each -> each.reviewer().equals(reviewer))) {
                documents.add(new DocumentReview(revision, reviewer, true));
            }
        }
        var asked = command.reviewers().size();
        var quorum = Objects.requireNonNullElse(command.quorum(), Math.max(1, asked));
        if (asked > 0 && quorum > asked) {
            throw new InvalidInputException("document.quorum_too_high", "quorum", quorum, asked);
        }
        document.submit(quorum, clock.instant());
    }

    private Person reviewer(Long id) {
        return people.find(id)
                .filter(person -> people.may(person, Permission.WRITE_DOCUMENTS))
                .orElseThrow(
                        () -> new UnprocessableException("document.no_reviewer", "reviewers", id));
    }

    private void checkOther(Document document, Person reviewer, String field) {
        if (documents.wrote(reviewer, document)) {
            throw new UnprocessableException("document.own_review", field, reviewer.displayName());
        }
    }

    private void publish(Document document, MoveDocument command) {
        current.require(Permission.MANAGE_DOCUMENTS);
        var today = today();
        var until = Objects.requireNonNullElse(command.reviewOn(), today.plusYears(1));
        if (!until.isAfter(today) || until.isAfter(today.plusYears(Workflow.YEARS_MAX))) {
            throw new InvalidInputException("document.review_date", "reviewOn", Workflow.YEARS_MAX);
        }
        if (status(document) == DocumentStatus.IN_REVIEW) {
            var approvals =
                    documents.reviews(document).stream()
                            .filter(review -> review.decision() == ReviewDecision.APPROVE)
                            .count();
            if (approvals < document.quorum()) {
                throw new UnprocessableException(
                        "document.not_approved", "to", document.quorum(), approvals);
            }
        }
        confirmFindings(document, command.confirmedFindings());
        document.publish(until, clock.instant());
    }

    // What people read already was confirmed when they were given it.
    private void confirmFindings(Document document, Integer confirmed) {
        if (Objects.equals(document.published(), document.latest())) {
            return;
        }
        var content = documents.revision(document, document.latest()).content();
        var found = Findings.in(content.title(), content.body());
        if (found.size() != Objects.requireNonNullElse(confirmed, 0)) {
            throw new UnprocessableException(
                    "document.findings", "confirmedFindings", found.size());
        }
        if (!found.isEmpty()) {
            note(document, "findings", null, Findings.listed(found));
        }
    }

    private void archive(Document document, MoveDocument command) {
        current.require(Permission.MANAGE_DOCUMENTS);
        if (given(command.reason()) == null) {
            throw new InvalidInputException("document.reason_required", "reason");
        }
        document.archive(clock.instant());
    }

    /**
     * Says what the caller thinks of the revision in review. A rejection makes it a draft again.
     *
     * @throws NotFoundException if there is none with the key
     * @throws UnprocessableException if it isn't in review, the caller wrote it, or others were
     *     asked
     * @throws InvalidInputException if a rejection has no comment
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void review(@NotNull @Valid ReviewDocument command) {
        var document = documents.lock(command.key());
        ConflictException.unlessSeen(command.version(), document.version());
        if (status(document) != DocumentStatus.IN_REVIEW) {
            throw new UnprocessableException("document.not_in_review", null);
        }
        var caller = people.get(current.actor().id());
        checkOther(document, caller, null);
        var comment = given(command.comment());
        if (command.decision() == ReviewDecision.REJECT && comment == null) {
            throw new InvalidInputException("document.comment_required", "comment");
        }
        reviewOf(document, caller).decide(command.decision(), comment, clock.instant());
        record(document, action(command.decision()), comment);
        if (command.decision() == ReviewDecision.REJECT) {
            document.sendBack(clock.instant());
            note(document, "status", DocumentStatus.IN_REVIEW, DocumentStatus.DRAFT);
        }
    }

    private DocumentReview reviewOf(Document document, Person reviewer) {
        var reviews = documents.reviews(document);
        var own = reviews.stream().filter(each -> each.reviewer().equals(reviewer)).findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        if (Workflow.named(reviews)) {
            throw new UnprocessableException("document.others_review", null);
        }
        var review =
                new DocumentReview(
                        documents.revision(document, document.latest()), reviewer, false);
        documents.add(review);
        return review;
    }

    private static Action action(ReviewDecision decision) {
        return decision == ReviewDecision.APPROVE ? Action.APPROVED : Action.REJECTED;
    }

    private DocumentStatus status(Document document) {
        return document.status(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void note(Document document, String field, Object from, Object to) {
        history.changed(Subject.DOCUMENT, document.id(), field, from, to, true);
    }

    private void record(Document document, Action action, String what) {
        history.record(Subject.DOCUMENT, document.id(), action, what, true);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
