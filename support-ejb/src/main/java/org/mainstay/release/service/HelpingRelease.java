package org.mainstay.release.service;

import java.time.LocalDate;
import org.mainstay.release.model.ReleaseStatus;

/**
 * A release that fixes what a ticket is about, or something else of the ticket’s version.
 *
 * @param name as the version is called
 * @param fixes how many things that were reported on the ticket, or on its version
 * @param ticketToo whether the ticket is one of them
 */
public record HelpingRelease(
        Long id,
        String productName,
        String name,
        ReleaseStatus status,
        LocalDate plannedOn,
        long fixes,
        boolean ticketToo) {}
