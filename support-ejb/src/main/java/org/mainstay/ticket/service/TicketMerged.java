package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Ticket;

/** A ticket was closed because another one goes on with it; observed within the transaction. */
public record TicketMerged(Ticket source, Ticket target) {}
