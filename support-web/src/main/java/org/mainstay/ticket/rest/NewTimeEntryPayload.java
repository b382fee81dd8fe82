package org.mainstay.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;
import org.mainstay.ticket.service.NoteTime;

/** Time to be noted. */
public record NewTimeEntryPayload(
        @NotNull Duration spent,
        LocalDate day,
        Activity activity,
        @Size(max = TimeEntry.REMARK_MAXLENGTH) String remark) {

    NoteTime command(String number) {
        return new NoteTime(number, spent, day, activity, remark);
    }
}
