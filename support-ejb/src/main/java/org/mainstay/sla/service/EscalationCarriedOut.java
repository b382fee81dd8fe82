package org.mainstay.sla.service;

import org.mainstay.sla.model.Escalation;

/** An escalation level was carried out; observed within the transaction. */
public record EscalationCarriedOut(Escalation escalation) {}
