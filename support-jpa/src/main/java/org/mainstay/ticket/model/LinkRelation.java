package org.mainstay.ticket.model;

import java.util.stream.Stream;

/** A link as one of its two tickets sees it. */
public enum LinkRelation {
    PARENT_OF(LinkType.PARENT, false),
    CHILD_OF(LinkType.PARENT, true),
    BLOCKED_BY(LinkType.BLOCKS, true),
    BLOCKS(LinkType.BLOCKS, false),
    DUPLICATES(LinkType.DUPLICATES, false),
    DUPLICATED_BY(LinkType.DUPLICATES, true),
    CAUSED_BY(LinkType.CAUSED_BY, false),
    CAUSES(LinkType.CAUSED_BY, true),
    FOLLOWS_UP(LinkType.FOLLOW_UP, false),
    FOLLOWED_UP_BY(LinkType.FOLLOW_UP, true),
    RELATES(LinkType.RELATES, false);

    private final LinkType type;
    private final boolean inverse;

    LinkRelation(LinkType type, boolean inverse) {
        this.type = type;
        this.inverse = inverse;
    }

    /**
     * The relation of a ticket to the other one of a link.
     *
     * @param inverse whether the ticket is the link's second
     */
    public static LinkRelation of(LinkType type, boolean inverse) {
        return Stream.of(values())
                .filter(relation -> relation.type == type)
                .filter(relation -> relation.inverse == (inverse && type.directed()))
                .findFirst()
                .orElseThrow();
    }

    public LinkType type() {
        return type;
    }

    /** Whether the ticket that sees it so is the link's second. */
    public boolean inverse() {
        return inverse;
    }

    /** The same as the other ticket sees it. */
    public LinkRelation opposite() {
        return of(type, !inverse);
    }

    /** Whether a ticket should not be resolved while the other one is not. */
    public boolean hinders() {
        return this == PARENT_OF || this == BLOCKED_BY;
    }
}
