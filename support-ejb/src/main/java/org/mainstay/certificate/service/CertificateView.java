package org.mainstay.certificate.service;

import java.time.LocalDate;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.certificate.model.CertificateState;

/**
 * What everybody who knows its number learns of a certificate.
 *
 * @param holder name on the day it was issued
 * @param course title on that day
 * @param expiresOn the last day on which it counts; null for ever
 */
public record CertificateView(
        String number,
        String holder,
        String course,
        LocalDate issuedOn,
        LocalDate expiresOn,
        CertificateState state) {

    static CertificateView of(Certificate certificate, LocalDate today) {
        return new CertificateView(
                certificate.number(),
                certificate.holder(),
                certificate.title(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                certificate.state(today));
    }
}
