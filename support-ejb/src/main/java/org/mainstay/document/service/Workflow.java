package org.mainstay.document.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.DocumentReview;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;

/** The way of a document from its draft to the archive. */
final class Workflow {

    /** In how many years a document has to be looked at again at the latest. */
    static final int YEARS_MAX = 5;

    private Workflow() {}

    /** The statuses that can follow; that of a draft comes with its next revision. */
    static Set<DocumentStatus> next(DocumentStatus status) {
        return switch (status) {
            case DRAFT -> EnumSet.of(DocumentStatus.IN_REVIEW, DocumentStatus.ARCHIVED);
            case IN_REVIEW, PUBLISHED, DUE_FOR_REVIEW -> EnumSet.of(
                    DocumentStatus.PUBLISHED, DocumentStatus.ARCHIVED);
            case ARCHIVED -> EnumSet.of(DocumentStatus.IN_REVIEW);
        };
    }

    /** Those of them that the actor may choose. */
    static Set<DocumentStatus> next(DocumentStatus status, Actor actor) {
        if (!actor.may(Permission.WRITE_DOCUMENTS)) {
            return Set.of();
        }
        var next = EnumSet.copyOf(next(status));
        if (!actor.may(Permission.MANAGE_DOCUMENTS)) {
            next.retainAll(Set.of(DocumentStatus.IN_REVIEW));
        }
        return next;
    }

    /** Whether certain people were asked: then nobody else decides. */
    static boolean named(List<DocumentReview> reviews) {
        return reviews.stream().anyMatch(review -> review.named());
    }
}
