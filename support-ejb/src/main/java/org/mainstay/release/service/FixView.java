package org.mainstay.release.service;

import org.mainstay.ticket.model.TicketStatus;

/**
 * Something a release puts right.
 *
 * @param ticket number; null if there is none that the reader may see
 * @param subject of the ticket
 * @param status of the ticket
 */
public record FixView(
        Long id, String summary, String ticket, String subject, TicketStatus status) {}
