package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.ParticipantService;
import org.omnifaces.cdi.Param;

/** Says who follows a ticket: the reader watches it, the reporter's colleagues see it. */
@Named
@RequestScoped
public class TicketPeopleBacking {

    @Inject ParticipantService participants;
    @Inject TicketDetailBacking ticket;
    @Inject ActiveUser user;
    @Inject Pages pages;

    @Inject
    @Param(name = "contact")
    private Long contact;

    private @NotBlank @Size(max = Person.EMAIL_MAXLENGTH) String email;

    /** Tells the reader of what happens from now on. */
    public void watch() {
        participants.watch(ticket.getNumber());
        done("ticket_detail.watching");
    }

    /** Tells the reader no longer. */
    public void unwatch() {
        participants.unwatch(ticket.getNumber());
        done("ticket_detail.not_watching");
    }

    /** Lets a colleague of the reporter see the ticket. */
    public void add() {
        participants.addContact(ticket.getNumber(), email);
        done("ticket_detail.contact_added");
    }

    /** Lets a colleague of the reporter see the ticket no longer. */
    public void remove() {
        participants.removeContact(ticket.getNumber(), contact);
        done("ticket_detail.contact_removed");
    }

    private void done(String what) {
        pages.tell(what);
        pages.go(Route.TICKET.path(ticket.getNumber()));
    }

    /** Whether the reader watches the ticket. */
    public boolean isWatching() {
        var me = user.getPerson().id();
        return ticket.getDetail().watchers().stream().anyMatch(w -> w.id().equals(me));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
