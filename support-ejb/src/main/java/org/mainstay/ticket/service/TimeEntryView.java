package org.mainstay.ticket.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;

/**
 * How long somebody worked on a ticket.
 *
 * @param number of the ticket
 * @param spent whole minutes
 * @param activity null when not told
 * @param remark null for none
 * @param version counts the changes
 */
public record TimeEntryView(
        Long id,
        String number,
        Long personId,
        String personName,
        LocalDate day,
        Duration spent,
        Activity activity,
        String remark,
        Instant createdAt,
        int version) {

    static TimeEntryView of(TimeEntry entry) {
        return new TimeEntryView(
                entry.id(),
                entry.ticket().number(),
                entry.person().id(),
                entry.person().displayName(),
                entry.day(),
                entry.spent(),
                entry.activity(),
                entry.remark(),
                entry.createdAt(),
                entry.version());
    }
}
