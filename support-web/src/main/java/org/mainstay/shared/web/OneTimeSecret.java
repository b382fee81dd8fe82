package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** A secret that was just made, for the page that follows to show, and for no page after it. */
@Named
@RequestScoped
public class OneTimeSecret {

    private static final String SECRET = OneTimeSecret.class.getName();

    @Inject HttpServletRequest request;

    private String value;

    /** Lets the next page show it. */
    public void keep(String secret) {
        request.getSession().setAttribute(SECRET, secret);
    }

    /** What this page has to show; null if nothing was made. */
    public String getValue() {
        if (value == null) {
            value = (String) request.getSession().getAttribute(SECRET);
            request.getSession().removeAttribute(SECRET);
        }
        return value;
    }
}
