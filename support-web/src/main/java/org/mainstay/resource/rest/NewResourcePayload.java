package org.mainstay.resource.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.product.model.VersionRange;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.service.ContributeResource;
import org.mainstay.shared.model.Key;

/**
 * Something to be contributed; its file, if it isn't a link, comes afterwards.
 *
 * @param audience CUSTOMERS if absent
 * @param sha256 of what the link leads to; that of a file is computed
 */
public record NewResourcePayload(
        @NotBlank @Size(max = Resource.TITLE_MAXLENGTH) String title,
        @Size(max = Resource.TEXT_MAXLENGTH) String description,
        @NotNull ResourceKind kind,
        @NotNull @Size(max = Licences.ID_MAXLENGTH) String licence,
        @Size(max = Key.MAXLENGTH) String product,
        @Size(max = VersionRange.MAXLENGTH) String appliesTo,
        Audience audience,
        @Size(max = Resource.TAGS_MAX) Set<@NotNull String> tags,
        @Size(max = Resource.LINK_MAXLENGTH) String link,
        @Pattern(regexp = Resource.SHA256) String sha256) {

    ContributeResource command() {
        return new ContributeResource(
                title,
                description,
                kind,
                licence,
                product,
                appliesTo,
                Objects.requireNonNullElse(audience, Audience.CUSTOMERS),
                Objects.requireNonNullElse(tags, Set.of()),
                link,
                sha256,
                null);
    }
}
