package org.mainstay.ticket.service;

import org.mainstay.ticket.model.NextStep;
import org.mainstay.ticket.model.Ticket;

/**
 * Nobody has said anything for a while; observed within the transaction.
 *
 * @param step whom to remind
 */
public record TicketReminded(Ticket ticket, NextStep step) {}
