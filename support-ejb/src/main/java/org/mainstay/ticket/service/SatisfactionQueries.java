package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What customers said to how good the help was. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SatisfactionQueries {

    @Inject SatisfactionRepository answers;
    @Inject TicketScope scope;
    @Inject Survey survey;

    /**
     * The answer to a ticket's latest end, given or still to be given.
     *
     * @throws NotFoundException if the caller may not see the ticket
     */
    @Requires(Permission.READ_TICKETS)
    public SatisfactionView get(@NotNull String number) {
        var ticket = scope.get(number);
        var until = survey.answerableUntil(ticket).orElse(null);
        return answers.latest(ticket)
                .map(
                        answer ->
                                new SatisfactionView(
                                        answer.rating(),
                                        answer.remark(),
                                        PersonRef.of(answer.person()),
                                        answer.answeredAt(),
                                        until,
                                        answer.version()))
                .orElse(new SatisfactionView(null, null, null, null, until, 0));
    }
}
