package org.mainstay.shared.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses of the web as people type them, to be shown as links. */
public final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /**
     * The address, stripped.
     *
     * @param field how the refusal names where it was written
     * @throws InvalidInputException if it is none under http or https, or has a password in it
     */
    public static String read(String typed, String field) {
        var address = typed.strip();
        try {
            var uri = new URI(address);
            if (uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused like any other address that leads nowhere.
        }
        throw new InvalidInputException("answer.not_an_address", field);
    }
}
