package org.mainstay.ticket.service;

import org.mainstay.ticket.model.Ticket;

/**
 * Properties of a ticket changed; observed within the transaction.
 *
 * @param promiseAffected whether severity, product or organisation are among them
 * @param assigned whether somebody was newly assigned
 */
public record TicketChanged(Ticket ticket, boolean promiseAffected, boolean assigned) {}
