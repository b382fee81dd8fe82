package org.mainstay.identity.model;

/** What a person is to the desk; the rights of each role are listed in the permission table. */
public enum Role {
    /** Reports problems and follows their own tickets. */
    CUSTOMER,
    /** Answers tickets. */
    AGENT,
    /** Leads a team of agents. */
    TEAM_LEAD,
    /** Answers for the service: policies, calendars, escalations of the last level. */
    MANAGER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Administers people, catalogue and operation. */
    ADMIN,
    /** Writes documents, and decides which are published. */
    WRITER,
    /** Gives courses and workshops, and certifies those who completed them. */
    TRAINER,
    /** Answers for the versions of products and for what is released. */
    RELEASE_MANAGER,
    /** Looks through what the community contributes. */
    MODERATOR
}
