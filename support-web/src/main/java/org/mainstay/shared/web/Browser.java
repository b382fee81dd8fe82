package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/** What the browser remembers for somebody, signed in or not. */
@Named
@RequestScoped
public class Browser {

    /** Chosen language, as a tag. */
    public static final String LANGUAGE = "lang";

    /** Chosen appearance. */
    public static final String THEME = "theme";

    /** The browser's own time zone, written by the pages' script. */
    public static final String ZONE = "tz";

    /** A secret by which a person's own browser is recognised at sign-in. */
    public static final String KNOWN = "known";

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject HttpServletRequest request;
    @Inject Settings settings;

    /** The remembered value, if there is one. */
    public Optional<String> remembered(String name) {
        return cookie(request, name);
    }

    /** The value of a cookie, if there is one. */
    public static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Remembers a value for a year. */
    public void remember(HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(name, value);
        var root = request.getContextPath();
        cookie.setPath(root.isEmpty() ? "/" : root);
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Seconds without a request after which somebody who is signed in no longer is. */
    public long getIdleSeconds() {
        return Duration.ofMinutes(settings.number(Setting.SESSION_MINUTES)).toSeconds();
    }

    /** {@code light}, {@code dark}, or {@code auto} for what the system says. */
    public String getTheme() {
        return remembered(THEME).filter("light"::equals).isPresent()
                ? "light"
                : remembered(THEME).filter("dark"::equals).orElse("auto");
    }
}
