package org.mainstay.ticket.model;

import java.util.stream.Stream;

/** How much a problem hurts, from 1 (most) to 4; the written definitions are in the bundles. */
public enum Severity {
    URGENT(1),
    HIGH(2),
    MEDIUM(3),
    LOW(4);

    private final int level;

    Severity(int level) {
        this.level = level;
    }

    /** The number by which people and clients name it, 1 to 4. */
    public int level() {
        return level;
    }

    /**
     * @throws IllegalArgumentException if the level is not 1 to 4
     */
    public static Severity of(int level) {
        return Stream.of(values())
                .filter(severity -> severity.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No severity " + level));
    }
}
