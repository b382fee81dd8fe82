package org.mainstay.live.service;

/**
 * Somebody of the desk at a ticket.
 *
 * @param ticket its id
 * @param person their id
 */
public record Presence(Long ticket, Long person, String name, Doing doing) {

    /** What they are about there. */
    public enum Doing {
        LOOKING,
        WRITING,
        LEAVING
    }
}
