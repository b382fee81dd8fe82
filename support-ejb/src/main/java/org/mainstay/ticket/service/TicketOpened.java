package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;

/**
 * A ticket was reported; observed within the transaction.
 *
 * @param origin the ticket it comes of; null if it was reported anew
 */
public record TicketOpened(Ticket ticket, Message first, Ticket origin) {}
