package org.mainstay.ticket.rest;

import java.time.Instant;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.service.SatisfactionView;

/**
 * What the customer said to how good the help was; everything is absent until they did.
 *
 * @param answerableUntil until when the caller can answer, or answer anew; absent if they can't
 */
public record SatisfactionPayload(
        Rating rating,
        String comment,
        PersonRefPayload person,
        Instant answeredAt,
        Instant answerableUntil) {

    static SatisfactionPayload of(SatisfactionView view) {
        return new SatisfactionPayload(
                view.rating(),
                view.remark(),
                view.person() == null
                        ? null
                        : PersonRefPayload.of(view.person().id(), view.person().name()),
                view.answeredAt(),
                view.answerableUntil());
    }
}
