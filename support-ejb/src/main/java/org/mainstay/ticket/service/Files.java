package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;

/** Makes stored files part of a ticket. */
@ApplicationScoped
class Files {

    @Inject TicketRepository tickets;
    @Inject History history;

    /**
     * @param message the message they come with, null if they come alone
     * @param stored null or empty for none
     */
    List<Attachment> attach(
            Ticket ticket,
            Message message,
            Person uploader,
            List<StoredFile> stored,
            boolean internal,
            Instant now) {
        if (stored == null || stored.isEmpty()) {
            return List.of();
        }
        var already = ticket.id() == null ? 0 : tickets.countAttachments(ticket);
        if (already + stored.size() > Attachment.PER_TICKET_MAX) {
            throw new UnprocessableException(
                    "attachment.too_many", "file", Attachment.PER_TICKET_MAX);
        }
        return stored.stream()
                .map(file -> attach(ticket, message, uploader, file, internal, now))
                .toList();
    }

    private Attachment attach(
            Ticket ticket,
            Message message,
            Person uploader,
            StoredFile file,
            boolean internal,
            Instant now) {
        var attachment =
                new Attachment(
                        ticket,
                        message,
                        uploader,
                        file.fileName(),
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        internal,
                        now);
        tickets.add(attachment);
        history.record(Subject.TICKET, ticket.id(), Action.ATTACHED, file.fileName(), internal);
        return attachment;
    }
}
