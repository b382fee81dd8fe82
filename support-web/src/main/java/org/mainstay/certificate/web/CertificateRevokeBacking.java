package org.mainstay.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.certificate.model.CertificateState;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.certificate.service.CertificateService;
import org.mainstay.certificate.service.CertificateView;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** A certificate as trainers see it, where they can take it back. */
@Named
@RequestScoped
public class CertificateRevokeBacking {

    private static final int SHOWN = 20;

    @Inject CertificateQueries queries;
    @Inject CertificateService certificates;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    private @NotBlank @Size(max = Certificate.REASON_MAXLENGTH) String reason;
    private CertificateView found;

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.MANAGE_TRAINING);
        found = queries.check(number);
    }

    public CertificateView getFound() {
        return found;
    }

    /** Whether it can still be taken back. */
    public boolean isRevocable() {
        return found.state() != CertificateState.REVOKED;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        return queries.history(number, PageRequest.first(SHOWN)).items();
    }

    /** Takes it back. */
    public void revoke() {
        certificates.revoke(number, reason);
        pages.tell("certificate_revoke.done", number);
        pages.go(Route.MANAGE_CERTIFICATE.path(number));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
