package org.mainstay.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.course.service.CourseCompleted;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;

/** Certifies whoever completes a course, in the transaction in which they do. */
@ApplicationScoped
class CertificateIssuer {

    private static final Logger LOG = Logger.getLogger(CertificateIssuer.class.getName());

    @Inject CertificateRepository certificates;
    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject History history;

    private final SecureRandom random = new SecureRandom();

    void issue(@Observes CourseCompleted completed) {
        var enrolment = certificates.enrolment(completed.enrolment());
        certificates.toBeRenewed(enrolment).forEach(Certificate::renewed);
        var certificate = new Certificate(Certificate.number(random), enrolment);
        certificates.add(certificate);
        enrolment.certify(certificate.number());
        history.record(
                Subject.CERTIFICATE, certificate.id(), Action.CREATED, certificate.number(), true);
        var person = certificate.person();
        mailbox.write(
                person.email(),
                person.locale(),
                "certificate.issued",
                "certificate:" + certificate.number(),
                person.firstName(),
                certificate.title(),
                certificate.number(),
                url.page("/certificates/" + certificate.number()));
        LOG.log(
                Level.INFO,
                "Certificate {0} issued for course {1}",
                new Object[] {certificate, certificate.course()});
    }
}
