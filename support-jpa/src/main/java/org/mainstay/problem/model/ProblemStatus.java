package org.mainstay.problem.model;

import java.util.EnumSet;
import java.util.Set;

/** How much the desk knows of a problem, in the words of ITIL. */
public enum ProblemStatus {
    /** Its cause is being looked for. */
    OPEN,
    /** Its cause is known, and how to live with it. */
    KNOWN_ERROR,
    /** It is solved, and the customers are asked to confirm it. */
    RESOLVED;

    /** The statuses that can follow this one. */
    public Set<ProblemStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(KNOWN_ERROR, RESOLVED);
            case KNOWN_ERROR -> EnumSet.of(OPEN, RESOLVED);
            case RESOLVED -> EnumSet.of(OPEN);
        };
    }
}
