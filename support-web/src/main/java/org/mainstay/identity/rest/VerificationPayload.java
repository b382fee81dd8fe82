package org.mainstay.identity.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The secret of a registration's mail. */
public record VerificationPayload(@NotBlank @Size(max = 200) String token) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "VerificationPayload";
    }
}
