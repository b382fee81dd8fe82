package org.mainstay.ticket.service;

import java.util.List;
import org.mainstay.product.service.FieldView;

/**
 * What a ticket says to something its product asks.
 *
 * @param value as it is stored; null while it is not answered
 */
public record AnswerView(FieldView field, String value) {

    /** The parts of the answer: several where several can be chosen; none while not answered. */
    public List<String> values() {
        return value == null ? List.of() : field.rule().parts(value);
    }
}
