package org.mainstay.ticket.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.shared.service.PageRequest;

/** Change tickets alike, at most a page of them at a time. */
public record ChangeTickets(
        @NotEmpty @Size(max = PageRequest.SIZE_MAX) List<@NotNull @Valid Seen> tickets,
        @NotNull @Valid BulkChange change) {

    /**
     * A ticket as the caller saw it.
     *
     * @param version then; a ticket that changed since is left alone
     */
    public record Seen(@NotNull String number, int version) {}
}
