package org.mainstay.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.certificate.service.CertificateView;
import org.omnifaces.cdi.Param;

/** Says whether a certificate counts, to whoever has its number. */
@Named
@RequestScoped
public class CertificateCheckBacking {

    @Inject CertificateQueries certificates;

    @Inject
    @Param(name = "number")
    private String number;

    private CertificateView found;
    private boolean printable;

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        found = certificates.check(number);
        printable = certificates.printable(number);
    }

    /** Whether the reader can have it as a sheet to print. */
    public boolean isPrintable() {
        return printable;
    }

    public CertificateView getFound() {
        return found;
    }
}
