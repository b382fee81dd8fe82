package org.mainstay.shared.model;

import java.util.Locale;

/** A language in which people are written to. */
public enum Language {
    EN,
    ZH;

    /** The one that somebody of the locale reads. */
    public static Language of(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? ZH : EN;
    }

    /** How programs call it, as of BCP 47. */
    public String tag() {
        return this == EN ? "en" : "zh-CN";
    }

    /** The other one. */
    public Language other() {
        return this == EN ? ZH : EN;
    }
}
