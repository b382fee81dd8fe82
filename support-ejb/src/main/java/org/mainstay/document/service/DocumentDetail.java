package org.mainstay.document.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.ticket.service.Article;

/**
 * A document as it is in one of its revisions.
 *
 * @param body Markdown
 * @param article the same, to be shown
 * @param organisationName of the one that may read it; null if the audience isn't one
 * @param files of the revision
 * @param release id of the release whose notes it is; null for all other documents
 * @param releaseName such as "Apache Hadoop 3.4.1"; null for all other documents
 * @param folder name of the one it was imported into, with its path; null if it was written here
 * @param author who saved the revision
 * @param why null if they didn't say
 * @param publishedAt when it was published or confirmed last; null if never
 * @param latestRevision number of the newest; what is shown for those who may see no other
 * @param publishedRevision number of what people read; null if there is none
 * @param translations the same in other languages, as far as the caller may read them
 * @param quorum how many approvals it takes
 * @param reviews of the latest revision, for the staff only
 * @param findings what in the revision may tell of a customer, for the staff until it is published
 * @param uses with how many tickets it helped; 0 for those who may not know
 * @param transitions the statuses the caller can choose now
 * @param mayWrite whether the caller can change it
 * @param mayReview whether the caller can say what they think of the latest revision
 */
public record DocumentDetail(
        DocumentSummary summary,
        String body,
        Article article,
        String organisationName,
        Set<String> tags,
        List<DocumentFileView> files,
        Long release,
        String releaseName,
        String folder,
        PersonRef author,
        String why,
        Instant createdAt,
        Instant publishedAt,
        int latestRevision,
        Integer publishedRevision,
        List<DocumentSummary> translations,
        int quorum,
        List<ReviewView> reviews,
        List<Finding> findings,
        long uses,
        Set<DocumentStatus> transitions,
        boolean mayWrite,
        boolean mayReview) {}
