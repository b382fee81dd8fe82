package org.mainstay.release.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseGate;
import org.mainstay.release.service.SignGate;

/**
 * That one vouches for a release.
 *
 * @param evidence by what one knows, such as the address of a report
 */
public record GateSignaturePayload(
        @NotBlank @Size(max = ReleaseGate.EVIDENCE_MAXLENGTH) String evidence) {

    SignGate command(Long release, Gate gate, Integer version) {
        return new SignGate(release, gate, evidence, version);
    }
}
