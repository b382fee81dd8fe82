package org.mainstay.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mainstay.certificate.model.Certificate;
import org.mainstay.course.model.Enrolment;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.NotFoundException;

@ApplicationScoped
class CertificateRepository {

    private static final int TRAINED_MAX = 50;

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Certificate certificate) {
        entities.persist(certificate);
    }

    Enrolment enrolment(Long id) {
        return entities.find(Enrolment.class, id);
    }

    Certificate get(String number) {
        return entities.createNamedQuery(Certificate.BY_NUMBER, Certificate.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("certificate", number));
    }

    Certificate lock(String number) {
        var certificate = get(number);
        entities.lock(certificate, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(certificate);
        return certificate;
    }

    /** Those of the same holder and course of whose end somebody would be reminded, locked. */
    List<Certificate> toBeRenewed(Enrolment again) {
        return entities.createNamedQuery(Certificate.TO_BE_RENEWED, Certificate.class)
                .setParameter("person", again.person())
                .setParameter("course", again.course())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Some of whose end it is time to remind; no other node has them. */
    List<Certificate> claimEnding(LocalDate today, int most) {
        return Claim.ids(
                        entities,
                        "select id from certificate where remind_on <= date '"
                                + today
                                + "' order by remind_on",
                        most)
                .stream()
                .map(id -> entities.find(Certificate.class, id))
                .toList();
    }

    /**
     * Certificates that count for a product, the latest first, of people who are still there and
     * have any of the roles.
     */
    List<Certificate> trainedFor(String product, Set<Role> roles, LocalDate today) {
        return entities.createNamedQuery(Certificate.TRAINED_FOR, Certificate.class)
                .setParameter("product", product)
                .setParameter("roles", roles)
                .setParameter("today", today)
                .setMaxResults(TRAINED_MAX)
                .getResultList();
    }
}
