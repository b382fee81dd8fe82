package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.model.Ticket;

/**
 * Takes what customers say to how good the help was: one answer for each time that a ticket ended,
 * which they can change for some days.
 */
@Stateless
public class SatisfactionService {

    private static final Logger LOG = Logger.getLogger(SatisfactionService.class.getName());

    @Inject SatisfactionRepository answers;
    @Inject TicketRepository tickets;
    @Inject TicketScope scope;
    @Inject Survey survey;
    @Inject PersonDirectory people;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;
    @Inject Event<TicketRated> rated;

    /**
     * Answers, or answers anew; does nothing if the same was said before.
     *
     * @throws NotFoundException if the caller may not see the ticket
     * @throws NotPermittedException if the caller is not its customer
     * @throws UnprocessableException if nobody is asked: the ticket is not done, was merged, or
     *     ended too long ago
     * @throws ConflictException if somebody else answered in the meantime
     */
    @Requires(Permission.TAKE_PART)
    public void rate(@NotNull @Valid RateTicket command) {
        var found = scope.get(command.number());
        if (!scope.speaksAsCustomer(found)) {
            throw new NotPermittedException();
        }
        var ticket = tickets.lock(found.id());
        if (survey.answerableUntil(ticket).isEmpty()) {
            throw new UnprocessableException("ticket.satisfaction.not_asked", null);
        }
        var before = answers.latest(ticket);
        ConflictException.unlessSeen(
                command.version(), before.map(Satisfaction::version).orElse(0));
        var remark = blankToNull(command.remark());
        var ratingBefore = before.map(Satisfaction::rating).orElse(null);
        var remarkBefore = before.map(Satisfaction::remark).orElse(null);
        if (command.rating() == ratingBefore && Objects.equals(remark, remarkBefore)) {
            return;
        }
        var answer = before.orElseGet(() -> new Satisfaction(ticket));
        answer.say(command.rating(), remark, people.get(current.actor().id()), clock.instant());
        answers.add(answer);
        record(ticket, ratingBefore, command.rating());
        history.changed(Subject.TICKET, ticket.id(), "ratingRemark", remarkBefore, remark, false);
        rated.fire(new TicketRated(answer));
        LOG.log(
                Level.INFO,
                "Ticket {0} rated {1} by {2}",
                new Object[] {ticket, command.rating(), current.actor().name()});
    }

    private void record(Ticket ticket, Rating from, Rating to) {
        history.changed(Subject.TICKET, ticket.id(), "rating", from, to, false);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
