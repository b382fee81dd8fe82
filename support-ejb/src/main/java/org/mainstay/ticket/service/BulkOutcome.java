package org.mainstay.ticket.service;

import java.util.List;

/**
 * What became of one ticket of a bulk change.
 *
 * @param code why it was left as it was, as a {@code BusinessException} names it; null if it is now
 *     as wanted
 * @param params what the sentence of the code is filled with
 */
public record BulkOutcome(String number, String code, List<Object> params) {

    /** Whether the ticket is now as wanted. */
    public boolean done() {
        return code == null;
    }
}
