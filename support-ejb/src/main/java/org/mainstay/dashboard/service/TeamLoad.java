package org.mainstay.dashboard.service;

/**
 * How many open tickets a team has.
 *
 * @param key null for tickets without a team
 */
public record TeamLoad(String key, String name, long open) {}
