package org.mainstay.webhook.model;

/** What a webhook can be told. */
public enum WebhookEvent {
    TICKET_OPENED,
    /** Something was said, by the customer or the desk. */
    TICKET_ANSWERED,
    TICKET_STATUS_CHANGED,
    /** Other properties: subject, severity, product, team, assignee, tags. */
    TICKET_CHANGED,
    /** A level of a promise was carried out. */
    ESCALATION_FIRED
}
