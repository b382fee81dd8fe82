package org.mainstay.release.service;

import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.release.model.Release;
import org.mainstay.release.model.ReleaseStatus;

/**
 * A release as a row of a list.
 *
 * @param version counts the changes; give it back with a change to notice somebody else's
 * @param product key
 * @param name as the version is called
 * @param publishedAt null until published
 * @param fixes how many things it puts right
 * @param gates how many it has to pass
 * @param signed how many of those are signed
 */
public record ReleaseSummary(
        Long id,
        int version,
        String product,
        String productName,
        String name,
        ReleaseStatus status,
        LocalDate plannedOn,
        Instant publishedAt,
        long fixes,
        long gates,
        long signed) {

    static ReleaseSummary of(Release release, long fixes, Gates gates) {
        return new ReleaseSummary(
                release.id(),
                release.version(),
                release.product().key(),
                release.product().name(),
                release.name(),
                release.status(),
                release.plannedOn(),
                release.publishedAt(),
                fixes,
                gates.all(),
                gates.signed());
    }

    /** How many gates there are, and are signed. */
    record Gates(long all, long signed) {

        static final Gates NONE = new Gates(0, 0);
    }
}
