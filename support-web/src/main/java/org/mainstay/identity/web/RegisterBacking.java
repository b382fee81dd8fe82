package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mainstay.identity.service.RegistrationService;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Registers a person; the page says the same whether or not the address is known. */
@Named
@RequestScoped
public class RegisterBacking {

    @Inject RegistrationService registrations;
    @Inject ActiveLocale locale;
    @Inject Pages pages;

    private final @Valid RegistrationForm form = new RegistrationForm();

    /** Goes on to the page that sends people to their mailbox. */
    public void register() {
        registrations.register(form.command(locale.getLocale()));
        var email = URLEncoder.encode(form.getEmail(), StandardCharsets.UTF_8);
        pages.go(Route.CHECK_MAIL.path(null) + "?email=" + email);
    }

    public RegistrationForm getForm() {
        return form;
    }
}
