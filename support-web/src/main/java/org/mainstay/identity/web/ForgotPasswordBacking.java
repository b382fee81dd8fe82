package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PasswordService;
import org.mainstay.settings.Settings;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/**
 * Mails a link to whoever forgot their password; says the same whether or not there is an account.
 */
@Named
@RequestScoped
public class ForgotPasswordBacking {

    @Inject PasswordService passwords;
    @Inject Settings settings;
    @Inject Pages pages;

    @Inject
    @Param(name = "sent")
    private boolean sent;

    private @NotBlank @Email @Size(max = Person.EMAIL_MAXLENGTH) String email;

    /** Sends the link. */
    public void send() {
        passwords.requestReset(email);
        pages.go(Route.FORGOT_PASSWORD.path(null) + "?sent=true");
    }

    /** Whether the mail was just asked for. */
    public boolean isSent() {
        return sent;
    }

    /** Whether mails stay in the outbox, so that waiting for one is in vain. */
    public boolean isKept() {
        return !settings.mailLeaves();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
