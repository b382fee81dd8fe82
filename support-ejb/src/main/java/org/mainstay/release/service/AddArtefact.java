package org.mainstay.release.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.ReleaseArtefact;

/**
 * Say where something of a release can be downloaded.
 *
 * @param release its id
 * @param url under http or https
 * @param sha256 of its bytes, in hex
 * @param signature as text; null or blank for none
 */
public record AddArtefact(
        @NotNull Long release,
        @NotBlank @Size(max = ReleaseArtefact.NAME_MAXLENGTH) String name,
        @NotBlank @Size(max = ReleaseArtefact.URL_MAXLENGTH) String url,
        @NotNull @Pattern(regexp = ReleaseArtefact.SHA256) String sha256,
        @Size(max = ReleaseArtefact.SIGNATURE_MAXLENGTH) String signature) {}
