package org.mainstay.identity.service;

/** Where an account stands. */
public enum AccountState {
    /** Its owner can sign in. */
    ACTIVE,
    /** The address has not been proven yet. */
    UNCONFIRMED,
    /** Its owner has left. */
    DEACTIVATED;

    static AccountState of(boolean verified, boolean active) {
        if (!active) {
            return DEACTIVATED;
        }
        return verified ? ACTIVE : UNCONFIRMED;
    }
}
