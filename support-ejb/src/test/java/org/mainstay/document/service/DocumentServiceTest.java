package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.OTHER_CUSTOMER;
import static org.mainstay.harness.TestDesk.SECOND_AGENT;
import static org.mainstay.harness.TestDesk.WRITER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.Searches;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.service.HistoryView;
import org.mainstay.search.service.SearchFeed;
import org.mainstay.search.service.SearchHit;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.UnprocessableException;

class DocumentServiceTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @OnBothDatabases
    void goesFromDraftOverReviewToItsReaders(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.CUSTOMERS, null);
        assertThat(status(desk, WRITER, key)).isEqualTo(DocumentStatus.DRAFT);
        assertUnknown(desk, CUSTOMER, key);

        move(desk, WRITER, key, DocumentStatus.IN_REVIEW);
        assertCode(
                () -> move(desk, WRITER, key, DocumentStatus.PUBLISHED), "document.not_approved");
        review(desk, AGENT, key, ReviewDecision.APPROVE, null);
        assertThatThrownBy(() -> move(desk, AGENT, key, DocumentStatus.PUBLISHED))
                .isInstanceOf(NotPermittedException.class);
        move(desk, WRITER, key, DocumentStatus.PUBLISHED);

        var read = read(desk, CUSTOMER, key);
        assertThat(read.summary().status()).isEqualTo(DocumentStatus.PUBLISHED);
        assertThat(read.reviews()).isEmpty();
        assertThat(read.transitions()).isEmpty();
        assertThat(read.mayWrite()).isFalse();
        assertThat(read.article().html()).contains("<em>Wait</em>");
        assertThat(found(desk, CUSTOMER, all())).containsExactly(key);
        assertThat(
                        desk.as(AUDITOR, () -> queries(desk).history(key, PAGE)).items().stream()
                                .map(HistoryView::action)
                                .map(Enum::name))
                .containsExactly("CHANGED", "APPROVED", "CHANGED", "CREATED");
    }

    @OnBothDatabases
    void readersSeeThePublishedRevisionWhileTheNextIsWritten(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Safe mode", Audience.CUSTOMERS, null);

        desk.as(AGENT, () -> documents(desk).revise(revise(key, "Leaving safe mode", null, "why")));

        assertThat(read(desk, CUSTOMER, key).summary().title()).isEqualTo("Safe mode");
        assertThat(read(desk, AGENT, key).summary().title()).isEqualTo("Safe mode");
        assertThat(read(desk, AGENT, key).summary().status()).isEqualTo(DocumentStatus.PUBLISHED);
        var draft = desk.as(AGENT, () -> queries(desk).get(key));
        assertThat(draft.summary().title()).isEqualTo("Leaving safe mode");
        assertThat(draft.summary().status()).isEqualTo(DocumentStatus.DRAFT);
        assertThat(draft.publishedRevision()).isEqualTo(1);
        assertThat(draft.latestRevision()).isEqualTo(2);
        var shown = desk.as(CUSTOMER, () -> queries(desk).get(key));
        assertThat(shown.summary().title()).isEqualTo("Safe mode");
        assertThat(shown.latestRevision()).isEqualTo(1);
        assertThat(found(desk, AGENT, standing(DocumentStatus.PUBLISHED))).containsExactly(key);
        assertThat(found(desk, AGENT, standing(DocumentStatus.DRAFT))).containsExactly(key);
        assertThat(found(desk, CUSTOMER, standing(DocumentStatus.DRAFT))).isEmpty();
    }

    @OnBothDatabases
    void everySaveIsARevisionThatCanBeComparedAndRestored(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.STAFF, null);
        desk.as(AGENT, () -> documents(desk).revise(revise(key, null, "Wait a day", "Too short")));
        desk.as(AGENT, () -> documents(desk).revise(revise(key, null, "Wait a day", "Again")));
        desk.as(WRITER, () -> documents(desk).restore(key, 1, "It was right", null));

        var revisions = desk.as(AUDITOR, () -> queries(desk).revisions(key, PAGE)).items();
        assertThat(revisions).extracting(RevisionView::number).containsExactly(3, 2, 1);
        assertThat(revisions)
                .extracting(RevisionView::why)
                .containsExactly("It was right", "Too short", null);
        assertThat(desk.as(AUDITOR, () -> queries(desk).compare(key, 1, 2)))
                .extracting(DiffLine::kind)
                .containsExactly(DiffLine.Kind.REMOVED, DiffLine.Kind.ADDED);
        assertThat(desk.as(AUDITOR, () -> queries(desk).compare(key, 1, 3)))
                .extracting(DiffLine::kind)
                .containsOnly(DiffLine.Kind.SAME);
        assertThat(desk.as(AUDITOR, () -> queries(desk).get(key, 2)).body())
                .isEqualTo("Wait a day");
        assertThatThrownBy(() -> desk.as(AUDITOR, () -> queries(desk).get(key, 9)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> queries(desk).revisions(key, PAGE)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.as(AUDITOR, () -> documents(desk).restore(key, 1, "", null)))
                .isInstanceOf(NotPermittedException.class);
    }

    @OnBothDatabases
    void onlyThoseItIsForCanReadIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var open = published(desk, "For all", Audience.PUBLIC, null);
        var customers = published(desk, "For customers", Audience.CUSTOMERS, null);
        var acme = published(desk, "For Acme", Audience.ORGANISATION, "acme");
        var staff = published(desk, "For us", Audience.STAFF, null);

        assertThat(found(desk, CUSTOMER, all())).containsExactlyInAnyOrder(open, customers, acme);
        assertThat(found(desk, OTHER_CUSTOMER, all())).containsExactlyInAnyOrder(open, customers);
        assertThat(found(desk, AUDITOR, all()))
                .containsExactlyInAnyOrder(open, customers, acme, staff);
        assertUnknown(desk, OTHER_CUSTOMER, acme);
        assertUnknown(desk, CUSTOMER, staff);
        assertThat(desk.asVisitor(() -> queries(desk).read(open)).summary().title())
                .isEqualTo("For all");
        for (var hidden : List.of(customers, acme, staff)) {
            assertThatThrownBy(() -> desk.asVisitor(() -> queries(desk).read(hidden)))
                    .isInstanceOf(NotFoundException.class);
        }
        for (var reader : List.of(CUSTOMER, AUDITOR, ADMIN)) {
            assertThatThrownBy(() -> desk.as(reader, () -> documents(desk).write(command("No"))))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @OnBothDatabases
    void nobodyReviewsWhatTheyWroteAndOnlyThoseAskedDo(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.STAFF, null);
        desk.as(AGENT, () -> documents(desk).revise(revise(key, null, "More", null)));
        assertCode(() -> submit(desk, key, null, AGENT), "document.own_review");
        assertCode(() -> submit(desk, key, null, CUSTOMER), "document.no_reviewer");
        assertCode(() -> submit(desk, key, 3, LEAD, SECOND_AGENT), "document.quorum_too_high");

        submit(desk, key, null, LEAD, SECOND_AGENT);
        assertCode(
                () -> review(desk, AGENT, key, ReviewDecision.APPROVE, null),
                "document.own_review");
        review(desk, LEAD, key, ReviewDecision.APPROVE, null);
        assertCode(
                () -> move(desk, WRITER, key, DocumentStatus.PUBLISHED), "document.not_approved");
        assertThat(desk.as(SECOND_AGENT, () -> queries(desk).get(key)).mayReview()).isTrue();
        assertThat(desk.as(AGENT, () -> queries(desk).get(key)).mayReview()).isFalse();
        assertCode(
                () -> review(desk, SECOND_AGENT, key, ReviewDecision.REJECT, " "),
                "document.comment_required");

        review(desk, SECOND_AGENT, key, ReviewDecision.REJECT, "Not so");
        assertThat(status(desk, WRITER, key)).isEqualTo(DocumentStatus.DRAFT);
        assertCode(
                () -> review(desk, LEAD, key, ReviewDecision.APPROVE, null),
                "document.not_in_review");

        submit(desk, key, 1, SECOND_AGENT);
        var reviews = desk.as(WRITER, () -> queries(desk).get(key)).reviews();
        assertThat(reviews).extracting(ReviewView::decision).containsOnlyNulls();
        review(desk, SECOND_AGENT, key, ReviewDecision.APPROVE, null);
        move(desk, WRITER, key, DocumentStatus.PUBLISHED);
    }

    @OnBothDatabases
    void whatMayTellOfACustomerIsConfirmedByWhoeverPublishesIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.CUSTOMERS, null);
        var told = "Ask ann@acme.example on 10.1.2.3";
        desk.as(AGENT, () -> documents(desk).revise(revise(key, null, told, null)));
        move(desk, WRITER, key, DocumentStatus.IN_REVIEW);
        review(desk, LEAD, key, ReviewDecision.APPROVE, null);

        assertCode(() -> publish(desk, key, null), "document.findings");
        assertCode(() -> publish(desk, key, 1), "document.findings");
        assertUnknown(desk, CUSTOMER, key);
        publish(desk, key, 2);

        assertThat(read(desk, CUSTOMER, key).body()).isEqualTo(told);
        assertThat(desk.as(AUDITOR, () -> queries(desk).history(key, PAGE)).items())
                .filteredOn(entry -> "findings".equals(entry.field()))
                .extracting(HistoryView::to)
                .containsExactly("1: ann@acme.example, 1: 10.1.2.3");
        // That it still is right says nothing new of it.
        publish(desk, key, null);
    }

    private static void publish(TestDesk desk, String key, Integer confirmed) {
        var published = DocumentStatus.PUBLISHED;
        var command = new MoveDocument(key, published, null, Set.of(), null, null, confirmed, null);
        desk.as(WRITER, () -> documents(desk).move(command));
    }

    @OnBothDatabases
    void revisionMadeWhileInReviewHasToBeReviewedAgain(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.STAFF, null);
        move(desk, WRITER, key, DocumentStatus.IN_REVIEW);
        review(desk, AGENT, key, ReviewDecision.APPROVE, null);

        desk.as(WRITER, () -> documents(desk).revise(revise(key, null, "Something else", null)));

        assertCode(
                () -> move(desk, WRITER, key, DocumentStatus.PUBLISHED),
                "document.transition_not_allowed");
        move(desk, WRITER, key, DocumentStatus.IN_REVIEW);
        assertCode(
                () -> move(desk, WRITER, key, DocumentStatus.PUBLISHED), "document.not_approved");
    }

    @OnBothDatabases
    void becomesDueForReviewAndCanBeConfirmedOrArchived(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Safe mode", Audience.CUSTOMERS, null);
        desk.clock().advance(Duration.ofDays(366));

        assertThat(status(desk, WRITER, key)).isEqualTo(DocumentStatus.DUE_FOR_REVIEW);
        assertThat(found(desk, WRITER, standing(DocumentStatus.DUE_FOR_REVIEW)))
                .containsExactly(key);
        assertThat(found(desk, WRITER, standing(DocumentStatus.PUBLISHED))).isEmpty();
        assertThat(read(desk, CUSTOMER, key).summary().status())
                .isEqualTo(DocumentStatus.DUE_FOR_REVIEW);
        move(desk, WRITER, key, DocumentStatus.PUBLISHED);
        assertThat(status(desk, WRITER, key)).isEqualTo(DocumentStatus.PUBLISHED);
        var past = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
        assertCode(
                () ->
                        desk.as(
                                WRITER,
                                () ->
                                        documents(desk)
                                                .move(
                                                        new MoveDocument(
                                                                key,
                                                                DocumentStatus.PUBLISHED,
                                                                null,
                                                                Set.of(),
                                                                null,
                                                                past,
                                                                null,
                                                                null))),
                "document.review_date");

        assertCode(
                () -> move(desk, WRITER, key, DocumentStatus.ARCHIVED), "document.reason_required");
        desk.as(
                WRITER,
                () ->
                        documents(desk)
                                .move(
                                        new MoveDocument(
                                                key,
                                                DocumentStatus.ARCHIVED,
                                                "Outdated",
                                                Set.of(),
                                                null,
                                                null,
                                                null,
                                                null)));
        assertUnknown(desk, CUSTOMER, key);
        assertThat(found(desk, WRITER, standing(DocumentStatus.ARCHIVED))).containsExactly(key);
    }

    @OnBothDatabases
    void itsWritersAreRemindedOnceThatItHasToBeCheckedAgain(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Safe mode", Audience.CUSTOMERS, null);
        var reminders = desk.get(ReviewReminders.class);
        assertThat(desk.asSystem(reminders::remindNext)).isZero();

        desk.clock().advance(Duration.ofDays(366));
        assertThat(desk.asSystem(reminders::remindNext)).isEqualTo(1);
        assertThat(desk.asSystem(reminders::remindNext)).isZero();
        assertThat(desk.mailsTo(WRITER)).containsExactly("[" + key + "] Please check: Safe mode");
        assertThat(desk.mailsTo(CUSTOMER)).isEmpty();

        move(desk, WRITER, key, DocumentStatus.PUBLISHED);
        desk.clock().advance(Duration.ofDays(366));
        assertThat(desk.asSystem(reminders::remindNext)).isEqualTo(1);
        assertThat(desk.mailsTo(WRITER)).hasSize(2);
    }

    @OnBothDatabases
    void hasOneTranslationInEachLanguage(TestDatabase database) {
        var desk = new TestDesk(database);
        var english = published(desk, "Safe mode", Audience.CUSTOMERS, null);
        var chinese = desk.as(WRITER, () -> documents(desk).write(translation("安全模式", english)));

        assertThat(read(desk, WRITER, english).translations())
                .extracting(DocumentSummary::key)
                .containsExactly(chinese);
        assertThat(read(desk, WRITER, chinese).translations())
                .extracting(DocumentSummary::key)
                .containsExactly(english);
        assertThat(read(desk, CUSTOMER, english).translations()).isEmpty();
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        WRITER,
                                        () -> documents(desk).write(translation("又", chinese))))
                .isInstanceOf(ConflictException.class);
        assertCode(
                () -> desk.as(WRITER, () -> documents(desk).write(translation("无", "D-9999"))),
                "document.not_found");
    }

    @OnBothDatabases
    void refusesWhatMakesNoSenseAndKeepsNothingOfIt(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = write(desk, "Safe mode", Audience.STAFF, null);

        assertCode(() -> change(desk, key, null, ">=3.3"), "document.range_without_product");
        assertCode(() -> change(desk, key, "hadoop", ">=4 <3"), "range.empty");
        assertCode(() -> change(desk, key, "hadoop", "newest"), "range.unreadable");
        assertCode(() -> change(desk, key, "nothing", null), "product.not_found");
        assertCode(
                () -> write(desk, "X", Audience.ORGANISATION, null),
                "document.organisation_required");
        assertCode(
                () -> write(desk, "X", Audience.ORGANISATION, "nobody"), "organisation.not_found");
        assertCode(
                () -> desk.as(WRITER, () -> documents(desk).revise(revise(key, " ", null, null))),
                "required");
        assertThatThrownBy(() -> desk.as(WRITER, () -> documents(desk).restore(key, 1, null, 99)))
                .isInstanceOf(ConflictException.class);
        assertThat(read(desk, WRITER, key).latestRevision()).isEqualTo(1);
        assertThat(found(desk, WRITER, all())).containsExactly(key);

        change(desk, key, "hadoop", " >=3.3  <3.4 ");
        var changed = desk.as(WRITER, () -> queries(desk).get(key)).summary();
        assertThat(changed.appliesTo()).isEqualTo(">=3.3 <3.4");
        assertThat(changed.productName()).isNotBlank();
    }

    @OnBothDatabases
    void isFoundByWhatItIs(TestDatabase database) {
        var desk = new TestDesk(database);
        var one = write(desk, "100% of the disks", Audience.STAFF, null);
        var two = write(desk, "Safe mode", Audience.STAFF, null);
        change(desk, two, "hadoop", null);
        desk.as(
                WRITER,
                () ->
                        documents(desk)
                                .revise(
                                        new ReviseDocument(
                                                two,
                                                null,
                                                DocumentKind.KNOWN_PROBLEM,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                Set.of("HDFS", "disk"),
                                                null,
                                                null)));

        assertThat(found(desk, AGENT, text("%"))).containsExactly(one);
        assertThat(found(desk, AGENT, text(two.toLowerCase()))).containsExactly(two);
        assertThat(found(desk, AGENT, filter(Set.of("hdfs"), Set.of(), Set.of())))
                .containsExactly(two);
        assertThat(found(desk, AGENT, filter(Set.of(), Set.of("hadoop"), Set.of())))
                .containsExactly(two);
        assertThat(
                        found(
                                desk,
                                AGENT,
                                filter(Set.of(), Set.of(), Set.of(DocumentKind.KNOWN_PROBLEM))))
                .containsExactly(two);
        assertThat(found(desk, AGENT, filter(Set.of("none"), Set.of(), Set.of()))).isEmpty();
        var backwards = new PageRequest(0, 1, "-title");
        assertThat(desk.as(AGENT, () -> queries(desk).search(all(), backwards)).items())
                .extracting(DocumentSummary::key)
                .containsExactly(two);
        var wrong = new PageRequest(0, 1, "body");
        assertThatThrownBy(() -> desk.as(AGENT, () -> queries(desk).search(all(), wrong)))
                .isInstanceOf(InvalidInputException.class);
    }

    @OnBothDatabases
    void listAndPageTakeTheSameStatementsHoweverManyThereAre(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Safe mode", Audience.CUSTOMERS, null);
        var list = desk.as(CUSTOMER, () -> database.statements(() -> found(desk, all())));
        for (int i = 0; i < 4; i++) {
            published(desk, "Another " + i, Audience.CUSTOMERS, null);
        }

        assertThat(desk.as(CUSTOMER, () -> database.statements(() -> found(desk, all()))))
                .hasSameSizeAs(list)
                .hasSizeLessThan(3);
        assertThat(desk.as(CUSTOMER, () -> database.statements(() -> queries(desk).read(key))))
                .hasSizeLessThan(5);
    }

    @OnBothDatabases
    void isFoundByWhatItsReadersMayRead(TestDatabase database) {
        var desk = new TestDesk(database);
        var key = published(desk, "Leaving safe mode", Audience.CUSTOMERS, null);
        var own = published(desk, "Safe mode at Acme", Audience.ORGANISATION, "acme");
        var draft = write(desk, "Safe mode, unfinished", Audience.PUBLIC, null);
        desk.as(AGENT, () -> documents(desk).revise(revise(key, "Entering zebra mode", null, "")));

        assertThat(keysFound(desk, CUSTOMER, "safe mode")).containsExactlyInAnyOrder(key, own);
        assertThat(keysFound(desk, OTHER_CUSTOMER, "safe modes")).containsExactly(key);
        assertThat(keysFound(desk, AGENT, "safe mode")).contains(key, own, draft);
        assertThat(keysFound(desk, AGENT, "zebra")).isEmpty();

        desk.as(
                WRITER,
                () ->
                        documents(desk)
                                .move(
                                        new MoveDocument(
                                                key,
                                                DocumentStatus.ARCHIVED,
                                                "Out of date",
                                                Set.of(),
                                                null,
                                                null,
                                                null,
                                                null)));
        assertThat(keysFound(desk, OTHER_CUSTOMER, "safe mode")).isEmpty();
        desk.get(SearchFeed.class).close();
    }

    private static List<String> keysFound(TestDesk desk, String who, String text) {
        return Searches.found(desk, who, text).stream().map(SearchHit::key).toList();
    }

    private static DocumentService documents(TestDesk desk) {
        return desk.get(DocumentService.class);
    }

    private static DocumentQueries queries(TestDesk desk) {
        return desk.get(DocumentQueries.class);
    }

    private static WriteDocument command(String title) {
        return command(title, Audience.STAFF, null);
    }

    private static WriteDocument command(String title, Audience audience, String organisation) {
        return new WriteDocument(
                title,
                DocumentKind.HOW_TO,
                DocumentOrigin.OFFICIAL,
                "*Wait* a minute.",
                Language.EN,
                null,
                audience,
                organisation,
                null,
                null,
                Set.of());
    }

    private static WriteDocument translation(String title, String of) {
        return new WriteDocument(
                title,
                DocumentKind.HOW_TO,
                DocumentOrigin.OFFICIAL,
                "请稍候。",
                Language.ZH,
                of,
                Audience.CUSTOMERS,
                null,
                null,
                null,
                Set.of());
    }

    private static String write(
            TestDesk desk, String title, Audience audience, String organisation) {
        return desk.as(WRITER, () -> documents(desk).write(command(title, audience, organisation)));
    }

    private static String published(
            TestDesk desk, String title, Audience audience, String organisation) {
        var key = write(desk, title, audience, organisation);
        move(desk, WRITER, key, DocumentStatus.IN_REVIEW);
        review(desk, LEAD, key, ReviewDecision.APPROVE, null);
        move(desk, WRITER, key, DocumentStatus.PUBLISHED);
        return key;
    }

    private static ReviseDocument revise(String key, String title, String body, String why) {
        return new ReviseDocument(
                key, title, null, null, body, null, null, null, null, null, why, null);
    }

    private static void change(TestDesk desk, String key, String product, String range) {
        desk.as(
                WRITER,
                () ->
                        documents(desk)
                                .revise(
                                        new ReviseDocument(
                                                key,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                Optional.ofNullable(product),
                                                Optional.ofNullable(range),
                                                null,
                                                null,
                                                null)));
    }

    private static void move(TestDesk desk, String who, String key, DocumentStatus to) {
        desk.as(
                who,
                () ->
                        documents(desk)
                                .move(
                                        new MoveDocument(
                                                key, to, null, Set.of(), null, null, null, null)));
    }

    private static void submit(TestDesk desk, String key, Integer quorum, String... reviewers) {
        var ids = new HashSet<Long>();
        for (var reviewer : reviewers) {
            ids.add(desk.id(reviewer));
        }
        desk.as(
                WRITER,
                () ->
                        documents(desk)
                                .move(
                                        new MoveDocument(
                                                key,
                                                DocumentStatus.IN_REVIEW,
                                                null,
                                                ids,
                                                quorum,
                                                null,
                                                null,
                                                null)));
    }

    private static void review(
            TestDesk desk, String who, String key, ReviewDecision decision, String comment) {
        desk.as(
                who,
                () -> documents(desk).review(new ReviewDocument(key, decision, comment, null)));
    }

    private static DocumentDetail read(TestDesk desk, String who, String key) {
        return desk.as(who, () -> queries(desk).read(key));
    }

    private static DocumentStatus status(TestDesk desk, String who, String key) {
        return desk.as(who, () -> queries(desk).get(key)).summary().status();
    }

    private static void assertUnknown(TestDesk desk, String who, String key) {
        assertThatThrownBy(() -> read(desk, who, key)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.as(who, () -> queries(desk).get(key)))
                .isInstanceOf(NotFoundException.class);
    }

    private static void assertCode(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .isInstanceOfAny(UnprocessableException.class, InvalidInputException.class);
    }

    private static List<String> found(TestDesk desk, String who, DocumentFilter filter) {
        return desk.as(who, () -> found(desk, filter));
    }

    private static List<String> found(TestDesk desk, DocumentFilter filter) {
        return queries(desk).search(filter, PAGE).items().stream()
                .map(DocumentSummary::key)
                .toList();
    }

    private static DocumentFilter all() {
        return text(null);
    }

    private static DocumentFilter text(String text) {
        return new DocumentFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, text);
    }

    private static DocumentFilter standing(DocumentStatus status) {
        return new DocumentFilter(
                Set.of(), Set.of(), Set.of(status), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    private static DocumentFilter filter(
            Set<String> tags, Set<String> products, Set<DocumentKind> kinds) {
        return new DocumentFilter(
                kinds, Set.of(), Set.of(), products, Set.of(), tags, null, null, null);
    }
}
