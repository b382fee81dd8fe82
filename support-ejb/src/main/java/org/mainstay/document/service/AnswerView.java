package org.mainstay.document.service;

import java.time.Instant;
import org.mainstay.document.model.DocumentAnswer;
import org.mainstay.identity.service.PersonRef;

/**
 * Whether a document solved it for a reader.
 *
 * @param remark null for none
 */
public record AnswerView(PersonRef person, boolean solved, String remark, Instant answeredAt) {

    static AnswerView of(DocumentAnswer answer) {
        return new AnswerView(
                PersonRef.of(answer.person()),
                answer.solved(),
                answer.remark(),
                answer.answeredAt());
    }
}
