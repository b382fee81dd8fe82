package org.mainstay.organisation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.organisation.model.Organisation;

/** Changes to an organisation. */
public record OrganisationChangePayload(
        @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name) {}
