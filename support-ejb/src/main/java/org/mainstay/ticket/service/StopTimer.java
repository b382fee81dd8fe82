package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import org.mainstay.ticket.model.Activity;
import org.mainstay.ticket.model.TimeEntry;

/**
 * Stop one's timer and note the time.
 *
 * @param spent how much of it was work; null for all
 * @param activity null not to tell
 * @param remark null for none
 * @param zone where one is: says on which day the timer was started
 */
public record StopTimer(
        Duration spent,
        Activity activity,
        @Size(max = TimeEntry.REMARK_MAXLENGTH) String remark,
        @NotNull ZoneId zone) {}
