package org.mainstay.release.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.ReleaseDetail;
import org.mainstay.release.service.ReleaseSummary;

/**
 * A release. In a list without what belongs to it.
 *
 * @param product key
 * @param version as it is called
 * @param notes Markdown
 * @param notesHtml the same, safe to show
 * @param gates for the desk only
 */
public record ReleasePayload(
        Long id,
        String product,
        String version,
        ReleaseStatus status,
        LocalDate plannedOn,
        Instant publishedAt,
        Instant withdrawnAt,
        String withdrawalReason,
        String notes,
        String notesHtml,
        List<FixPayload> fixes,
        List<GatePayload> gates,
        List<ArtefactPayload> artefacts) {

    static ReleasePayload of(ReleaseSummary row) {
        return new ReleasePayload(
                row.id(),
                row.product(),
                row.name(),
                row.status(),
                row.plannedOn(),
                row.publishedAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ReleasePayload of(ReleaseDetail release) {
        var row = release.summary();
        return new ReleasePayload(
                row.id(),
                row.product(),
                row.name(),
                row.status(),
                row.plannedOn(),
                row.publishedAt(),
                release.withdrawnAt(),
                release.withdrawalReason(),
                release.notes().text(),
                release.notes().text() == null ? null : release.notes().html(),
                release.fixes().stream().map(FixPayload::of).toList(),
                release.gates().stream().map(GatePayload::of).toList(),
                release.artefacts().stream().map(ArtefactPayload::of).toList());
    }
}
