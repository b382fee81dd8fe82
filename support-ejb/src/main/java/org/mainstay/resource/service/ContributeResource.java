package org.mainstay.resource.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.product.model.VersionRange;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.ticket.service.StoredFile;

/**
 * Contribute something to the community library.
 *
 * @param description Markdown; null or blank for nothing
 * @param licence identifier of the SPDX list
 * @param product key; null for none in particular
 * @param appliesTo range of its versions; null for all
 * @param audience not {@link Audience#PUBLIC}, since the library is for those who are signed in
 * @param link where it is; null if it is a file, or comes later
 * @param sha256 of what the link leads to; null if nobody says
 * @param file stored before; null if it is a link, or comes later
 */
public record ContributeResource(
        @NotBlank @Size(max = Resource.TITLE_MAXLENGTH) String title,
        @Size(max = Resource.TEXT_MAXLENGTH) String description,
        @NotNull ResourceKind kind,
        @NotNull @Size(max = Licences.ID_MAXLENGTH) String licence,
        String product,
        @Size(max = VersionRange.MAXLENGTH) String appliesTo,
        @NotNull Audience audience,
        @NotNull @Size(max = Resource.TAGS_MAX) Set<String> tags,
        @Size(max = Resource.LINK_MAXLENGTH) String link,
        @Pattern(regexp = Resource.SHA256) String sha256,
        StoredFile file) {}
