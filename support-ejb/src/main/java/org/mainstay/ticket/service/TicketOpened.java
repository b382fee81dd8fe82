package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.Ticket;

/** A ticket was reported; observed within the transaction. */
public record TicketOpened(Ticket ticket, Message first) {}
