package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.identity.service.SetUpService;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Makes the first administrator, by the link the server printed at its first start. */
@Named
@RequestScoped
public class SetUpBacking {

    @Inject SetUpService setUp;
    @Inject ActiveLocale locale;
    @Inject Pages pages;

    @Inject
    @Param(name = "token")
    private String token;

    private final @Valid RegistrationForm form = new RegistrationForm();

    /** Makes the account; the person signs in with it next. */
    public void create() {
        setUp.createFirstAdministrator(token, form.command(locale.getLocale()));
        pages.tell("set_up.message.info.created");
        pages.go(Route.SIGN_IN.path(null));
    }

    /** Whether the link is good. */
    public boolean isUsable() {
        return token != null && setUp.usable(token);
    }

    public String getToken() {
        return token;
    }

    public RegistrationForm getForm() {
        return form;
    }
}
