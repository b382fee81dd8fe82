package org.mainstay.live.service;

import java.util.Set;

/** Somebody who passes signals on to open pages. */
public interface LiveListener {

    /**
     * Something happened.
     *
     * @param changed ids of tickets that changed
     * @param visited ids of tickets where people came, went, or began or stopped to write
     */
    void heard(Set<Long> changed, Set<Long> visited);

    /** Nothing happened for a while: what lies between must be kept from hanging up. */
    void beat();
}
