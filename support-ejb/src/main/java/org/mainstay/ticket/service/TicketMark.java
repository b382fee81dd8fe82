package org.mainstay.ticket.service;

/**
 * How far a ticket has come.
 *
 * @param id names it among the nodes
 * @param seen how many entries of its history the caller can see; it grows with every change
 */
public record TicketMark(Long id, int seen) {}
