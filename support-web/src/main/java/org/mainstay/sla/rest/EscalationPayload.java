package org.mainstay.sla.rest;

import java.time.Instant;
import java.util.List;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.service.EscalationView;

/**
 * An escalation level that fired.
 *
 * @param level its place in the policy, from 1
 * @param carriedOutAt null until carried out
 * @param lateBySeconds from due to fired
 * @param recipients names of the people told
 * @param actions such as {@code addTag=escalated}
 */
public record EscalationPayload(
        ClockType clock,
        int cycle,
        int level,
        Instant dueAt,
        Instant firedAt,
        Instant carriedOutAt,
        long lateBySeconds,
        List<String> recipients,
        List<String> actions) {

    static EscalationPayload of(EscalationView view) {
        return new EscalationPayload(
                view.clock(),
                view.cycle(),
                view.level(),
                view.dueAt(),
                view.firedAt(),
                view.carriedOutAt(),
                view.lateBySeconds(),
                view.recipients(),
                view.actions());
    }
}
