package org.mainstay.certificate.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.team.service.TeamDirectory;

/** What certificates say. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CertificateQueries {

    @Inject CertificateRepository certificates;
    @Inject PersonDirectory people;
    @Inject CertificateSheet sheet;
    @Inject TeamDirectory teams;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Checks a certificate, for whoever knows its number.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.ANYBODY)
    public CertificateView check(@NotNull String number) {
        return CertificateView.of(certificates.get(number), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Who of those who work on tickets is trained for a product by a certificate that counts, each
     * person once with the latest.
     *
     * @param product key
     * @param version null for any
     */
    @Requires(Permission.WORK_TICKETS)
    public List<SkillView> trainedFor(@NotNull String product, String version) {
        var skills = new LinkedHashMap<Long, SkillView>();
        certificates.trainedFor(product, people.workingRoles(), today()).stream()
                .filter(certificate -> certificate.covers(version))
                .forEach(
                        certificate ->
                                skills.putIfAbsent(
                                        certificate.person().id(),
                                        new SkillView(
                                                PersonRef.of(certificate.person()),
                                                certificate.title(),
                                                certificate.expiresOn())));
        return List.copyOf(skills.values());
    }

    /**
     * The sheet to print or pass on, with a code that leads to where it can be checked.
     *
     * @return PDF
     * @throws NotFoundException if there is none of that number
     * @throws NotPermittedException unless it is the caller's own, or they train or lead its holder
     * @throws UnprocessableException if it was revoked
     */
    @Requires(Permission.SIGNED_IN)
    public byte[] sheet(@NotNull String number) {
        var certificate = certificates.get(number);
        if (!mayPrint(certificate)) {
            throw new NotPermittedException();
        }
        if (certificate.revokedAt() != null) {
            throw new UnprocessableException("certificate.not_printed", "number");
        }
        return sheet.draw(certificate);
    }

    /**
     * Whether the caller can have the sheet of a certificate.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.ANYBODY)
    public boolean printable(@NotNull String number) {
        var certificate = certificates.get(number);
        return certificate.revokedAt() == null && mayPrint(certificate);
    }

    private boolean mayPrint(Certificate certificate) {
        var holder = certificate.person().id();
        return current.find()
                .filter(
                        actor ->
                                actor.is(holder)
                                        || actor.may(Permission.MANAGE_TRAINING)
                                        || teams.leads(actor.id(), holder))
                .isPresent();
    }

    /**
     * What happened to a certificate, the latest first.
     *
     * @throws NotFoundException if there is none of that number
     */
    @Requires(Permission.MANAGE_TRAINING)
    public Page<HistoryView> history(@NotNull String number, @NotNull @Valid PageRequest request) {
        return history.latest(Subject.CERTIFICATE, certificates.get(number).id(), request);
    }
}
