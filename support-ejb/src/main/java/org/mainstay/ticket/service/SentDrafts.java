package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Draft;
import org.mainstay.ticket.model.Message;

/** Forgets a draft in the transaction in which it is sent. */
@ApplicationScoped
class SentDrafts {

    @Inject DraftRepository drafts;

    void reported(@Observes TicketOpened event) {
        if (event.origin() == null) {
            sent(event.first(), Draft.NEW_TICKET);
        }
    }

    void answered(@Observes TicketAnswered event) {
        sent(event.message(), event.message().ticket().number());
    }

    /** Forgets what its author had begun at that place. */
    void sent(Message message, String place) {
        if (message.channel() == Channel.WEB) {
            drafts.find(message.author().id(), place).ifPresent(drafts::remove);
        }
    }
}
