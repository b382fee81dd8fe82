package org.mainstay.problem.model;

import java.util.Locale;

/** A language in which customers are written to. */
public enum Language {
    EN,
    ZH;

    /** The one that somebody of the locale reads. */
    public static Language of(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? ZH : EN;
    }

    /** The other one. */
    public Language other() {
        return this == EN ? ZH : EN;
    }
}
