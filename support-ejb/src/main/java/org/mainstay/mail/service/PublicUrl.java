package org.mainstay.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.mainstay.settings.Settings;

/** The address under which people reach the application, for links in mails. */
@ApplicationScoped
public class PublicUrl {

    @Inject Settings settings;

    /** The base URL without a trailing slash. */
    public String base() {
        return settings.publicUrl(contextRoot());
    }

    /**
     * A link to a page.
     *
     * @param path starts with a slash
     */
    public String page(String path) {
        return base() + path;
    }

    /** The host, as the right side of Message-IDs. */
    public String host() {
        return URI.create(base()).getHost();
    }

    // The deployment descriptors say where the pages are; services can't ask the servlet container.
    private static String contextRoot() {
        try {
            return InitialContext.<String>doLookup("java:app/env/context-root");
        } catch (NamingException e) {
            return "";
        }
    }
}
