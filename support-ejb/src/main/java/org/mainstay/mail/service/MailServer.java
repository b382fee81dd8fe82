package org.mainstay.mail.service;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.mainstay.mail.model.Mail;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/** Talks SMTP to the configured mail server. */
@ApplicationScoped
public class MailServer {

    private static final String TIMEOUT_MILLIS = "20000";

    @Inject Settings settings;

    /**
     * Hands a mail over.
     *
     * @throws RefusedException if the server can't be reached or does not take it
     */
    public void send(Mail mail) throws RefusedException {
        try {
            Transport.send(mime(mail));
        } catch (MessagingException e) {
            throw new RefusedException(e);
        }
    }

    private MimeMessage mime(Mail mail) throws MessagingException {
        var mime =
                new MimeMessage(session()) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        // The same for every try, so that a repeat can be recognised.
                        setHeader("Message-ID", "<" + mail.messageId() + ">");
                    }
                };
        var utf8 = StandardCharsets.UTF_8.name();
        mime.setFrom(new InternetAddress(settings.get(Setting.SMTP_FROM)));
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        mime.setSubject(mail.subject(), utf8);
        mime.setSentDate(Date.from(mail.createdAt()));
        mime.setHeader("Content-Language", mail.locale());
        // Keeps out-of-office programs from answering (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (mail.calendar() == null) {
            mime.setText(mail.body(), utf8);
        } else {
            mime.setContent(alternatives(mail));
        }
        return mime;
    }

    /** The text, and the same for the calendar: programs take the last they understand. */
    private static Multipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        var calendar = new MimeBodyPart();
        var type = "text/calendar; charset=UTF-8; method=" + mail.calendarMethod();
        calendar.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                mail.calendar().getBytes(StandardCharsets.UTF_8), type)));
        return new MimeMultipart("alternative", text, calendar);
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.get(Setting.SMTP_HOST));
        properties.put("mail.smtp.port", settings.get(Setting.SMTP_PORT));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.get(Setting.SMTP_TLS)) {
            case "STARTTLS" -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case "TLS" -> properties.put("mail.smtp.ssl.enable", "true");
            default -> properties.put("mail.smtp.starttls.enable", "false");
        }
        var user = settings.get(Setting.SMTP_USER);
        if (user.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(
                properties,
                new jakarta.mail.Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user, settings.get(Setting.SMTP_PASSWORD));
                    }
                });
    }

    /** The mail was not taken; the message says why. */
    public static class RefusedException extends Exception {

        RefusedException(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
