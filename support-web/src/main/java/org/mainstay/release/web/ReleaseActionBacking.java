package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mainstay.release.model.Gate;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.AddArtefact;
import org.mainstay.release.service.AddFix;
import org.mainstay.release.service.MoveRelease;
import org.mainstay.release.service.ReleaseService;
import org.mainstay.release.service.SignGate;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.TypedNumber;
import org.omnifaces.cdi.Param;

/** What can be done to a release on its page. */
@Named
@RequestScoped
public class ReleaseActionBacking {

    @Inject ReleaseService releases;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private Long id;

    @Inject
    @Param(name = "version")
    private Integer version;

    @Inject
    @Param(name = "part")
    private Long part;

    private String gate;
    private String evidence;
    private String reason;
    private String ticket;
    private String summary;
    private String artefactName;
    private String url;
    private String sha256;
    private String signature;
    private Part file;

    /** Signs a gate. */
    public void sign() {
        // Only one of those on offer passes the form.
        var signed = Gate.valueOf(gate);
        releases.sign(new SignGate(id, signed, evidence, version));
        done("release_detail.signed", texts.of(signed));
    }

    /** Publishes the release. */
    public void publish() {
        releases.move(new MoveRelease(id, ReleaseStatus.PUBLISHED, null, version));
        done("release_detail.published");
    }

    /** Withdraws it. */
    public void withdraw() {
        releases.move(new MoveRelease(id, ReleaseStatus.WITHDRAWN, reason, version));
        done("release_detail.withdrawn");
    }

    /** Adds something it fixes. */
    public void fix() {
        releases.fix(new AddFix(id, ticket == null ? null : TypedNumber.read(ticket), summary));
        done("release_detail.fixed");
    }

    /** Takes a fix back. */
    public void unfix() {
        releases.unfix(id, part);
        done("release_detail.unfixed");
    }

    /** Adds an artefact. */
    public void offer() {
        releases.offer(new AddArtefact(id, artefactName, url, sha256, signature));
        done("release_detail.offered");
    }

    /** Adds the chosen file. */
    public void upload() {
        try {
            if (file == null || file.getSize() == 0) {
                pages.complain("lesson_edit.no_file");
                return;
            }
            try (var bytes = file.getInputStream()) {
                var stored =
                        releases.store(file.getSubmittedFileName(), file.getContentType(), bytes);
                releases.offer(id, stored);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done("release_detail.offered");
    }

    /** Takes an artefact back. */
    public void withhold() {
        releases.withhold(id, part);
        done("release_detail.withheld");
    }

    private void done(String key, Object... params) {
        pages.tell(key, params);
        pages.go(Route.RELEASE.path(id.toString()));
    }

    public String getGate() {
        return gate;
    }

    public void setGate(String gate) {
        this.gate = gate;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getArtefactName() {
        return artefactName;
    }

    public void setArtefactName(String artefactName) {
        this.artefactName = artefactName;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getSha256() {
        return sha256;
    }

    public void setSha256(String sha256) {
        this.sha256 = sha256;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }
}
