package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Stream;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Satisfaction;
import org.mainstay.ticket.service.RateTicket;
import org.mainstay.ticket.service.SatisfactionQueries;
import org.mainstay.ticket.service.SatisfactionService;
import org.mainstay.ticket.service.SatisfactionView;
import org.omnifaces.cdi.Param;

/** Asks a customer how good the help was, and shows what they said. */
@Named
@RequestScoped
public class TicketSatisfactionBacking {

    @Inject SatisfactionService answers;
    @Inject SatisfactionQueries queries;
    @Inject TicketDetailBacking ticket;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "rating")
    private String rating;

    @Inject
    @Param(name = "ratingVersion")
    private Integer version;

    private @Size(max = Satisfaction.REMARK_MAXLENGTH) String remark;
    private boolean typed;
    private SatisfactionView given;

    /** The answer there is; null for none. */
    public SatisfactionView getGiven() {
        if (given == null && ticket.getDetail().summary().rating() != null) {
            given = queries.get(number);
        }
        return given;
    }

    /** Gives the answer, or another one. */
    public void rate() {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            pages.complainAt("remark", texts.get("ticket_satisfaction.choose"));
            return;
        }
        answers.rate(new RateTicket(number, chosen.get(), remark, version));
        pages.tell("ticket_satisfaction.thanks");
        pages.go(Route.TICKET.path(number));
    }

    private Optional<Rating> chosen() {
        return Stream.of(Rating.values()).filter(known -> known.name().equals(rating)).findFirst();
    }

    /** What is chosen: {@link Rating} by name, null for nothing. */
    public String getRating() {
        if (rating == null && getGiven() != null) {
            return getGiven().rating().name();
        }
        return rating;
    }

    public String getRemark() {
        return typed || getGiven() == null ? remark : getGiven().remark();
    }

    public void setRemark(String remark) {
        this.typed = true;
        this.remark = remark;
    }
}
