package org.mainstay.ticket.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.TicketFilter;

/** Which tickets a client wants; several values of one parameter mean any of them. */
public class TicketParameters {

    @QueryParam("q")
    private String q;

    @QueryParam("status")
    private List<String> status;

    @QueryParam("severity")
    private List<String> severity;

    @QueryParam("product")
    private List<String> product;

    @QueryParam("organisation")
    private List<String> organisation;

    @QueryParam("team")
    private List<String> team;

    @QueryParam("assignee")
    private String assignee;

    @QueryParam("reporter")
    private String reporter;

    @QueryParam("tag")
    private List<String> tag;

    @QueryParam("createdFrom")
    private String createdFrom;

    @QueryParam("createdTo")
    private String createdTo;

    @QueryParam("breached")
    private String breached;

    TicketFilter filter() {
        return new TicketFilter(
                QueryValues.oneOf(
                        "status", status, List.of(TicketStatus.values()), TicketStatus::name),
                QueryValues.oneOf(
                        "severity",
                        severity,
                        List.of(Severity.values()),
                        s -> Integer.toString(s.level())),
                QueryValues.texts(product),
                QueryValues.texts(organisation),
                QueryValues.texts(team),
                assignee,
                reporter,
                QueryValues.texts(tag),
                QueryValues.instant("createdFrom", createdFrom),
                QueryValues.instant("createdTo", createdTo),
                QueryValues.truth("breached", breached),
                q);
    }
}
