package org.mainstay.resource.service;

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
import org.mainstay.ticket.service.StoredFile;

/**
 * Change what one contributed; null for what stays, empty for what is taken away.
 *
 * @param link another place, which has a checksum only if that comes with it
 * @param sha256 of what the link leads to
 * @param file stored before, in place of what there is; null for none
 * @param version the change builds on; null for any
 */
public record ChangeResource(
        @NotNull String key,
        @Size(max = Resource.TITLE_MAXLENGTH) String title,
        Optional<@Size(max = Resource.TEXT_MAXLENGTH) String> description,
        ResourceKind kind,
        @Size(max = Licences.ID_MAXLENGTH) String licence,
        Optional<String> product,
        Optional<@Size(max = VersionRange.MAXLENGTH) String> appliesTo,
        Audience audience,
        @Size(max = Resource.TAGS_MAX) Set<String> tags,
        Optional<@Size(max = Resource.LINK_MAXLENGTH) String> link,
        @Pattern(regexp = Resource.SHA256) String sha256,
        StoredFile file,
        Integer version) {

    /** The change that brings a file and leaves the rest. */
    public static ChangeResource file(String key, StoredFile file, Integer version) {
        return new ChangeResource(
                key, null, null, null, null, null, null, null, null, null, null, file, version);
    }
}
