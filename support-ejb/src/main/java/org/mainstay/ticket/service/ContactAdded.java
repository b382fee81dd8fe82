package org.mainstay.ticket.service;

import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Ticket;

/** A colleague of the reporter sees the ticket from now on; observed within the transaction. */
public record ContactAdded(Ticket ticket, Person contact) {}
