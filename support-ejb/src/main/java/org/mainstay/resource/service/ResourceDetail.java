package org.mainstay.resource.service;

import java.time.Instant;
import java.util.Set;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.problem.service.Prose;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.ticket.service.StoredFile;

/**
 * Everything about a resource.
 *
 * @param organisationName of the one whose people see it; null if the audience isn't one
 * @param link where it is; null if it is a file, or nobody has said yet
 * @param sha256 of the file or of what the link leads to, in lower-case hex; null if nobody says
 * @param file null if it is a link, or comes later
 * @param moderator who decided about it last; null while it waits for that
 * @param reason why it was refused or taken down; null if nobody had to say
 * @param transitions what the caller can make of it now
 * @param own whether the caller contributed it, and so can change it but not accept it
 * @param moderating whether the caller is a moderator
 */
public record ResourceDetail(
        ResourceSummary summary,
        Prose description,
        String organisationName,
        Set<String> tags,
        String link,
        String sha256,
        StoredFile file,
        PersonRef moderator,
        String reason,
        Instant createdAt,
        Set<ResourceStatus> transitions,
        boolean own,
        boolean moderating) {}
