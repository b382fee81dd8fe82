package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * The language of this request: the person's choice, then the browser's remembered one, then what
 * the browser asks for, then the administrator's default.
 */
@Named
@RequestScoped
public class ActiveLocale {

    /** Simplified Chinese as used in China. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    @Inject Preferences preferences;
    @Inject Browser browser;
    @Inject HttpServletRequest request;
    @Inject Settings settings;

    private Locale locale;
    private boolean stranger;

    /** Leaves the person's own choice aside, where services can't be asked. */
    void forgetPerson() {
        stranger = true;
    }

    /** Lets the browser remember the person's own choice, for pages that can't ask for it. */
    void remember(HttpServletResponse response) {
        preferences
                .locale()
                .flatMap(ActiveLocale::supported)
                .map(Locale::toLanguageTag)
                .filter(tag -> !browser.remembered(Browser.LANGUAGE).equals(Optional.of(tag)))
                .ifPresent(tag -> browser.remember(response, Browser.LANGUAGE, tag));
    }

    /** English or Simplified Chinese. */
    public Locale getLocale() {
        if (locale == null) {
            locale =
                    chosen().or(() -> browser.remembered(Browser.LANGUAGE).flatMap(this::of))
                            .or(() -> asked(request))
                            .flatMap(ActiveLocale::supported)
                            .orElseGet(this::fallback);
        }
        return locale;
    }

    private Optional<Locale> chosen() {
        return stranger ? Optional.empty() : preferences.locale();
    }

    private Optional<Locale> of(String tag) {
        return supported(Locale.forLanguageTag(tag));
    }

    /**
     * What the client asks for, as far as it makes sense and there is such a language; empty if it
     * asks for none.
     */
    public static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> supported(wanted).stream())
                .findFirst();
    }

    private Locale fallback() {
        return of(settings.get(Setting.DEFAULT_LOCALE)).orElse(Locale.ENGLISH);
    }

    /** The language in which the application can answer somebody who wants another one. */
    public static Optional<Locale> supported(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "zh" -> Optional.of(simplified(wanted) ? CHINESE : Locale.ENGLISH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    private static boolean simplified(Locale wanted) {
        return "Hans".equals(wanted.getScript())
                || !"Hant".equals(wanted.getScript()) && !TRADITIONAL.contains(wanted.getCountry());
    }

    /** The language tag, as HTML wants it. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The language the switch leads to, as a tag. */
    public String getOtherTag() {
        return (CHINESE.equals(getLocale()) ? Locale.ENGLISH : CHINESE).toLanguageTag();
    }
}
