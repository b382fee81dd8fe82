package org.mainstay.mail.service;

import java.time.Instant;
import org.mainstay.mail.model.Mail;

/**
 * A mail as an administrator sees it.
 *
 * @param sentAt null until a mail server took it
 * @param lastError what the mail server said last, null if nothing went wrong
 */
public record MailView(
        Long id,
        String to,
        String subject,
        String body,
        Mail.State state,
        Instant createdAt,
        int attempts,
        Instant nextAttemptAt,
        Instant sentAt,
        String lastError) {

    static MailView of(Mail mail) {
        return new MailView(
                mail.id(),
                mail.to(),
                mail.subject(),
                mail.body(),
                mail.state(),
                mail.createdAt(),
                mail.attempts(),
                mail.nextAttemptAt(),
                mail.sentAt(),
                mail.lastError());
    }
}
