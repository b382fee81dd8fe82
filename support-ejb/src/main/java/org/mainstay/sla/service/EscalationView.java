package org.mainstay.sla.service;

import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockType;

/**
 * An escalation level that fired.
 *
 * @param level its place in the policy, from 1
 * @param carriedOutAt null until carried out
 * @param lateBySeconds from due to fired
 * @param recipients names of the people told
 * @param actions such as {@code addTag=escalated}
 */
public record EscalationView(
        ClockType clock,
        int cycle,
        int level,
        Instant dueAt,
        Instant firedAt,
        Instant carriedOutAt,
        long lateBySeconds,
        List<String> recipients,
        List<String> actions) {}
