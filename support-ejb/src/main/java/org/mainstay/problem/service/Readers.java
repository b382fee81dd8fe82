package org.mainstay.problem.service;

/**
 * Customers of open tickets of a problem who read the same language.
 *
 * @param tickets that they reported
 */
public record Readers(long customers, long tickets) {

    static final Readers NOBODY = new Readers(0, 0);

    Readers and(Readers others) {
        return new Readers(customers + others.customers, tickets + others.tickets);
    }
}
