package org.mainstay.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.identity.service.RegistrationService;
import org.omnifaces.cdi.Param;

/**
 * Proves an address by the link that was mailed to it.
 *
 * <p>Opening the page changes nothing, since mail scanners open every link; the button does.
 */
@Named
@RequestScoped
public class VerifyBacking {

    @Inject RegistrationService registrations;

    @Inject
    @Param(name = "token")
    private String token;

    private boolean done;

    /** Proves the address. */
    public void verify() {
        registrations.verify(token == null ? "" : token);
        done = true;
    }

    /** Whether the address was just proven. */
    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }
}
