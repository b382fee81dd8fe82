package org.mainstay.ticket.service;

/** A colleague of the reporter who sees a ticket as the reporter does. */
public record ContactView(Long id, String name, String email) {}
