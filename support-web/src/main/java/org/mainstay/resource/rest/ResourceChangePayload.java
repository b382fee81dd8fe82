package org.mainstay.resource.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.mainstay.document.model.Audience;
import org.mainstay.product.model.VersionRange;
import org.mainstay.resource.model.Licences;
import org.mainstay.resource.model.Resource;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.service.ChangeResource;
import org.mainstay.shared.model.Key;

/** Changes to a resource; what is absent stays, JSON's null takes away what is optional. */
public record ResourceChangePayload(
        @Size(max = Resource.TITLE_MAXLENGTH) String title,
        Optional<@Size(max = Resource.TEXT_MAXLENGTH) String> description,
        ResourceKind kind,
        @Size(max = Licences.ID_MAXLENGTH) String licence,
        Optional<@Size(max = Key.MAXLENGTH) String> product,
        Optional<@Size(max = VersionRange.MAXLENGTH) String> appliesTo,
        Audience audience,
        @Size(max = Resource.TAGS_MAX) Set<@NotNull String> tags,
        Optional<@Size(max = Resource.LINK_MAXLENGTH) String> link,
        @Pattern(regexp = Resource.SHA256) String sha256) {

    ChangeResource command(String key, Integer version) {
        return new ChangeResource(
                key,
                title,
                description,
                kind,
                licence,
                product,
                appliesTo,
                audience,
                tags,
                link,
                sha256,
                null,
                version);
    }
}
