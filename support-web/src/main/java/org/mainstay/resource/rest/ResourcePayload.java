package org.mainstay.resource.rest;

import java.time.Instant;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.ResourceDetail;
import org.mainstay.resource.service.ResourceSummary;
import org.mainstay.shared.rest.PersonRefPayload;

/**
 * A resource. In a list without what belongs to it.
 *
 * @param licence identifier of the SPDX list
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 * @param description Markdown
 * @param descriptionHtml the same, safe to show
 * @param link where it is; null if it is a file
 * @param sha256 of the file or of what the link leads to, in lower-case hex
 * @param reason why it was refused or taken down, for its contributor and for moderators
 * @param transitions what the caller can make of it now
 */
public record ResourcePayload(
        String key,
        String title,
        ResourceKind kind,
        ResourceStatus status,
        String licence,
        String product,
        String appliesTo,
        Audience audience,
        PersonRefPayload contributor,
        String description,
        String descriptionHtml,
        Set<String> tags,
        String link,
        ResourceFilePayload file,
        String sha256,
        PersonRefPayload moderator,
        String reason,
        Set<ResourceStatus> transitions,
        Instant createdAt,
        Instant updatedAt) {

    static ResourcePayload of(ResourceSummary row) {
        return new ResourcePayload(
                row.key(),
                row.title(),
                row.kind(),
                row.status(),
                row.licence(),
                row.product(),
                row.appliesTo(),
                row.audience(),
                person(row.contributor()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.updatedAt());
    }

    static ResourcePayload of(ResourceDetail resource) {
        var row = resource.summary();
        var file = resource.file();
        return new ResourcePayload(
                row.key(),
                row.title(),
                row.kind(),
                row.status(),
                row.licence(),
                row.product(),
                row.appliesTo(),
                row.audience(),
                person(row.contributor()),
                resource.description().text(),
                resource.description().html(),
                resource.tags(),
                resource.link(),
                file == null ? null : ResourceFilePayload.of(file),
                resource.sha256(),
                resource.moderator() == null ? null : person(resource.moderator()),
                resource.reason(),
                resource.transitions(),
                resource.createdAt(),
                row.updatedAt());
    }

    private static PersonRefPayload person(PersonRef person) {
        return PersonRefPayload.of(person.id(), person.name());
    }
}
