package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.RegistrationService;
import org.mainstay.settings.Settings;
import org.omnifaces.cdi.Param;

/** Sends people to their mailbox, and the mail once more if it did not come. */
@Named
@RequestScoped
public class CheckMailBacking {

    @Inject RegistrationService registrations;
    @Inject Settings settings;

    @Inject
    @Param(name = "email")
    private String given;

    private @NotBlank @Email @Size(max = Person.EMAIL_MAXLENGTH) String email;
    private boolean sent;

    /** Sends the mail again; says so whether or not the address is known. */
    public void resend() {
        registrations.resend(email);
        sent = true;
    }

    /** Whether the mail was just asked for again. */
    public boolean isSent() {
        return sent;
    }

    /** Whether mails stay in the outbox, so that waiting for one is in vain. */
    public boolean isKept() {
        return !settings.mailLeaves();
    }

    public String getEmail() {
        return email == null ? given : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
