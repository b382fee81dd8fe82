package org.mainstay.release.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.ReleaseArtefact;
import org.mainstay.release.service.AddArtefact;

/**
 * Where something of a release can be downloaded.
 *
 * @param sha256 of its bytes, in hex
 * @param signature of its bytes, as text
 */
public record NewArtefactPayload(
        @NotBlank @Size(max = ReleaseArtefact.NAME_MAXLENGTH) String name,
        @NotBlank @Size(max = ReleaseArtefact.URL_MAXLENGTH) String url,
        @NotNull @Pattern(regexp = ReleaseArtefact.SHA256) String sha256,
        @Size(max = ReleaseArtefact.SIGNATURE_MAXLENGTH) String signature) {

    AddArtefact command(Long release) {
        return new AddArtefact(release, name, url, sha256, signature);
    }
}
