package org.mainstay.resource.service;

import java.time.Instant;
import org.mainstay.document.model.Audience;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;

/**
 * A resource as a row of a list.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param licence identifier of the SPDX list
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 */
public record ResourceSummary(
        String key,
        int version,
        String title,
        ResourceKind kind,
        ResourceStatus status,
        String licence,
        String product,
        String productName,
        String appliesTo,
        Audience audience,
        PersonRef contributor,
        Instant updatedAt) {

    static ResourceSummary of(Resource resource) {
        var product = resource.product();
        return new ResourceSummary(
                resource.key(),
                resource.version(),
                resource.title(),
                resource.kind(),
                resource.status(),
                resource.licence(),
                product == null ? null : product.key(),
                product == null ? null : product.name(),
                resource.appliesTo() == null ? null : resource.appliesTo().toString(),
                resource.audience(),
                PersonRef.of(resource.contributor()),
                resource.updatedAt());
    }
}
