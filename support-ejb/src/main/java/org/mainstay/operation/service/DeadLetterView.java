package org.mainstay.operation.service;

import org.mainstay.outbox.service.DeadLetter;
import org.mainstay.sla.service.EscalationState;

/**
 * A message that was given up, and what it is about.
 *
 * @param about null if it is not about an escalation the ledger has
 */
public record DeadLetterView(DeadLetter letter, EscalationState about) {

    /** Whether it can be repeated: it was meant for the desk. */
    public boolean repeatable() {
        return letter.origin() != null;
    }
}
