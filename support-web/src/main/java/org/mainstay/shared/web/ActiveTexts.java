package org.mainstay.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** All texts in the language of the request. */
@Named("texts")
@RequestScoped
public class ActiveTexts {

    @Inject Texts texts;
    @Inject ActiveLocale locale;

    /** The text of a key; see {@link Texts#get}. */
    public String get(String key, Object... params) {
        return texts.get(locale.getLocale(), key, params);
    }

    /** The text of a key with one parameter, for pages. */
    public String with(String key, Object param) {
        return get(key, param == null ? "" : param);
    }

    /** The text of a key with two parameters, for pages. */
    public String with(String key, Object first, Object second) {
        return get(key, first == null ? "" : first, second == null ? "" : second);
    }

    /** The text of an enum constant; empty for null. */
    public String of(Enum<?> constant) {
        return constant == null
                ? ""
                : get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A day, with its year; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : texts.day(locale.getLocale(), day);
    }

    /** The text of a business exception's code. */
    public String error(String code, List<Object> params) {
        return get("error." + code, params.stream().map(this::shown).toArray());
    }

    private Object shown(Object param) {
        return param instanceof Enum<?> constant ? of(constant) : param;
    }

    /** The language itself. */
    public Locale locale() {
        return locale.getLocale();
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return texts.has(locale.getLocale(), key);
    }
}
