package org.mainstay.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/** The words for problems, from the bundle that the pages use too. */
@ApplicationScoped
public class ProblemTexts {

    private static final String BUNDLE = "i18n.error";
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The first of the wanted languages that there is, English if there is none. */
    public static Locale language(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> Set.of("en", "zh").contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> simplified(locale) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .orElse(Locale.ENGLISH);
    }

    private static boolean simplified(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().equals("Hans")
                        || !locale.getScript().equals("Hant")
                                && !TRADITIONAL.contains(locale.getCountry()));
    }

    /**
     * The text of {@code error.<code>}.
     *
     * @return the code itself if there is no text, which a test excludes
     */
    String text(Locale language, String code, List<Object> params) {
        try {
            var pattern =
                    ResourceBundle.getBundle(
                                    BUNDLE,
                                    language,
                                    ProblemTexts.class.getClassLoader(),
                                    NO_FALLBACK)
                            .getString("error." + code);
            return new MessageFormat(pattern, language).format(params.toArray());
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
