package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentUse;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.TicketDirectory;
import org.mainstay.ticket.service.TicketScope;

/** Says which documents help with which tickets, and writes documents from tickets. */
@Stateless
public class TicketDocumentService {

    @Inject DocumentRepository documents;
    @Inject DocumentService writing;
    @Inject TicketScope scope;
    @Inject TicketDirectory tickets;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Links a document with a ticket; one that is linked stays.
     *
     * @throws NotFoundException if the caller may not see the ticket
     * @throws UnprocessableException if there is no such document, or the ticket has too many
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void link(@NotNull String number, @NotNull String key) {
        var ticket = tickets.lock(scope.get(number).id());
        var document =
                documents
                        .find(key)
                        .orElseThrow(
                                () ->
                                        new UnprocessableException(
                                                "document.not_found", "document", key));
        if (documents.use(document, ticket).isEmpty()) {
            add(document, ticket);
        }
    }

    private void add(Document document, Ticket ticket) {
        if (documents.countUses(ticket) >= DocumentUse.PER_TICKET_MAX) {
            throw new UnprocessableException(
                    "document.too_many_linked", "document", DocumentUse.PER_TICKET_MAX);
        }
        var by = people.get(current.actor().id());
        documents.add(new DocumentUse(document, ticket, by, clock.instant()));
        note(ticket, null, document);
    }

    /**
     * Takes a document from a ticket.
     *
     * @throws NotFoundException if the caller may not see the ticket, or it isn't linked
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public void unlink(@NotNull String number, @NotNull String key) {
        var ticket = tickets.lock(scope.get(number).id());
        var use =
                documents
                        .find(key)
                        .flatMap(document -> documents.use(document, ticket))
                        .orElseThrow(() -> new NotFoundException("document", key));
        documents.remove(use);
        note(ticket, use.document(), null);
    }

    /**
     * Begins a document from a ticket, and links it.
     *
     * @return its key
     * @throws NotFoundException if the caller may not see the ticket
     * @see DocumentService#write
     */
    @Requires(Permission.WRITE_DOCUMENTS)
    public String write(@NotNull String number, @NotNull @Valid WriteDocument command) {
        var ticket = tickets.lock(scope.get(number).id());
        var key = writing.write(command);
        add(documents.find(key).orElseThrow(() -> new NotFoundException("document", key)), ticket);
        return key;
    }

    private void note(Ticket ticket, Document from, Document to) {
        history.changed(Subject.TICKET, ticket.id(), "document", from, to, true);
    }
}
