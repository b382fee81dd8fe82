package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Message;

/** Something was said on a ticket, by either side; observed within the transaction. */
public record TicketAnswered(Message message) {}
