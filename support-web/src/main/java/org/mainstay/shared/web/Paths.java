package org.mainstay.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses within the application. */
public final class Paths {

    /** Where programs ask, not browsers. */
    public static final String API = "/api/";

    private Paths() {}

    /** The decoded path of a request without context root, starting with a slash. */
    public static String within(HttpServletRequest request) {
        var info = request.getPathInfo();
        var path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }

    /** Whether the path is one of styles, scripts and pictures. */
    public static boolean resource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }

    /**
     * Makes an address from outside safe to redirect to.
     *
     * @param wanted may be null or hostile
     * @return {@code wanted} if it leads to a place within this application, otherwise the start
     */
    public static String local(String wanted) {
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c <= ' ' || c == 127)) {
            return "/";
        }
        try {
            var uri = new URI(wanted);
            var path = uri.getPath();
            var plain = uri.getAuthority() == null && path.startsWith("/");
            return plain && !path.contains("//") && !path.contains("/..") ? wanted : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
