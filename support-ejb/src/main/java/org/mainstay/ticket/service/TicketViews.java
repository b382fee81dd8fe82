package org.mainstay.ticket.service;

import java.util.List;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Participant;
import org.mainstay.ticket.model.Ticket;

/** From entities to what leaves the services. */
final class TicketViews {

    private TicketViews() {}

    static AttachmentView of(Attachment attachment) {
        var message = attachment.message();
        return new AttachmentView(
                attachment.id(),
                message == null ? null : message.id(),
                attachment.fileName(),
                attachment.contentType(),
                attachment.size(),
                attachment.sha256(),
                attachment.internal(),
                attachment.uploader().displayName(),
                attachment.createdAt());
    }

    /**
     * @param readOn the ticket whose conversation it is read in
     */
    static MessageView of(
            Message message, Ticket readOn, String html, List<AttachmentView> attachments) {
        return new MessageView(
                message.id(),
                message.ticket().equals(readOn) ? null : message.ticket().number(),
                message.splitInto() == null ? null : message.splitInto().number(),
                message.author().id(),
                message.author().displayName(),
                message.byStaff(),
                message.kind(),
                message.channel(),
                message.body(),
                html,
                message.createdAt(),
                attachments);
    }

    static List<PersonRef> watchers(List<Participant> following) {
        return following.stream()
                .filter(p -> p.part() == Participant.Part.WATCHER)
                .map(p -> PersonRef.of(p.person()))
                .toList();
    }

    static List<ContactView> contacts(List<Participant> following) {
        return following.stream()
                .filter(p -> p.part() == Participant.Part.CONTACT)
                .map(Participant::person)
                .map(p -> new ContactView(p.id(), p.displayName(), p.email()))
                .toList();
    }

    /**
     * @param internal whether the reader may see what customers may not
     */
    static TicketSummary summary(Ticket ticket, boolean internal) {
        var version = ticket.productVersion();
        var organisation = ticket.organisation();
        var assignee = internal ? ticket.assignee() : null;
        var team = internal ? ticket.team() : null;
        return new TicketSummary(
                ticket.number(),
                ticket.version(),
                ticket.subject(),
                ticket.status(),
                ticket.severity(),
                ticket.product().key(),
                ticket.product().name(),
                version == null ? null : version.name(),
                organisation == null ? null : organisation.key(),
                organisation == null ? null : organisation.name(),
                ticket.reporter().id(),
                ticket.reporter().displayName(),
                assignee == null ? null : assignee.id(),
                assignee == null ? null : assignee.displayName(),
                team == null ? null : team.key(),
                team == null ? null : team.name(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.nextDueAt(),
                ticket.breached(),
                ticket.rating());
    }
}
