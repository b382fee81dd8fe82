package org.mainstay.release.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseGate;

/**
 * Vouch for a release.
 *
 * @param release its id
 * @param evidence by what one knows, such as the address of a report
 * @param version of the release as last seen; null not to check
 */
public record SignGate(
        @NotNull Long release,
        @NotNull Gate gate,
        @NotBlank @Size(max = ReleaseGate.EVIDENCE_MAXLENGTH) String evidence,
        Integer version) {}
