package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.model.ReviewDecision;
import org.mainstay.document.service.DocumentDetail;
import org.mainstay.document.service.DocumentFileView;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.ReviewView;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.service.Article;
import org.omnifaces.cdi.Param;

/** A document to be read, with what its writers do with it beside it. */
@Named
@RequestScoped
public class DocumentDetailBacking {

    private static final int HISTORY_SHOWN = 20;
    private static final int DEEPEST_LISTED = 3;
    private static final int HEADINGS_WORTH_A_LIST = 3;

    @Inject DocumentQueries documents;
    @Inject ActiveUser user;

    @Inject
    @Param(name = "number")
    private String key;

    /** The revision that is shown; null for what people read. */
    @Inject
    @Param(name = "revision")
    private Integer revision;

    private DocumentDetail detail;
    private List<HistoryView> history;

    /** Reads the document before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public DocumentDetail getDetail() {
        if (detail == null) {
            detail = revision == null ? documents.read(key) : documents.get(key, revision);
        }
        return detail;
    }

    /** The headings to go to; none if there are too few to need a list. */
    public List<Article.Heading> getHeadings() {
        var headings =
                getDetail().article().headings().stream()
                        .filter(heading -> heading.level() <= DEEPEST_LISTED)
                        .toList();
        return headings.size() < HEADINGS_WORTH_A_LIST ? List.of() : headings;
    }

    /** Name of the folder it was imported into; null if it was written here. */
    public String getFolder() {
        var folder = detail.folder();
        return folder == null ? null : folder.substring(0, folder.indexOf('/'));
    }

    /** Whether somebody is here who sees how the document comes about. */
    public boolean isStaff() {
        return user.may(Permission.READ_DIRECTORY);
    }

    /** Whether what is shown is the newest revision. */
    public boolean isLatest() {
        return getDetail().latestRevision() == getDetail().summary().revision();
    }

    /** Whether what is shown is what people read. */
    public boolean isPublished() {
        var published = getDetail().publishedRevision();
        return published != null && published == getDetail().summary().revision();
    }

    /** Whether the caller can choose the status now, for the newest revision, which they see. */
    public boolean can(String to) {
        return isLatest() && getDetail().transitions().contains(DocumentStatus.valueOf(to));
    }

    /** Whether the newest revision is in review. */
    public boolean isReviewed() {
        return isLatest() && getDetail().summary().status() == DocumentStatus.IN_REVIEW;
    }

    /** Whether the caller can publish the newest revision, or confirm it. */
    public boolean isPublishable() {
        return can(DocumentStatus.PUBLISHED.name()) && (!isReviewed() || isApproved());
    }

    /** The files that the text doesn't show as pictures. */
    public List<DocumentFileView> getDownloads() {
        return getDetail().files().stream().filter(file -> !file.picture()).toList();
    }

    /** Address of a file. */
    public String address(DocumentFileView file) {
        return file.address(getDetail().summary().key());
    }

    /** Whether enough reviewers approve of the newest revision. */
    public boolean isApproved() {
        return getApprovals() >= getDetail().quorum();
    }

    /** How many reviewers approve of the newest revision. */
    public long getApprovals() {
        return getDetail().reviews().stream()
                .map(ReviewView::decision)
                .filter(ReviewDecision.APPROVE::equals)
                .count();
    }

    /** Those who can be asked to review. */
    public List<PersonRef> getReviewers() {
        return documents.reviewers();
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            history = documents.history(key, PageRequest.first(HISTORY_SHOWN)).items();
        }
        return history;
    }
}
