package org.mainstay.dashboard.service;

/**
 * How many open tickets somebody has.
 *
 * @param id null for tickets without an assignee
 */
public record PersonLoad(Long id, String name, long open) {}
