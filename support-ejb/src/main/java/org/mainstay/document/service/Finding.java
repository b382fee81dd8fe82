package org.mainstay.document.service;

/**
 * Something in a text that may tell of a customer.
 *
 * @param line counts from 1 in the text; 0 for the title
 * @param text as it stands there, cut if it is long; of a secret only the beginning
 */
public record Finding(Kind kind, int line, String text) {

    /** What it looks like. */
    public enum Kind {
        EMAIL,
        HOST,
        IP_ADDRESS,
        TOKEN
    }
}
