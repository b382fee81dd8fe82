package org.mainstay.workshop.model;

/** Whether somebody has a seat. */
public enum RegistrationState {
    /** They have one. */
    CONFIRMED,
    /** They get one when somebody else gives theirs up. */
    WAITING,
    /** They gave it up. */
    WITHDRAWN
}
