package org.mainstay.identity.rest;

import org.mainstay.identity.service.HandOver;

/**
 * Who takes over somebody's open tickets.
 *
 * @param assignee a person's id
 * @param team key
 */
public record HandOverPayload(Long assignee, String team) {

    HandOver command() {
        return new HandOver(assignee, team);
    }
}
