package org.mainstay.certificate.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/**
 * Reminds holders by mail that a certificate expires, in time to take the course again. It runs on
 * every node; the database gives each certificate to one of them, and a reminder is remembered in
 * the transaction that writes it.
 */
@Stateless
public class ExpiryReminders {

    private static final Logger LOG = Logger.getLogger(ExpiryReminders.class.getName());
    private static final int CERTIFICATES = 50;

    @Inject CertificateRepository certificates;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject Clock clock;

    /**
     * Reminds of some certificates.
     *
     * @return of how many; none means there is nothing left
     */
    @Requires(Permission.SYSTEM)
    public int remindNext() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var ending = certificates.claimEnding(today, CERTIFICATES);
        ending.forEach(certificate -> remind(certificate, today));
        return ending.size();
    }

    private void remind(Certificate certificate, LocalDate today) {
        // Who comes too late, because nothing ran for weeks, hears nothing any more.
        if (!certificate.expiresOn().isBefore(today)) {
            var person = certificate.person();
            mailbox.write(
                    person.email(),
                    person.locale(),
                    "certificate.ending",
                    null,
                    person.firstName(),
                    certificate.title(),
                    certificate.expiresOn().toString(),
                    certificate.number(),
                    url.page("/courses/" + certificate.course().key()));
            LOG.log(Level.INFO, "Reminded of the end of certificate {0}", certificate);
        }
        certificate.reminded(today);
    }
}
