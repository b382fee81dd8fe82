package org.mainstay.operation.service;

/** What an administrator does before people come. */
public enum FirstStep {
    /** Mails leave the house. */
    MAIL,
    /** Links in mails lead to where people reach the desk. */
    PUBLIC_URL,
    /** There is a team with people in it. */
    TEAM,
    /** There is a product that a team answers for. */
    PRODUCT,
    /** Somebody else can administer, too. */
    SECOND_ADMINISTRATOR
}
