package org.mainstay.identity.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.ApiToken;

/** A token that is wanted. */
public record NewTokenPayload(
        @NotBlank @Size(max = ApiToken.NAME_MAXLENGTH) String name,
        @NotNull @Min(1) @Max(ApiToken.DAYS_MAX) Integer expiresInDays) {}
