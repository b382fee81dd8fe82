package org.mainstay.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.mainstay.mail.model.Mail;

/** Writes mails, in the transaction of the event they tell of. */
@ApplicationScoped
public class Mailbox {

    private static final String BUNDLE = "mail.mail";

    @Inject MailRepository mails;
    @Inject Recipients recipients;
    @Inject PublicUrl url;
    @Inject Clock clock;

    /**
     * Writes a mail in the recipient's language; nothing to somebody who has left.
     *
     * @param template key of the texts {@code <template>.subject} and {@code <template>.body}
     * @param occasion event and recipient, so that a repeat of the event writes nothing; null where
     *     it can't repeat
     * @param values fill the texts' {@code {0}}, {@code {1}}…
     */
    public void write(
            String to, Locale locale, String template, String occasion, Object... values) {
        writeAt(clock.instant(), to, locale, template, occasion, values);
    }

    /** Writes a mail of an event that happened before now; for demo data. */
    public void writeAt(
            Instant at,
            String to,
            Locale locale,
            String template,
            String occasion,
            Object... values) {
        write(at, to, locale, template, occasion, null, values);
    }

    /**
     * Writes a mail that brings along an entry for the recipient's calendar; nothing to somebody
     * who has left.
     *
     * @param template key of the texts, as for other mails
     * @param calendar null for none
     */
    public void invite(
            String to, Locale locale, String template, CalendarPart calendar, Object... values) {
        write(clock.instant(), to, locale, template, null, calendar, values);
    }

    private void write(
            Instant at,
            String to,
            Locale locale,
            String template,
            String occasion,
            CalendarPart calendar,
            Object... values) {
        if (occasion != null && mails.written(occasion) || !recipients.accept(to)) {
            return;
        }
        var text = text(locale, template, values);
        var body = text.body() + "\n\n-- \n" + word(locale, "signature", url.base());
        var mail =
                new Mail(
                        UUID.randomUUID() + "@" + url.host(),
                        occasion,
                        to,
                        locale.toLanguageTag(),
                        cut(text.subject(), Mail.SUBJECT_MAXLENGTH),
                        cut(body, Mail.BODY_MAXLENGTH),
                        at);
        if (calendar != null) {
            mail.bring(calendar.method(), calendar.entry());
        }
        mails.add(mail);
    }

    /** What a mail would say, without its signature. */
    public MailText text(Locale locale, String template, Object... values) {
        return new MailText(
                oneLine(word(locale, template + ".subject", values)),
                word(locale, template + ".body", values));
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A word or sentence of the mails' texts, such as the name of a clock, to fill into one. */
    public static String word(Locale locale, String key, Object... values) {
        var texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    // A line break in a header would let a ticket's subject add headers of its own.
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** The text, or its beginning if it is longer than the length. */
    public static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
