package org.mainstay.shared.service;

/** A view of something that people and clients know by a short key. */
public interface Keyed {

    /** As addresses and clients name it; it stays. */
    String key();

    /** What it is called. */
    String name();

    /** Counts the changes. */
    int version();
}
