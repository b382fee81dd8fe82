package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.PasswordService;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Changes one's own password. */
@Named
@RequestScoped
public class PasswordBacking {

    @Inject PasswordService passwords;
    @Inject SignedIn signedIn;
    @Inject Visitors visitors;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    private @NotBlank @Size(max = Person.PASSWORD_MAXLENGTH) String present;

    private @NotBlank @Size(min = Person.PASSWORD_MINLENGTH, max = Person.PASSWORD_MAXLENGTH) String
            password;

    /** Exchanges the present password for the new one. */
    public void change() {
        passwords.change(
                present,
                password,
                visitors.inBrowser(request),
                signedIn.secret(request).orElse(""));
        pages.tell("security.message.info.changed");
        pages.go(Route.SECURITY.path(null));
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
