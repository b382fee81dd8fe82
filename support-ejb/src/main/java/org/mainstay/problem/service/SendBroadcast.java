package org.mainstay.problem.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.problem.model.Translation;

/**
 * Tell something to the customers of all open tickets of a problem.
 *
 * @param version of the problem as last seen; null not to check
 */
public record SendBroadcast(
        @NotNull String number, @NotNull @Valid Translation text, Integer version) {}
