package org.mainstay.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.Register;
import org.mainstay.organisation.model.Organisation;

/** What a new person tells about themselves. */
public class RegistrationForm {

    private @NotBlank @Email @Size(max = Person.EMAIL_MAXLENGTH) String email;
    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String firstName;
    private @NotBlank @Size(max = Person.NAME_MAXLENGTH) String lastName;

    private @NotBlank @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH) String
            password;

    private @Size(max = Organisation.NAME_MAXLENGTH) String organisation;

    /** The same as the services take it. */
    Register command(Locale locale) {
        return new Register(email, firstName, lastName, password, organisation, locale);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Name of the organisation; null for none. */
    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
