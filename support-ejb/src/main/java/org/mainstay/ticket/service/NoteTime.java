package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;

/**
 * Note how long one worked on a ticket.
 *
 * @param spent whole minutes, at most a day
 * @param day on which, where one was; null for today in UTC
 * @param activity null not to tell
 * @param remark null for none
 */
public record NoteTime(
        @NotNull String number,
        @NotNull Duration spent,
        LocalDate day,
        Activity activity,
        @Size(max = TimeEntry.REMARK_MAXLENGTH) String remark) {}
