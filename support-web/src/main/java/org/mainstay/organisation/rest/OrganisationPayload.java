package org.mainstay.organisation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.organisation.service.OrganisationView;
import org.mainstay.shared.model.Key;

/** An organisation whose people use the desk. */
public record OrganisationPayload(
        @NotNull @Size(max = Key.MAXLENGTH) @Pattern(regexp = Key.PATTERN) String key,
        @NotBlank @Size(max = Organisation.NAME_MAXLENGTH) String name) {

    static OrganisationPayload of(OrganisationView view) {
        return new OrganisationPayload(view.key(), view.name());
    }
}
