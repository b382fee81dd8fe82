package org.mainstay.identity.service;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.mainstay.identity.model.Person;
import org.mainstay.organisation.model.Organisation;

/**
 * Ask for an account.
 *
 * @param organisation name; null for none
 * @param locale the language for mails
 */
public record Register(
        @NotBlank @Email @Size(max = Person.EMAIL_MAXLENGTH) String email,
        @NotBlank @Size(max = Person.NAME_MAXLENGTH) String firstName,
        @NotBlank @Size(max = Person.NAME_MAXLENGTH) String lastName,
        @NotNull @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH)
                String password,
        @Size(max = Organisation.NAME_MAXLENGTH) String organisation,
        @NotNull Locale locale) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Register[" + email + "]";
    }
}
