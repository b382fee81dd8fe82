package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PasswordService;
import org.omnifaces.cdi.Param;

/** Takes a new password from whoever followed the link in the mail. */
@Named
@RequestScoped
public class ResetPasswordBacking {

    @Inject PasswordService passwords;
    @Inject SignedIn signedIn;
    @Inject HttpServletRequest request;

    @Inject
    @Param(name = "token")
    private String token;

    private @NotBlank @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH) String
            password;

    private boolean done;

    /** Replaces the password; the person signs in with it next. */
    public void reset() {
        passwords.reset(token == null ? "" : token, password);
        signedIn.end(request);
        done = true;
    }

    /** Whether the password was just replaced. */
    public boolean isDone() {
        return done;
    }

    /** Whether the link is good. */
    public boolean isUsable() {
        return token != null && passwords.resettable(token);
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
