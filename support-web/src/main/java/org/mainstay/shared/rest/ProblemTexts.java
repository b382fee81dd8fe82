package org.mainstay.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.web.ActiveLocale;
import org.mainstay.shared.web.Texts;

/** The words for problems, from the bundles that the pages use too. */
@ApplicationScoped
public class ProblemTexts {

    @Inject Texts texts;
    @Inject Settings settings;
    @Inject HttpServletRequest request;

    /**
     * The language that a client wants, or the administrator's default. What the person chose for
     * the pages doesn't count: a client knows who reads its answers.
     */
    public Locale language() {
        return ActiveLocale.asked(request)
                .orElseGet(() -> Locale.forLanguageTag(settings.get(Setting.DEFAULT_LOCALE)));
    }

    /** Something to be said to the client beside what it asked for. */
    public WarningPayload warning(String code, String field, Object... params) {
        return new WarningPayload(code, field, text(language(), code, List.of(params)));
    }

    /** The text of {@code error.<code>}. */
    String text(Locale language, String code, List<Object> params) {
        return texts.get(language, "error." + code, params.toArray());
    }
}
