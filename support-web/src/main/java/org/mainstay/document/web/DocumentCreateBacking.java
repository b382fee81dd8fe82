package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.document.service.DocumentSummary;
import org.mainstay.document.service.TicketDocumentQueries;
import org.mainstay.document.service.TicketDocumentService;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Begins a document, perhaps as the translation of another, or from a ticket. */
@Named
@RequestScoped
public class DocumentCreateBacking {

    @Inject DocumentService documents;
    @Inject DocumentQueries queries;
    @Inject TicketDocumentQueries fromTickets;
    @Inject TicketDocumentService tickets;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "translates")
    private String translates;

    @Inject
    @Param(name = "ticket")
    private String ticket;

    private final @Valid DocumentForm form = new DocumentForm();
    private DocumentSummary original;

    /** Takes up what it translates, before the answer begins. */
    public void load() {
        current.require(Permission.WRITE_DOCUMENTS);
        if (translates != null) {
            form.fill(queries.get(translates));
            form.setLanguage(form.getLanguage().other());
        } else if (ticket != null) {
            form.fill(fromTickets.draft(ticket));
        } else {
            form.setLanguage(Language.of(texts.locale()));
        }
    }

    /** Begins the document, and leads to it. */
    public void write() {
        var command = form.writing(translates);
        var key = ticket == null ? documents.write(command) : tickets.write(ticket, command);
        pages.tell("document_create.message.info.written", key);
        pages.go(Route.DOCUMENT.path(key));
    }

    /** What it translates; null for nothing. */
    public DocumentSummary getOriginal() {
        if (original == null && translates != null) {
            original = queries.get(translates).summary();
        }
        return original;
    }

    /** Number of the ticket it is written from; null for none. */
    public String getTicket() {
        return ticket;
    }

    public DocumentForm getForm() {
        return form;
    }
}
