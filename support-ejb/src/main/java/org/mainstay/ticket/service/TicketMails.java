package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mainstay.identity.model.Person;
import org.mainstay.mail.service.Mailbox;
import org.mainstay.mail.service.PublicUrl;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Tells people by mail what happens on their tickets: the reporter of each public update, the
 * assignee of each assignment and each message of the customer. Nobody is told of what they did
 * themselves, and no mail to a customer carries anything internal.
 */
@ApplicationScoped
public class TicketMails {

    @Inject Mailbox mailbox;
    @Inject PublicUrl url;
    @Inject CurrentActor current;

    void opened(@Observes TicketOpened event) {
        var ticket = event.ticket();
        write(ticket.reporter(), ticket, "ticket.opened", "opened:" + ticket.id());
    }

    void answered(@Observes TicketAnswered event) {
        var message = event.message();
        var ticket = message.ticket();
        if (message.kind() == MessageKind.INTERNAL) {
            tellAssignee(ticket, message, "ticket.noted");
        } else if (message.byStaff()) {
            tell(ticket.reporter(), ticket, message, "ticket.answered");
        } else {
            tellAssignee(ticket, message, "ticket.customer_answered");
        }
    }

    private void tellAssignee(Ticket ticket, Message message, String template) {
        if (ticket.assignee() != null && !isActor(ticket.assignee())) {
            tell(ticket.assignee(), ticket, message, template);
        }
    }

    private void tell(Person person, Ticket ticket, Message message, String template) {
        mailbox.write(
                person.email(),
                person.locale(),
                template,
                "message:" + message.id() + ":" + person.id(),
                ticket.number(),
                ticket.subject(),
                message.author().displayName(),
                message.body(),
                link(ticket));
    }

    void moved(@Observes TicketMoved event) {
        var ticket = event.ticket();
        var template =
                switch (ticket.status()) {
                    case RESOLVED -> "ticket.resolved";
                    case CLOSED -> "ticket.closed";
                    case WAITING_CUSTOMER -> "ticket.waiting";
                    case WAITING_THIRD_PARTY -> "ticket.waiting_third_party";
                    case OPEN -> event.from().done() ? "ticket.reopened" : null;
                    case NEW -> null;
                };
        if (template != null && !isActor(ticket.reporter())) {
            write(ticket.reporter(), ticket, template, null);
        }
        var byCustomer = isActor(ticket.reporter());
        if (byCustomer && ticket.assignee() != null && !event.byAnswer()) {
            var forAssignee =
                    ticket.status() == TicketStatus.CLOSED
                            ? "ticket.closed_by_customer"
                            : "ticket.reopened_by_customer";
            write(ticket.assignee(), ticket, forAssignee, null);
        }
    }

    void merged(@Observes TicketMerged event) {
        var source = event.source();
        var target = event.target();
        var reporter = source.reporter();
        if (!isActor(reporter)) {
            mailbox.write(
                    reporter.email(),
                    reporter.locale(),
                    "ticket.merged",
                    "merged:" + source.id(),
                    source.number(),
                    source.subject(),
                    target.number(),
                    target.subject(),
                    link(target));
        }
    }

    void changed(@Observes TicketChanged event) {
        var ticket = event.ticket();
        if (event.assigned() && !isActor(ticket.assignee())) {
            write(ticket.assignee(), ticket, "ticket.assigned", null);
        }
    }

    private void write(Person person, Ticket ticket, String template, String occasion) {
        mailbox.write(
                person.email(),
                person.locale(),
                template,
                occasion,
                ticket.number(),
                ticket.subject(),
                shown(ticket.statusReason()),
                shown(ticket.solution()),
                link(ticket));
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }

    private boolean isActor(Person person) {
        return current.find().filter(actor -> actor.is(person.id())).isPresent();
    }

    private String link(Ticket ticket) {
        return url.page("/tickets/" + ticket.number());
    }
}
