package org.mainstay.mail.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.mail.model.Mail;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** Gets mails out. */
@Stateless
public class MailService {

    private static final Logger LOG = Logger.getLogger(MailService.class.getName());

    @Inject MailRepository mails;
    @Inject MailServer server;
    @Inject Recipients recipients;
    @Inject Clock clock;

    /**
     * Lets a mail that was given up, or waits for its next try, go out now.
     *
     * @throws NotFoundException if there is no such mail
     */
    @Requires(Permission.MANAGE_MAIL)
    public void retry(Long id) {
        mails.find(id).orElseThrow(() -> new NotFoundException("mail", id)).retry(clock.instant());
    }

    /**
     * Sends the mail that waits longest. The row stays locked while the server is talked to, so no
     * other node sends it too; a crash after the server took it sends it again, with the same
     * Message-ID.
     *
     * @return whether there was one
     */
    @Requires(Permission.SYSTEM)
    public boolean sendNext() {
        var due = mails.claimDue(clock.instant());
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Mail mail) {
        if (!recipients.accept(mail.to())) {
            mail.withdraw();
            return;
        }
        try {
            server.send(mail);
            mail.sent(clock.instant());
            LOG.log(Level.INFO, "Mail {0} sent", mail.messageId());
        } catch (MailServer.RefusedException e) {
            mail.failed(e.getMessage(), clock.instant());
            LOG.log(
                    Level.WARNING,
                    "Mail {0} not sent, attempt {1}: {2}",
                    new Object[] {mail.messageId(), mail.attempts(), e.getMessage()});
        }
    }
}
