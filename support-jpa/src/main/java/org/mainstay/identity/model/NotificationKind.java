package org.mainstay.identity.model;

import java.util.EnumSet;
import java.util.Set;

/** What people can be told by mail as often as they choose; the rest always comes at once. */
public enum NotificationKind {
    /** Answers and decisions on the tickets one reported. */
    REPORTED,
    /** Tickets one is given to work on, and reminders of those that wait. */
    ASSIGNED,
    /** What customers write and decide on the tickets one works on. */
    CUSTOMER,
    /** Internal notes on the tickets one works on. */
    NOTED,
    /** Messages in which one is mentioned. */
    MENTIONED,
    /** Messages and decisions on the tickets one watches. */
    WATCHED,
    /** Releases, and ends of support, of products one uses or follows. */
    PRODUCT,
    /** What others contribute and a moderator decides about. */
    CONTRIBUTED;

    /** Those that concern everybody, and not the desk alone. */
    public static final Set<NotificationKind> FOR_ALL = EnumSet.of(REPORTED, PRODUCT);
}
