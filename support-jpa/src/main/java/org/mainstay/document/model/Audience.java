package org.mainstay.document.model;

/** Who may read something once it is published; the staff always may. */
public enum Audience {
    /** Everybody who has an account. */
    CUSTOMERS,
    /** The people of one organisation. */
    ORGANISATION,
    /** Everybody, also without an account. */
    PUBLIC,
    /** Those who work for the desk. */
    STAFF
}
