package org.mainstay.certificate.rest;

import java.time.LocalDate;
import org.mainstay.certificate.model.CertificateState;
import org.mainstay.certificate.service.CertificateView;

/**
 * A certificate, as everybody who knows its number may see it.
 *
 * @param course title
 * @param expiresOn the last day on which it counts; null for ever
 */
public record CertificatePayload(
        String number,
        String holder,
        String course,
        LocalDate issuedOn,
        LocalDate expiresOn,
        CertificateState state) {

    static CertificatePayload of(CertificateView certificate) {
        return new CertificatePayload(
                certificate.number(),
                certificate.holder(),
                certificate.course(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.state());
    }
}
