package org.mainstay.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.mail.model.Mail;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class MailRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Mail mail) {
        entities.persist(mail);
    }

    boolean written(String occasion) {
        return entities.createNamedQuery(Mail.BY_OCCASION, Long.class)
                        .setParameter("occasion", occasion)
                        .getSingleResult()
                > 0;
    }

    Optional<Mail> find(Long id) {
        return Optional.ofNullable(entities.find(Mail.class, id));
    }

    Page<MailView> all(PageRequest request) {
        return Paging.page(
                entities.createNamedQuery(Mail.ALL, Mail.class),
                entities.createNamedQuery(Mail.COUNT, Long.class),
                request,
                MailView::of);
    }

    /** Takes the mail that waits longest, if no other node has it already. */
    Optional<Mail> claimDue(Instant now) {
        return Claim.ids(
                        entities,
                        "select id from mail where state = 'WAITING' and next_attempt_at <= ? order"
                                + " by next_attempt_at",
                        1,
                        now)
                .stream()
                .findFirst()
                .map(id -> entities.find(Mail.class, id));
    }
}
