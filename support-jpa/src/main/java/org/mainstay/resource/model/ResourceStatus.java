package org.mainstay.resource.model;

import java.util.EnumSet;
import java.util.Set;

/** Where a resource stands between its contributor and its users. */
public enum ResourceStatus {
    /** Waits for a moderator. */
    PENDING,
    PUBLISHED,
    /** A moderator said why not; its contributor can change it. */
    REFUSED,
    /** Was published, and is no more. */
    WITHDRAWN;

    /** What a moderator can make of it. */
    public Set<ResourceStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(PUBLISHED, REFUSED);
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case REFUSED -> EnumSet.noneOf(ResourceStatus.class);
            case WITHDRAWN -> EnumSet.of(PUBLISHED);
        };
    }
}
