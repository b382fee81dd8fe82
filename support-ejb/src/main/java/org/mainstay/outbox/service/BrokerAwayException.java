package org.mainstay.outbox.service;

import org.mainstay.shared.service.BusinessException;

/** The message broker doesn’t answer. */
public class BrokerAwayException extends BusinessException {

    public BrokerAwayException() {
        super("broker_away", null);
    }
}
