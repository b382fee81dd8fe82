package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.Claim;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;
import org.mainstay.shared.service.Sequences;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;

@ApplicationScoped
class TicketRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** The next human-friendly number: the year and a count, such as {@code 2026-004711}. */
    String nextNumber(Instant now) {
        return Ticket.number(now, Sequences.next(entities, "ticket_number_seq"));
    }

    /** Whether what is read here may be changed, rather than only shown. */
    boolean inTransaction() {
        return entities.isJoinedToTransaction();
    }

    void add(Ticket ticket) {
        entities.persist(ticket);
    }

    void add(Message message) {
        entities.persist(message);
    }

    void add(Attachment attachment) {
        entities.persist(attachment);
    }

    Optional<Ticket> find(String number) {
        return entities.createNamedQuery(Ticket.BY_NUMBER, Ticket.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    List<Ticket> find(Collection<String> numbers) {
        return entities.createNamedQuery(Ticket.BY_NUMBERS, Ticket.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** Tickets assigned to the person that are not closed, always in the same order. */
    List<Long> idsNotClosed(Person assignee) {
        return entities.createQuery(
                        "select t.id from Ticket t where t.assignee = :person and t.status <>"
                                + " org.mainstay.ticket.model.TicketStatus.CLOSED order by t.id",
                        Long.class)
                .setParameter("person", assignee)
                .getResultList();
    }

    long countNotClosed(Long assignee) {
        return entities.createQuery(
                        "select count(t) from Ticket t where t.assignee.id = :person and t.status"
                                + " <> org.mainstay.ticket.model.TicketStatus.CLOSED",
                        Long.class)
                .setParameter("person", assignee)
                .getSingleResult();
    }

    /** The ticket, locked, so that what is decided on it can't be overtaken. */
    Ticket lock(Long id) {
        return entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Several tickets, locked. All who lock more than one do it in this order: by id. */
    void lockAll(SortedSet<Long> ids) {
        ids.forEach(this::lock);
    }

    /** The tickets that were merged into this one, the oldest first. */
    List<Ticket> mergedInto(Ticket ticket) {
        return entities.createNamedQuery(Ticket.MERGED_INTO, Ticket.class)
                .setParameter("ticket", ticket.id())
                .getResultList();
    }

    /** Locks tickets with a step due that nobody is changing now. */
    List<Long> claimWithStepDue(Instant now, int most) {
        return Claim.ids(
                entities,
                "select id from ticket where next_step_at <= ? order by next_step_at, id",
                most,
                now);
    }

    /**
     * @param parts ids of the tickets it may be on
     */
    Attachment attachment(Collection<Long> parts, Long id) {
        return Optional.ofNullable(entities.find(Attachment.class, id))
                .filter(found -> parts.contains(found.ticket().id()) && !found.removed())
                .orElseThrow(() -> new NotFoundException("attachment", id));
    }

    List<Attachment> attachments(Collection<Long> parts, boolean internal) {
        return entities.createNamedQuery(Attachment.OF_TICKET, Attachment.class)
                .setParameter("tickets", parts)
                .setParameter("internal", internal)
                .setMaxResults(Attachment.PER_TICKET_MAX)
                .getResultList();
    }

    long countAttachments(Ticket ticket) {
        return entities.createNamedQuery(Attachment.COUNT_OF_TICKET, Long.class)
                .setParameter("ticket", ticket.id())
                .getSingleResult();
    }

    Message message(Collection<Long> parts, Long id, boolean internal) {
        return Optional.ofNullable(entities.find(Message.class, id))
                .filter(found -> parts.contains(found.ticket().id()))
                .filter(found -> internal || found.kind() == MessageKind.PUBLIC)
                .orElseThrow(() -> new NotFoundException("message", id));
    }

    /** Newest first. */
    Page<Message> messages(Collection<Long> parts, boolean internal, PageRequest request) {
        var kinds = internal ? EnumSet.allOf(MessageKind.class) : EnumSet.of(MessageKind.PUBLIC);
        return Paging.page(
                entities.createNamedQuery(Message.OF_TICKET, Message.class)
                        .setParameter("tickets", parts)
                        .setParameter("kinds", kinds),
                entities.createNamedQuery(Message.COUNT_OF_TICKET, Long.class)
                        .setParameter("tickets", parts)
                        .setParameter("kinds", kinds),
                request,
                message -> message);
    }
}
