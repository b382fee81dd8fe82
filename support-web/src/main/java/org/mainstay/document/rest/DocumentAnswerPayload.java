package org.mainstay.document.rest;

import java.time.Instant;
import org.mainstay.document.service.AnswerView;

/**
 * Whether a document solved it for a reader.
 *
 * @param person name
 * @param remark null for none
 */
public record DocumentAnswerPayload(
        String person, boolean solved, String remark, Instant answeredAt) {

    static DocumentAnswerPayload of(AnswerView answer) {
        return new DocumentAnswerPayload(
                answer.person().name(), answer.solved(), answer.remark(), answer.answeredAt());
    }
}
