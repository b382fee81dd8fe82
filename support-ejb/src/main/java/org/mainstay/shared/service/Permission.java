package org.mainstay.shared.service;

/** What can be allowed; which role has what is decided in {@code identity}. */
public enum Permission {
    /** Nothing: not even to be signed in. */
    ANYBODY,
    /** Be signed in, and nothing more. */
    SIGNED_IN,
    /** Report a problem. */
    REPORT_TICKET,
    /** Read tickets, as far as the caller's scope goes. */
    READ_TICKETS,
    /** Reply to and follow up a ticket in scope. */
    TAKE_PART,
    /** Read all tickets, internal notes, history and clocks. */
    READ_ALL_TICKETS,
    /** Answer, assign, rate, move tickets. */
    WORK_TICKETS,
    /** Take courses and workshops. */
    LEARN,
    /** Contribute to the community library. */
    CONTRIBUTE,
    /** See people, organisations and teams. */
    READ_DIRECTORY,
    /** Change people, their roles and organisations. */
    MANAGE_PEOPLE,
    /** Change teams, products and versions. */
    MANAGE_CATALOGUE,
    /** Change prepared replies. */
    MANAGE_MACROS,
    /** See calendars and policies. */
    READ_SLA,
    /** Change calendars and policies. */
    MANAGE_SLA,
    /** See and repeat mails. */
    MANAGE_MAIL,
    /** See settings, and deal with messages that could not be delivered. */
    MANAGE_OPERATION,
    /** Write documents, and review those of others. */
    WRITE_DOCUMENTS,
    /** Decide who reviews documents, which are published, and until when. */
    MANAGE_DOCUMENTS,
    /** See what the people of all teams are trained for. */
    READ_TRAINING,
    /** Give courses and workshops, and see who completed them. */
    MANAGE_TRAINING,
    /** Change the life cycle of versions, and release. */
    MANAGE_RELEASES,
    /** Vouch for releases that others prepared. */
    SIGN_RELEASES,
    /** Accept, and take down, what the community contributes. */
    MODERATE,
    /** See and change which other systems are told of events. */
    MANAGE_WEBHOOKS,
    /** Act for the application itself: clocks, escalations, demo data. */
    SYSTEM
}
