package org.mainstay.ticket.rest;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.service.ChangeTime;

/**
 * Corrections of an entry; what is absent stays.
 *
 * @param activity JSON's null takes it away
 * @param remark JSON's null takes it away
 */
public record TimeEntryChangePayload(
        Duration spent,
        LocalDate day,
        Optional<Activity> activity,
        Optional<@Size(max = TimeEntry.REMARK_MAXLENGTH) String> remark) {

    ChangeTime command(String number, Long id, Integer version) {
        return new ChangeTime(number, id, spent, day, activity, remark, version);
    }
}
