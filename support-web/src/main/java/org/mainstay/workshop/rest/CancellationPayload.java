package org.mainstay.workshop.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.workshop.model.Workshop;

/** Why a workshop doesn't take place. */
public record CancellationPayload(@NotBlank @Size(max = Workshop.REASON_MAXLENGTH) String reason) {}
