package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.document.model.DocumentAnswer;
import org.mainstay.document.model.DocumentComment;
import org.mainstay.document.service.AnswerDocument;
import org.mainstay.document.service.AnswerView;
import org.mainstay.document.service.CommentDocument;
import org.mainstay.document.service.CommentView;
import org.mainstay.document.service.DocumentFeedbackQueries;
import org.mainstay.document.service.DocumentFeedbackService;
import org.mainstay.document.service.FeedbackView;
import org.mainstay.document.service.HideComment;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What readers say of a document, below its text. */
@Named
@RequestScoped
public class DocumentFeedbackBacking {

    private static final int REMARKS_SHOWN = 20;

    @Inject DocumentFeedbackQueries queries;
    @Inject DocumentFeedbackService feedback;
    @Inject ActiveUser user;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "page")
    private Integer page;

    /** The comment whose button was pressed. */
    @Inject
    @Param(name = "hidden")
    private Long hidden;

    private @Size(max = DocumentAnswer.REMARK_MAXLENGTH) String remark;
    private @Size(max = DocumentComment.BODY_MAXLENGTH) String comment;
    private @Size(max = DocumentComment.REASON_MAXLENGTH) String reason;

    private FeedbackView given;
    private Page<CommentView> comments;

    /** It solved it. */
    public void solved() {
        answer(true);
    }

    /** It did not. */
    public void unsolved() {
        answer(false);
    }

    private void answer(boolean solved) {
        feedback.answer(new AnswerDocument(key, solved, remark));
        tell("document_feedback.thanks");
    }

    /** Says the typed words to the readers. */
    public void comment() {
        feedback.comment(new CommentDocument(key, comment));
        tell("document_feedback.commented");
    }

    /** Takes the comment out of sight whose button was pressed. */
    public void hide() {
        feedback.hide(new HideComment(key, hidden, reason));
        tell("document_feedback.hidden");
    }

    private void tell(String told) {
        pages.tell(told);
        pages.go(Route.DOCUMENT.path(key) + "#feedback");
    }

    /** Whether the document helped. */
    public FeedbackView getGiven() {
        if (given == null) {
            given = queries.get(key);
        }
        return given;
    }

    /** What readers said to their answers, the latest first; none for those who may not know. */
    public List<AnswerView> getRemarks() {
        return user.may(Permission.WRITE_DOCUMENTS)
                ? queries.answers(key, PageRequest.first(REMARKS_SHOWN)).items().stream()
                        .filter(answer -> answer.remark() != null)
                        .toList()
                : List.of();
    }

    /** The comments, the oldest first. */
    public Page<CommentView> getComments() {
        if (comments == null) {
            comments =
                    queries.comments(
                            key,
                            new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
        }
        return comments;
    }

    /** Address of the earlier comments; null on the first page. */
    public String getPrevious() {
        return Address.of(Route.DOCUMENT.path(key)).previous(getComments());
    }

    /** Address of the later comments; null on the last page. */
    public String getNext() {
        return Address.of(Route.DOCUMENT.path(key)).next(getComments());
    }

    /** Whether the caller can answer and comment. */
    public boolean isReader() {
        return user.may(Permission.TAKE_PART);
    }

    /** Whether the caller can hide comments. */
    public boolean isModerator() {
        return user.may(Permission.MODERATE);
    }

    /** What was typed, or else what was said before: another answer alone must not lose it. */
    public String getRemark() {
        return remark == null && getGiven().own() != null ? getGiven().own().remark() : remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
