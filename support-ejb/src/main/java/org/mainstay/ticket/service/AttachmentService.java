package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.model.Attachment;
import org.mainstay.ticket.model.Ticket;

/** Files of tickets. */
@Stateless
public class AttachmentService {

    private static final Logger LOG = Logger.getLogger(AttachmentService.class.getName());

    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject Files files;
    @Inject FileStore store;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Takes a file's bytes, to be attached by what follows. Outside a transaction, since an upload
     * may take minutes.
     *
     * @param contentType as the client says; null or nonsense becomes a generic one
     * @throws FileTooLargeException if it has more bytes than allowed
     * @throws FileTypeException if files of its kind are refused
     */
    @Requires(Permission.TAKE_PART)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public StoredFile store(String fileName, String contentType, @NotNull InputStream bytes) {
        var name = FileName.clean(fileName);
        var stored = store.put(bytes);
        return new StoredFile(
                name, FileName.cleanType(contentType), stored.size(), stored.sha256());
    }

    /**
     * Attaches a file to a ticket without a message.
     *
     * @param internal whether customers may not see it; only for those who work on tickets
     * @return its id
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.TAKE_PART)
    public Long attach(@NotNull String number, @NotNull StoredFile file, boolean internal) {
        var ticket = takingPart(number);
        if (internal && !scope.works()) {
            throw new NotPermittedException();
        }
        var uploader = people.get(current.actor().id());
        return files.attach(ticket, null, uploader, List.of(file), internal, clock.instant())
                .get(0)
                .id();
    }

    private Ticket takingPart(String number) {
        var ticket = scope.get(number);
        if (!scope.takesPart(ticket)) {
            throw new NotPermittedException();
        }
        return ticket;
    }

    /**
     * Takes a file out of sight: one's own, or any for those who work on tickets.
     *
     * @throws NotFoundException if the caller may not see it
     */
    @Requires(Permission.TAKE_PART)
    public void remove(@NotNull String number, @NotNull Long id) {
        var ticket = takingPart(number);
        var attachment = visible(ticket, id);
        if (!scope.works() && !current.actor().is(attachment.uploader().id())) {
            throw new NotPermittedException();
        }
        attachment.remove(clock.instant());
        history.record(
                Subject.TICKET,
                ticket.id(),
                Action.REMOVED,
                attachment.fileName(),
                attachment.internal());
        LOG.log(
                Level.INFO,
                "Attachment {0} of ticket {1} removed by {2}",
                new Object[] {id, ticket, current.actor().name()});
    }

    /**
     * A file to be streamed to the caller.
     *
     * @throws NotFoundException if the caller may not see it
     */
    @Requires(Permission.READ_TICKETS)
    public AttachmentContent open(@NotNull String number, @NotNull Long id) {
        var attachment = visible(scope.get(number), id);
        return new AttachmentContent(TicketViews.of(attachment), store.place(attachment.sha256()));
    }

    private Attachment visible(Ticket ticket, Long id) {
        var attachment = tickets.attachment(scope.parts(ticket), id);
        if (attachment.internal() && !scope.seesAll()) {
            throw new NotFoundException("attachment", id);
        }
        return attachment;
    }
}
