package org.mainstay.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.mainstay.identity.service.PersonService;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.Browser;
import org.mainstay.shared.web.Paths;

/** Takes a change of language or appearance and goes back to where it was made. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    @Inject transient Browser browser;
    @Inject transient PersonService people;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var theme = request.getParameter(Browser.THEME);
        if (theme != null && THEMES.contains(theme)) {
            browser.remember(response, Browser.THEME, theme);
        }
        var language = request.getParameter(Browser.LANGUAGE);
        if (language != null) {
            ActiveLocale.supported(Locale.forLanguageTag(language))
                    .ifPresent(locale -> speak(request, response, locale));
        }
        var back = Paths.local(request.getParameter("back"));
        response.sendRedirect(request.getContextPath() + back);
    }

    private void speak(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        browser.remember(response, Browser.LANGUAGE, locale.toLanguageTag());
        if (request.getUserPrincipal() != null) {
            people.speak(locale);
        }
    }
}
