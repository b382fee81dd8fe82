package org.mainstay.document.service;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the application itself says in a document it begins, in the language of its author. */
final class DraftWords {

    private static final String BUNDLE = "document.draft";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    DraftWords(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
    }

    /** The text with the key, with values in its places. */
    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
