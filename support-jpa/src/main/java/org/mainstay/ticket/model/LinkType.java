package org.mainstay.ticket.model;

/** How one ticket relates to another; each constant reads “the first … the second”. */
public enum LinkType {
    /** Is the same problem as. */
    DUPLICATES,
    /** Has to be solved before. */
    BLOCKS,
    /** Would not be there without. */
    CAUSED_BY,
    /** Has to do with; in both directions alike. */
    RELATES,
    /** Goes on where the other ended. */
    FOLLOW_UP,
    /** Is the whole of which the other is a part; nothing has two parents. */
    PARENT;

    /** Whether the two sides differ. Tickets linked like that never form a circle. */
    public boolean directed() {
        return this != RELATES;
    }
}
