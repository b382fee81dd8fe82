package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Satisfaction;

/** A customer said how good the help was; observed within the transaction. */
public record TicketRated(Satisfaction satisfaction) {}
