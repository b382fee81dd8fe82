package org.mainstay.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail server in the test's JVM that takes everything and keeps it. */
public final class MailCatcher implements AutoCloseable {

    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final int port = Ports.free();
    private final GreenMail server;

    /** Started. */
    public MailCatcher() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Makes a JAR send its mails here. */
    public RunningJar serve(RunningJar desk) {
        return desk.with("support.smtp.host", "127.0.0.1")
                .with("support.smtp.port", String.valueOf(port))
                .with("support.smtp.tls", "NONE");
    }

    /** All mails to an address, in the order they came. */
    public List<Mail> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .map(Mail::of)
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Waits for a mail to the address whose subject contains the text. */
    public Mail await(String address, String subject) {
        return Poll.until(
                        "a mail \"" + subject + "\" to " + address,
                        ARRIVAL,
                        () ->
                                to(address).stream()
                                        .filter(mail -> mail.subject().contains(subject))
                                        .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mail that arrived. */
    public record Mail(String to, String subject, String body, String messageId) {

        private static final Pattern LINK = Pattern.compile("https?://\\S+");

        private static Mail of(MimeMessage message) {
            try {
                return new Mail(
                        message.getAllRecipients()[0].toString(),
                        message.getSubject(),
                        message.getContent().toString(),
                        message.getMessageID());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first link in the text that contains the given part. */
        public String link(String part) {
            return LINK.matcher(body)
                    .results()
                    .map(match -> match.group())
                    .filter(link -> link.contains(part))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link with " + part + " in: " + body));
        }
    }
}
