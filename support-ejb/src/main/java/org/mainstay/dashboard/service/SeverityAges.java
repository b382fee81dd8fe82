package org.mainstay.dashboard.service;

import java.util.List;
import org.mainstay.ticket.model.Severity;

/**
 * How old the open tickets of a severity are.
 *
 * @param open how many there are of each of {@link Age}, in its order
 */
public record SeverityAges(Severity severity, List<Long> open) {}
