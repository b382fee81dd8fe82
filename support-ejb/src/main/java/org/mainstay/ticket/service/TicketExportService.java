package org.mainstay.ticket.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.mainstay.job.service.JobService;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Takes orders for files of tickets; {@link TicketExporter} writes them in the background. */
@Stateless
public class TicketExportService {

    @Inject JobService jobs;
    @Inject Clock clock;

    /**
     * Has all tickets that the list finds written to a file for the caller.
     *
     * @return id of the job that does it
     * @throws UnprocessableException if the caller has too many jobs already
     */
    @Requires(Permission.READ_TICKETS)
    public Long order(@NotNull @Valid ExportTickets command) {
        var time =
                DateTimeFormatter.ofPattern("uuuuMMdd-HHmm")
                        .format(clock.instant().atZone(command.zone()));
        return jobs.order(
                TicketExporter.KIND,
                ExportOrder.write(command),
                "tickets-" + time + "." + command.format().extension(),
                command.format().contentType());
    }
}
