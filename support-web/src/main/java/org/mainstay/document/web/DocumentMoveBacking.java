package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentRevision;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.document.service.DocumentService;
import org.mainstay.document.service.MoveDocument;
import org.mainstay.document.service.ReviewDocument;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Leads a document from its draft over the review to its readers, and to the archive. */
@Named
@RequestScoped
public class DocumentMoveBacking {

    @Inject DocumentService documents;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private @Size(max = DocumentRevision.WHY_MAXLENGTH) String reason;
    private @Size(max = DocumentReview.COMMENT_MAXLENGTH) String comment;
    private @Min(1) @Max(Document.REVIEWERS_MAX) Integer quorum;
    private String reviewOn;

    /** Has the newest revision looked at. */
    public void submit() {
        move(DocumentStatus.IN_REVIEW, "document_detail.submitted");
    }

    /** Lets people read the newest revision. */
    public void publish() {
        move(DocumentStatus.PUBLISHED, "document_detail.published");
    }

    /** Says that what people read still is right. */
    public void confirm() {
        move(DocumentStatus.PUBLISHED, "document_detail.confirmed");
    }

    /** Takes the document away from its readers. */
    public void archive() {
        move(DocumentStatus.ARCHIVED, "document_detail.archived");
    }

    private void move(DocumentStatus to, String told) {
        documents.move(
                new MoveDocument(
                        key, to, reason, reviewers(), quorum, date(), confirmed(), version));
        tell(told);
    }

    private Set<Long> reviewers() {
        var chosen = request.getParameterValues("reviewer");
        return chosen == null
                ? Set.of()
                : Stream.of(chosen)
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    private Integer confirmed() {
        var ticked = request.getParameterValues("finding");
        return ticked == null ? null : Integer.valueOf(ticked.length);
    }

    private LocalDate date() {
        try {
            return reviewOn == null || reviewOn.isBlank() ? null : LocalDate.parse(reviewOn);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("answer.not_a_date", "reviewOn");
        }
    }

    /** The caller finds the newest revision right. */
    public void approve() {
        review(ReviewDecision.APPROVE, "document_detail.approved");
    }

    /** The caller finds something wrong with it. */
    public void reject() {
        review(ReviewDecision.REJECT, "document_detail.rejected");
    }

    private void review(ReviewDecision decision, String told) {
        documents.review(new ReviewDocument(key, decision, comment, version));
        tell(told);
    }

    private void tell(String told) {
        pages.tell(told);
        pages.go(Route.DOCUMENT.path(key));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public Integer getQuorum() {
        return quorum;
    }

    public void setQuorum(Integer quorum) {
        this.quorum = quorum;
    }

    /** A date such as 2027-11-23; empty for a year from now. */
    public String getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(String reviewOn) {
        this.reviewOn = reviewOn;
    }
}
