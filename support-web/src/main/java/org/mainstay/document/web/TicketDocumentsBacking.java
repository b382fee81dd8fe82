package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mainstay.document.service.TicketDocument;
import org.mainstay.document.service.TicketDocumentQueries;
import org.mainstay.document.service.TicketDocumentService;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** The documents that help with a ticket, on the ticket's page. */
@Named
@RequestScoped
public class TicketDocumentsBacking {

    private static final Pattern KEY = Pattern.compile("D-\\d{4,9}");

    @Inject TicketDocumentQueries queries;
    @Inject TicketDocumentService documents;
    @Inject ActiveUser user;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String ticket;

    /** The document whose button was pressed. */
    @Inject
    @Param(name = "unlinked")
    private String unlinked;

    private @NotBlank String document;
    private List<TicketDocument> all;

    private List<TicketDocument> all() {
        if (all == null) {
            all = queries.of(ticket);
        }
        return all;
    }

    /** Those that somebody found to help. */
    public List<TicketDocument> getLinked() {
        return all().stream().filter(TicketDocument::linked).toList();
    }

    /** Known problems of the ticket's version. */
    public List<TicketDocument> getKnown() {
        return all().stream().filter(each -> !each.linked()).toList();
    }

    /** Whether the caller can link documents, and write them. */
    public boolean isWriter() {
        return user.may(Permission.WRITE_DOCUMENTS);
    }

    /** Links the typed document. */
    public void link() {
        var typed = document.toUpperCase(Locale.ROOT);
        var found = KEY.matcher(typed);
        var key = found.find() ? found.group() : document.strip();
        documents.link(ticket, key);
        pages.tell("ticket_documents.linked", key);
        pages.go(Route.TICKET.path(ticket));
    }

    /** Takes away the document whose button was pressed. */
    public void unlink() {
        documents.unlink(ticket, unlinked);
        pages.tell("ticket_documents.unlinked", unlinked);
        pages.go(Route.TICKET.path(ticket));
    }

    /** The document's key as typed, perhaps within its address. */
    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
