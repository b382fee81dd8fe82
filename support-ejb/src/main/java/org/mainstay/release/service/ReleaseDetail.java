package org.mainstay.release.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mainstay.problem.service.Prose;
import org.mainstay.release.model.ReleaseStatus;

/**
 * Everything about a release.
 *
 * @param withdrawnAt null unless withdrawn
 * @param withdrawalReason null unless withdrawn
 * @param gates in order; empty for customers
 * @param prepared whether the caller had a hand in it, and so can't vouch for it
 * @param telling how many of its tickets are still to be resolved
 * @param transitions the statuses the caller can choose now
 * @param mayManage whether the caller can change it
 * @param maySign whether the caller can sign gates
 */
public record ReleaseDetail(
        ReleaseSummary summary,
        Prose notes,
        Instant withdrawnAt,
        String withdrawalReason,
        List<FixView> fixes,
        List<GateView> gates,
        List<ArtefactView> artefacts,
        boolean prepared,
        long telling,
        Set<ReleaseStatus> transitions,
        boolean mayManage,
        boolean maySign) {

    /** Whether all gates are passed. */
    public boolean passed() {
        return summary.signed() == summary.gates();
    }
}
