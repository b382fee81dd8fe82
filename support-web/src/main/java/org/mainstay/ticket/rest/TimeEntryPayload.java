package org.mainstay.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.shared.rest.PersonRefPayload;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.service.TimeEntryView;

/**
 * How long somebody worked on a ticket.
 *
 * @param ticket number; another than in the address if it was merged into that one
 */
public record TimeEntryPayload(
        Long id,
        String ticket,
        PersonRefPayload person,
        LocalDate day,
        Duration spent,
        Activity activity,
        String remark,
        Instant createdAt) {

    static TimeEntryPayload of(TimeEntryView entry) {
        return new TimeEntryPayload(
                entry.id(),
                entry.number(),
                PersonRefPayload.of(entry.personId(), entry.personName()),
                entry.day(),
                entry.spent(),
                entry.activity(),
                entry.remark(),
                entry.createdAt());
    }
}
