package org.mainstay.sla.service;

import org.mainstay.sla.model.ClockType;

/**
 * How far an escalation has come.
 *
 * @param ticket its ticket's id
 * @param number its ticket's number
 * @param level position of the level, from 1
 * @param failures how often carrying it out failed
 * @param lastFailure why it failed the last time; null if it never did
 * @param done whether it is carried out
 */
public record EscalationState(
        Long ticket,
        String number,
        ClockType clock,
        int level,
        int failures,
        String lastFailure,
        boolean done) {}
