package org.mainstay.ticket.service;

import java.util.List;
import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Message;

/**
 * Something was said on a ticket, by either side; observed within the transaction.
 *
 * @param mentioned whom the message calls by name
 */
public record TicketAnswered(Message message, List<Person> mentioned) {}
