package org.mainstay.document.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.AUDITOR;
import static org.mainstay.harness.TestDesk.CUSTOMER;
import static org.mainstay.harness.TestDesk.LEAD;
import static org.mainstay.harness.TestDesk.MANAGER;
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
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.PageRequest;

class DocumentFeedbackTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    private TestDesk desk;

    @OnBothDatabases
    void eachReaderCountsOnceWithTheLastAnswer(TestDatabase database) {
        desk = new TestDesk(database);
        var key = published(Audience.CUSTOMERS, null);
        answer(CUSTOMER, key, false, "Which file?");
        answer(CUSTOMER, key, true, " ");
        answer(OTHER_CUSTOMER, key, false, "No");
        answer(AGENT, key, true, null);

        var seen = desk.as(WRITER, () -> queries().get(key));
        assertThat(seen.solved()).isEqualTo(2);
        assertThat(seen.unsolved()).isOne();
        assertThat(seen.own()).isNull();
        assertThat(desk.as(WRITER, () -> queries().answers(key, PAGE)).items())
                .extracting(answer -> answer.person().id(), AnswerView::solved, AnswerView::remark)
                .contains(
                        tuple(desk.id(CUSTOMER), true, null),
                        tuple(desk.id(OTHER_CUSTOMER), false, "No"));
        var own = desk.as(CUSTOMER, () -> queries().get(key));
        assertThat(own.solved()).as("how others found it is for the staff").isZero();
        assertThat(own.own().solved()).isTrue();
        assertThatThrownBy(() -> desk.as(CUSTOMER, () -> queries().answers(key, PAGE)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> answer(AUDITOR, key, true, null))
                .isInstanceOf(NotPermittedException.class);
        assertThat(
                        desk
                                .as(
                                        AUDITOR,
                                        () -> desk.get(DocumentQueries.class).history(key, PAGE))
                                .items()
                                .stream()
                                .filter(entry -> "solved".equals(entry.field()))
                                .map(HistoryView::to))
                .containsExactly("true", "false", "true", "false");
    }

    @OnBothDatabases
    void onlyReadersOfADocumentAnswerAndComment(TestDatabase database) {
        desk = new TestDesk(database);
        var acme = published(Audience.ORGANISATION, "acme");
        var draft = write(Audience.CUSTOMERS, null);
        answer(CUSTOMER, acme, true, null);
        for (var key : List.of(acme, draft)) {
            assertThatThrownBy(() -> answer(OTHER_CUSTOMER, key, true, null))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> comment(OTHER_CUSTOMER, key, "Hi"))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> desk.as(OTHER_CUSTOMER, () -> queries().comments(key, PAGE)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @OnBothDatabases
    void hiddenCommentIsForItsAuthorAndTheStaffAlone(TestDatabase database) {
        desk = new TestDesk(database);
        database.inTransaction(
                entities ->
                        entities.find(Person.class, desk.id(MANAGER))
                                .giveRoles(Set.of(Role.MODERATOR)));
        var key = published(Audience.CUSTOMERS, null);
        comment(OTHER_CUSTOMER, key, "It **works**");
        var rude = comment(CUSTOMER, key, "You fools <script>alert(1)</script>");
        assertThat(comments(OTHER_CUSTOMER, key)).hasSize(2);
        assertThat(comments(OTHER_CUSTOMER, key).get(0).html()).contains("<strong>works</strong>");
        assertThat(comments(OTHER_CUSTOMER, key).get(1).html()).doesNotContain("<script");

        assertThatThrownBy(() -> hide(WRITER, key, rude)).isInstanceOf(NotPermittedException.class);
        hide(MANAGER, key, rude);

        assertThat(comments(OTHER_CUSTOMER, key))
                .extracting(CommentView::body)
                .containsExactly("It **works**");
        assertThat(comments(CUSTOMER, key))
                .extracting(CommentView::hiddenReason)
                .containsExactly(null, "Be kind");
        assertThat(comments(AGENT, key)).hasSize(2);
        var other = published(Audience.CUSTOMERS, null);
        assertThatThrownBy(() -> hide(MANAGER, other, rude)).isInstanceOf(NotFoundException.class);
    }

    private void answer(String who, String key, boolean solved, String remark) {
        desk.as(
                who,
                () ->
                        desk.get(DocumentFeedbackService.class)
                                .answer(new AnswerDocument(key, solved, remark)));
    }

    private Long comment(String who, String key, String body) {
        return desk.as(
                who,
                () ->
                        desk.get(DocumentFeedbackService.class)
                                .comment(new CommentDocument(key, body)));
    }

    private void hide(String who, String key, Long id) {
        desk.as(
                who,
                () ->
                        desk.get(DocumentFeedbackService.class)
                                .hide(new HideComment(key, id, "Be kind")));
    }

    private List<CommentView> comments(String who, String key) {
        return desk.as(who, () -> queries().comments(key, PAGE)).items();
    }

    private String published(Audience audience, String organisation) {
        var key = write(audience, organisation);
        var documents = desk.get(DocumentService.class);
        desk.as(AGENT, () -> documents.move(move(key, DocumentStatus.IN_REVIEW)));
        desk.as(
                LEAD,
                () ->
                        documents.review(
                                new ReviewDocument(key, ReviewDecision.APPROVE, null, null)));
        desk.as(WRITER, () -> documents.move(move(key, DocumentStatus.PUBLISHED)));
        return key;
    }

    private static MoveDocument move(String key, DocumentStatus to) {
        return new MoveDocument(key, to, null, Set.of(), null, null, null, null);
    }

    private String write(Audience audience, String organisation) {
        return desk.as(
                AGENT,
                () ->
                        desk.get(DocumentService.class)
                                .write(
                                        new WriteDocument(
                                                "Safe mode",
                                                DocumentKind.HOW_TO,
                                                DocumentOrigin.OFFICIAL,
                                                "Wait",
                                                Language.EN,
                                                null,
                                                audience,
                                                organisation,
                                                null,
                                                null,
                                                Set.of())));
    }

    private DocumentFeedbackQueries queries() {
        return desk.get(DocumentFeedbackQueries.class);
    }
}
