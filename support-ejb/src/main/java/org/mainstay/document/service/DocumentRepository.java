package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.DocumentUse;
import org.mainstay.identity.model.Person;
import org.mainstay.product.model.VersionRange;
import org.mainstay.product.model.VersionRange.Fit;
import org.mainstay.release.model.Release;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.Conditions;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.shared.service.Sequences;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class DocumentRepository {

    private static final String DOCUMENT = "document";
    private static final Set<DocumentStatus> READABLE =
            EnumSet.of(DocumentStatus.PUBLISHED, DocumentStatus.DUE_FOR_REVIEW);
    private static final Map<String, String> ORDERS =
            Map.of(
                    "key", "d.key",
                    "title", "r.content.title",
                    "reviewOn", "d.reviewOn",
                    "updatedAt", "r.createdAt");

    /** What somebody with an account may read of what is published. */
    private static final String FOR_READER =
            "(r.content.audience in :audiences or r.content.audience = :own and exists (select p"
                    + " from Person p where p.id = :person and p.organisation = organisation))";

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    String nextKey() {
        return Document.key(Sequences.next(entities, "document_key_seq"));
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Whatever is not stored yet is refused now rather than in the end. */
    void flush() {
        entities.flush();
    }

    Optional<Document> find(String key) {
        return entities.createNamedQuery(Document.BY_KEY, Document.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The one with the notes of a release. */
    Optional<Document> ofRelease(Release release) {
        return entities.createNamedQuery(Document.OF_RELEASE, Document.class)
                .setParameter("release", release)
                .getResultStream()
                .findFirst();
    }

    /** The document, locked: its revisions and reviews stay as they are. */
    Document lock(String key) {
        var found = find(key).orElseThrow(() -> new NotFoundException(DOCUMENT, key));
        entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    DocumentRevision revision(Document document, int number) {
        return entities.createNamedQuery(DocumentRevision.BY_NUMBER, DocumentRevision.class)
                .setParameter(DOCUMENT, document)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("revision", number));
    }

    /** Whether there is one of the family in the language. */
    boolean translated(Long family, Language language) {
        return !entities.createNamedQuery(Document.IN_FAMILY, Document.class)
                .setParameter("family", family)
                .setParameter("language", language)
                .getResultList()
                .isEmpty();
    }

    /** The newest revision for the staff, the published one for others. */
    Optional<Edition> current(String key, Reader reader) {
        return editions(
                        reader.staff() ? "r.number = d.latest" : "r.number = d.published",
                        reader,
                        new Conditions().and("d.key = :key", "key", key))
                .findFirst();
    }

    /** The revision that people read. */
    Optional<Edition> published(String key, Reader reader) {
        return editions(
                        "r.number = d.published",
                        reader,
                        new Conditions().and("d.key = :key", "key", key))
                .findFirst();
    }

    /** The same text in other languages. */
    List<Edition> translations(Document of, Reader reader) {
        return editions(
                        reader.staff() ? "r.number = d.latest" : "r.number = d.published",
                        reader,
                        new Conditions()
                                .and("d.family = :family", "family", of.family())
                                .and("d <> :document", DOCUMENT, of))
                .toList();
    }

    private Stream<Edition> editions(String which, Reader reader, Conditions conditions) {
        conditions.and(which);
        permit(reader, conditions);
        var query =
                entities.createQuery(
                        "select r from DocumentRevision r join fetch r.document d join fetch"
                                + " r.author left join fetch r.content.product left join fetch"
                                + " r.content.organisation organisation"
                                + conditions.where()
                                + " order by d.language",
                        DocumentRevision.class);
        return conditions.fill(query).getResultStream().map(Edition::of);
    }

    private static void permit(Reader reader, Conditions conditions) {
        if (reader.staff()) {
            return;
        }
        if (reader.person() == null) {
            conditions.among("r.content.audience", "audiences", EnumSet.of(Audience.PUBLIC));
        } else {
            conditions
                    .and(FOR_READER)
                    .with("audiences", EnumSet.of(Audience.PUBLIC, Audience.CUSTOMERS))
                    .with("own", Audience.ORGANISATION)
                    .with("person", reader.person());
        }
    }

    /**
     * @param today from when on something is due for review
     */
    Page<Edition> search(
            DocumentFilter filter, Reader reader, LocalDate today, PageRequest request) {
        var published =
                !reader.staff()
                        || !filter.statuses().isEmpty() && READABLE.containsAll(filter.statuses());
        var conditions =
                new Conditions()
                        .and(published ? "r.number = d.published" : "r.number = d.latest")
                        .among("d.kind", "kinds", filter.kinds())
                        .among("d.origin", "origins", filter.origins())
                        .among("d.language", "languages", filter.languages())
                        .among("product.key", "products", filter.products())
                        .containing(filter.text(), "r.content.title", "d.key");
        permit(reader, conditions);
        if (!filter.statuses().isEmpty()) {
            stand(filter.statuses(), published, today, conditions);
        }
        if (filter.release() != null) {
            conditions.and("d.release.id = :release", "release", filter.release());
        }
        if (filter.folder() != null) {
            conditions.and(
                    "d.folder = :folder" + (reader.staff() ? "" : " and 1 = 0"),
                    "folder",
                    filter.folder());
        }
        if (!filter.tags().isEmpty()) {
            conditions.and(
                    "exists (select tagged from Document tagged join tagged.tags tag where tagged ="
                            + " d and tag in :tags)",
                    "tags",
                    filter.tags());
        }
        var limits = conditions.where();
        var found =
                entities.createQuery(
                        "select r from DocumentRevision r join fetch r.document d left join fetch"
                                + " r.content.product product left join fetch"
                                + " r.content.organisation organisation"
                                + limits
                                + Paging.order(request.sort(), "-updatedAt", ORDERS, "d.id"),
                        DocumentRevision.class);
        var count =
                entities.createQuery(
                        "select count(r) from DocumentRevision r join r.document d left join"
                                + " r.content.product product left join r.content.organisation"
                                + " organisation"
                                + limits,
                        Long.class);
        return Paging.page(conditions.fill(found), conditions.fill(count), request, Edition::of);
    }

    // What is published stands for that as long as people can read it, whatever is written next.
    private static void stand(
            Set<DocumentStatus> wanted, boolean published, LocalDate today, Conditions conditions) {
        var any = new ArrayList<String>();
        if (wanted.contains(DocumentStatus.PUBLISHED)) {
            any.add(
                    wanted.contains(DocumentStatus.DUE_FOR_REVIEW)
                            ? "d.published is not null"
                            : "d.published is not null and (d.reviewOn is null or d.reviewOn >"
                                    + " :today)");
        } else if (wanted.contains(DocumentStatus.DUE_FOR_REVIEW)) {
            any.add("d.published is not null and d.reviewOn <= :today");
        }
        if (wanted.contains(DocumentStatus.PUBLISHED)
                != wanted.contains(DocumentStatus.DUE_FOR_REVIEW)) {
            conditions.with("today", today);
        }
        var others = EnumSet.copyOf(wanted);
        others.removeAll(READABLE);
        if (!others.isEmpty() && !published) {
            any.add("d.status in :statuses");
            conditions.with("statuses", others);
        }
        conditions.and(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
    }

    Page<DocumentRevision> revisions(Document document, PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(DocumentRevision.OF_DOCUMENT, DocumentRevision.class)
                        .setParameter(DOCUMENT, document),
                entities.createQuery(
                                "select count(r) from DocumentRevision r where r.document ="
                                        + " :document",
                                Long.class)
                        .setParameter(DOCUMENT, document),
                request,
                revision -> revision);
    }

    /** Whether somebody wrote any of the revisions after the published one. */
    boolean wrote(Person person, Document document) {
        return entities.createNamedQuery(DocumentRevision.COUNT_BY_AUTHOR, Long.class)
                        .setParameter(DOCUMENT, document)
                        .setParameter("author", person)
                        .setParameter(
                                "after", document.published() == null ? 0 : document.published())
                        .getSingleResult()
                > 0;
    }

    /** What was asked for and done of reviews of the latest revision, in order. */
    List<DocumentReview> reviews(Document document) {
        return entities.createNamedQuery(DocumentReview.OF_REVISION, DocumentReview.class)
                .setParameter(DOCUMENT, document)
                .setParameter("number", document.latest())
                .getResultList();
    }

    /** Takes some of which nobody was reminded that their day of review has come. */
    List<Document> claimDue(LocalDate today, int most) {
        return Claim.ids(
                        entities,
                        "select id from document where published_number is not null and review_on <= date '"
                                + today
                                + "' and (reminded_on is null or reminded_on < review_on) order by"
                                + " review_on",
                        most)
                .stream()
                .map(id -> entities.find(Document.class, id))
                .toList();
    }

    /** The files of a revision, by path. */
    List<DocumentFile> files(Document document, int revision) {
        return entities.createNamedQuery(DocumentFile.OF_REVISION, DocumentFile.class)
                .setParameter(DOCUMENT, document)
                .setParameter("number", revision)
                .getResultList();
    }

    /**
     * The newest revisions of the documents of a folder, in the order of their keys.
     *
     * @param folder null for what was written here
     */
    List<DocumentRevision> latestIn(String folder) {
        var query =
                entities.createQuery(
                        "select r from DocumentRevision r join fetch r.document d left join fetch"
                                + " r.content.product left join fetch r.content.organisation where"
                                + " r.number = d.latest and "
                                + in(folder)
                                + " order by d.id",
                        DocumentRevision.class);
        return within(folder, query).getResultList();
    }

    /** The files of the newest revisions of the documents of a folder, the oldest first. */
    List<DocumentFile> filesIn(String folder) {
        var query =
                entities.createQuery(
                        "select f from DocumentFile f join f.document d where f.last is null and "
                                + in(folder)
                                + " order by f.id",
                        DocumentFile.class);
        return within(folder, query).getResultList();
    }

    /** The tags of the documents of a folder: the document's id and a tag each. */
    List<Object[]> tagsIn(String folder) {
        var query =
                entities.createQuery(
                        "select d.id, tag from Document d join d.tags tag where " + in(folder),
                        Object[].class);
        return within(folder, query).getResultList();
    }

    private static String in(String folder) {
        return folder == null ? "d.folder is null" : "d.folder = :folder";
    }

    private static <T> TypedQuery<T> within(String folder, TypedQuery<T> query) {
        return folder == null ? query : query.setParameter("folder", folder);
    }

    /** The folders there are: name, number of documents, when one was changed last. */
    List<Object[]> folders() {
        return entities.createNamedQuery(Document.FOLDERS, Object[].class).getResultList();
    }

    /**
     * The keys of documents of a folder by their paths, as far as somebody may read them.
     *
     * @param paths not empty
     */
    Map<String, String> keys(String folder, Collection<String> paths, Reader reader) {
        return editions(
                        reader.staff() ? "r.number = d.latest" : "r.number = d.published",
                        reader,
                        new Conditions()
                                .and("d.folder = :folder", "folder", folder)
                                .among("d.path", "paths", paths))
                .collect(
                        Collectors.toMap(
                                each -> each.document().path(), each -> each.document().key()));
    }

    Optional<DocumentFile> file(Document document, Long id) {
        return Optional.ofNullable(entities.find(DocumentFile.class, id))
                .filter(file -> file.document().equals(document));
    }

    Optional<DocumentUse> use(Document document, Ticket ticket) {
        return entities.createNamedQuery(DocumentUse.ON_TICKET, DocumentUse.class)
                .setParameter(DOCUMENT, document)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    void remove(DocumentUse use) {
        entities.remove(use);
    }

    /** How many documents help with the ticket. */
    long countUses(Ticket ticket) {
        return entities.createQuery(
                        "select count(u) from DocumentUse u where u.ticket = :ticket", Long.class)
                .setParameter("ticket", ticket)
                .getSingleResult();
    }

    /** With how many tickets the document helped. */
    long countUses(Document document) {
        return entities.createNamedQuery(DocumentUse.COUNT, Long.class)
                .setParameter(DOCUMENT, document)
                .getSingleResult();
    }

    /**
     * The documents linked with a ticket, and the known problems in range.
     *
     * @param version name; null if it isn't known: then none is in range
     * @param wanted of a text in several languages the one that is given
     */
    List<TicketDocument> helping(Ticket ticket, String version, Reader reader, Language wanted) {
        var conditions =
                new Conditions()
                        .and(
                                reader.staff()
                                        ? "(r.number = d.published or d.published is null and"
                                                + " r.number = d.latest)"
                                        : "r.number = d.published")
                        .and(
                                "(exists (select u from DocumentUse u where u.document = d and"
                                        + " u.ticket = :ticket) or d.kind = :known and d.published"
                                        + " is not null and r.content.product = :product)")
                        .with("ticket", ticket)
                        .with("known", DocumentKind.KNOWN_PROBLEM)
                        .with("product", ticket.product());
        permit(reader, conditions);
        var query =
                entities.createQuery(
                                "select d.key, r.content.title, d.kind, d.language,"
                                        + " r.content.appliesTo, d.family, d.published,"
                                        + " (select count(u) from DocumentUse u where u.document = d"
                                        + " and u.ticket = :ticket) from DocumentRevision r join"
                                        + " r.document d left join r.content.organisation"
                                        + " organisation"
                                        + conditions.where()
                                        + " order by d.id",
                                Object[].class)
                        .setMaxResults(PageRequest.SIZE_MAX);
        var found = new LinkedHashMap<Object, TicketDocument>();
        for (var row : conditions.fill(query).getResultList()) {
            var range = (VersionRange) row[4];
            var linked = ((Number) row[7]).intValue() > 0;
            if (linked || range == null || range.of(version) == Fit.INSIDE) {
                var document = helping(row, range, linked);
                found.merge(row[5], document, (one, other) -> better(one, other, wanted));
            }
        }
        return List.copyOf(found.values());
    }

    private static TicketDocument helping(Object[] row, VersionRange range, boolean linked) {
        return new TicketDocument(
                (String) row[0],
                (String) row[1],
                (DocumentKind) row[2],
                (Language) row[3],
                range == null ? null : range.toString(),
                linked,
                row[6] != null);
    }

    private static TicketDocument better(
            TicketDocument one, TicketDocument other, Language wanted) {
        if (one.linked() != other.linked()) {
            return one.linked() ? one : other;
        }
        return other.language() == wanted ? other : one;
    }

    Person personReference(Long id) {
        return entities.getReference(Person.class, id);
    }
}
