package org.mainstay.ticket.web;

/**
 * Something to choose.
 *
 * @param value as addresses and forms name it
 * @param label translated
 */
public record Choice(String value, String label) {}
