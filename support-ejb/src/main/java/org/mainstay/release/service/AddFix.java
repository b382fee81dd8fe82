package org.mainstay.release.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.ticket.model.Ticket;

/**
 * Say what a release puts right.
 *
 * @param release its id
 * @param ticket number of the one on which it was reported; null or blank for none
 */
public record AddFix(
        @NotNull Long release,
        @Size(max = Ticket.NUMBER_MAXLENGTH) String ticket,
        @NotBlank @Size(max = ReleaseFix.SUMMARY_MAXLENGTH) String summary) {}
