package org.mainstay.sla.model;

/** Whom an escalation level tells, resolved to people when the level is carried out. */
public enum RecipientRole {
    ASSIGNEE,
    TEAM,
    TEAM_LEAD,
    /** The team's person on call; its lead until a rota says otherwise. */
    ON_CALL,
    /** Everybody with the role MANAGER. */
    DUTY_MANAGER,
    /** The customer who reported the ticket. */
    CUSTOMER_CONTACT
}
