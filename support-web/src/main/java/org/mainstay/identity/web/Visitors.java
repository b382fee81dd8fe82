package org.mainstay.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.mainstay.identity.service.Visitor;
import org.mainstay.shared.web.Browser;
import org.mainstay.shared.web.ClientAddress;

/** Where requests come from, as sign-in needs to know it. */
@ApplicationScoped
public class Visitors {

    @Inject ClientAddress addresses;

    /** The visitor behind a request of a browser. */
    public Visitor inBrowser(HttpServletRequest request) {
        return new Visitor(
                addresses.of(request), Browser.cookie(request, Browser.KNOWN).orElse(null));
    }

    /** The visitor behind a request of the REST API, where cookies say nothing. */
    public Visitor client(HttpServletRequest request) {
        return new Visitor(addresses.of(request), null);
    }
}
