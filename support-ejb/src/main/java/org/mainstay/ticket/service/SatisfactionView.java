package org.mainstay.ticket.service;

import java.time.Instant;
import org.mainstay.identity.service.PersonRef;
import org.mainstay.ticket.model.Rating;

/**
 * What the customer said to how good the help with a ticket was.
 *
 * @param rating null if nothing was said since the ticket's latest end
 * @param remark in their words; null for none
 * @param person who answered last; null while nobody did
 * @param answeredAt when; null while nobody did
 * @param answerableUntil until when the caller can answer, or answer anew; null if they can't
 * @param version counts the changes of the answer; 0 while there is none
 */
public record SatisfactionView(
        Rating rating,
        String remark,
        PersonRef person,
        Instant answeredAt,
        Instant answerableUntil,
        int version) {}
