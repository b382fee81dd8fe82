package org.mainstay.search.service;

/**
 * How far this node's index is.
 *
 * @param entries how many can be found
 * @param rebuilding whether it is being made anew
 * @param done things read for that, of {@code total}
 */
public record SearchProgress(long entries, boolean rebuilding, long done, long total) {}
