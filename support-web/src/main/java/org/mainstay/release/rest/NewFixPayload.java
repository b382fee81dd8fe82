package org.mainstay.release.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mainstay.release.model.ReleaseFix;
import org.mainstay.release.service.AddFix;
import org.mainstay.ticket.model.Ticket;

/**
 * Something a release puts right.
 *
 * @param ticket number of the one on which it was reported; null for none
 */
public record NewFixPayload(
        @Size(max = Ticket.NUMBER_MAXLENGTH) String ticket,
        @NotBlank @Size(max = ReleaseFix.SUMMARY_MAXLENGTH) String summary) {

    AddFix command(Long release) {
        return new AddFix(release, ticket, summary);
    }
}
