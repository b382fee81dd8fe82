package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A ticket changed its status; observed within the transaction.
 *
 * @param byAnswer whether a message did it, of which its readers are told anyway
 */
public record TicketMoved(Ticket ticket, TicketStatus from, boolean byAnswer) {}
