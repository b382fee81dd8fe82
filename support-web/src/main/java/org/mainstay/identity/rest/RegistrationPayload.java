package org.mainstay.identity.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.Register;
import org.mainstay.organisation.model.Organisation;

/**
 * Somebody who wants an account.
 *
 * @param organisation name; null for none
 */
public record RegistrationPayload(
        @NotBlank @Email @Size(max = Person.EMAIL_MAXLENGTH) String email,
        @NotBlank @Size(max = Person.NAME_MAXLENGTH) String firstName,
        @NotBlank @Size(max = Person.NAME_MAXLENGTH) String lastName,
        @NotNull @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH)
                String password,
        @Size(max = Organisation.NAME_MAXLENGTH) String organisation) {

    Register command(Locale language) {
        return new Register(email, firstName, lastName, password, organisation, language);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "RegistrationPayload[" + email + "]";
    }
}
