package org.mainstay.shared.service;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates in full, as mails and printed sheets have them: day before month, 24 hours a day. */
public final class Dates {

    private Dates() {}

    /** Such as 3 December 2026. */
    public static String day(Locale locale, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(regional(locale))
                .format(day);
    }

    /** Such as Thursday, 3 December 2026 at 09:00. */
    public static String moment(Locale locale, ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(regional(locale))
                .format(at);
    }

    /** English alone would be written as in America, unlike on the pages. */
    private static Locale regional(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }
}
