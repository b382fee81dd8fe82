package org.mainstay.certificate.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Takes certificates back. */
@Stateless
public class CertificateService {

    private static final Logger LOG = Logger.getLogger(CertificateService.class.getName());

    @Inject CertificateRepository certificates;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Revokes a certificate for good.
     *
     * @param reason for the history; whoever checks the certificate doesn't see it
     * @throws NotFoundException if there is none of that number
     * @throws UnprocessableException if it is revoked already
     */
    @Requires(Permission.MANAGE_TRAINING)
    public void revoke(
            @NotNull String number,
            @NotBlank @Size(max = Certificate.REASON_MAXLENGTH) String reason) {
        var certificate = certificates.lock(number);
        if (certificate.revokedAt() != null) {
            throw new UnprocessableException("certificate.revoked", "reason");
        }
        certificate.revoke(reason.strip(), clock.instant());
        history.changed(
                Subject.CERTIFICATE, certificate.id(), "revoked", null, reason.strip(), true);
        LOG.log(
                Level.INFO,
                "Certificate {0} revoked by {1}",
                new Object[] {certificate, current.actor().name()});
    }
}
