package org.mainstay.certificate.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.certificate.model.Certificate;

/** Why a certificate is taken back. */
public record RevocationPayload(
        @NotBlank @Size(max = Certificate.REASON_MAXLENGTH) String reason) {}
