package org.mainstay.identity.service;

/**
 * Who takes over somebody's open tickets. With neither they stay with their teams, without
 * assignee.
 *
 * @param assignee a person's id; null for nobody in particular
 * @param team key; null for the team each ticket has
 */
public record HandOver(Long assignee, String team) {

    /** The tickets stay with their teams. */
    public static final HandOver TO_THEIR_TEAMS = new HandOver(null, null);
}
