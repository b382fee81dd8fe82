package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.service.SignInService;
import org.mainstay.identity.service.ThrottleService;
import org.mainstay.settings.Settings;
import org.mainstay.shared.web.Browser;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Paths;
import org.omnifaces.cdi.Param;

/** Signs a person in and takes them to the page they wanted. */
@Named
@RequestScoped
public class SignInBacking {

    @Inject SignInService signIns;
    @Inject ThrottleService throttles;
    @Inject Visitors visitors;
    @Inject SignedIn signedIn;
    @Inject HttpServletRequest request;
    @Inject Settings settings;
    @Inject Pages pages;

    @Inject
    @Param(name = "back")
    private String back;

    private @NotBlank @Size(max = Person.EMAIL_MAXLENGTH) String email;
    private @NotBlank @Size(max = Person.PASSWORD_MAXLENGTH) String password;

    /** Goes to the wanted page, or says that address and password don't belong together. */
    public void signIn() {
        signIns.check(email, password, visitors.inBrowser(request))
                .ifPresentOrElse(this::enter, this::refuse);
    }

    private void enter(Long person) {
        var visitor = visitors.inBrowser(request);
        pages.remember(Browser.KNOWN, throttles.remember(person, visitor.browser()));
        signedIn.start(request, person);
        pages.go(Paths.local(back));
    }

    private void refuse() {
        pages.complain("sign_in.message.error.refused");
    }

    /** Whether the published demo accounts are to be shown. */
    public boolean isDemo() {
        return settings.demo();
    }

    /** The wanted page; the start if none. */
    public String getBack() {
        return Paths.local(back);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
