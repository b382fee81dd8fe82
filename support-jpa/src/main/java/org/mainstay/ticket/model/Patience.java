package org.mainstay.ticket.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a ticket may rest without a word.
 *
 * @param reminder from the beginning of a wait until somebody is reminded; empty for never
 * @param closing from the reminder, or from the solution, until it is closed; empty for never
 */
public record Patience(Optional<Duration> reminder, Optional<Duration> closing) {}
