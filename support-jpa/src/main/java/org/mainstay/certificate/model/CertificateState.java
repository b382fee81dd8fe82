package org.mainstay.certificate.model;

/** Whether a certificate counts. */
public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED
}
