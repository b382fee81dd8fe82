package org.mainstay.release.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a release stands. */
public enum ReleaseStatus {
    /** It is prepared. */
    PLANNED,
    /** It is out. */
    PUBLISHED,
    /** It was out, and nobody should install it any more. */
    WITHDRAWN;

    /** The statuses that can follow this one. */
    public Set<ReleaseStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(ReleaseStatus.class);
        };
    }
}
