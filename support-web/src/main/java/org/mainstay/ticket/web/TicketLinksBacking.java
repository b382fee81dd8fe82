package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.LinkRelation;
import org.mainstay.ticket.service.LinkQueries;
import org.mainstay.ticket.service.LinkService;
import org.mainstay.ticket.service.LinkTickets;
import org.mainstay.ticket.service.LinkView;
import org.omnifaces.cdi.Param;

/** How a ticket relates to others. */
@Named
@RequestScoped
public class TicketLinksBacking {

    @Inject LinkQueries queries;
    @Inject LinkService links;
    @Inject Pages pages;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "link")
    private Long link;

    private @NotNull LinkRelation relation = LinkRelation.RELATES;
    private @NotBlank String ticket;
    private List<LinkView> all;

    private List<LinkView> all() {
        if (all == null) {
            all = queries.links(number);
        }
        return all;
    }

    /** The links by relation. */
    public List<Group> getGroups() {
        return all().stream()
                .collect(
                        Collectors.groupingBy(
                                LinkView::relation, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What should be done before the ticket is resolved, and is not. */
    public List<LinkView> getHindering() {
        return all().stream().filter(LinkView::hinders).toList();
    }

    /** The relations to choose from. */
    public List<Choice> getRelations() {
        return Stream.of(LinkRelation.values())
                .map(choice -> new Choice(choice.name(), texts.of(choice)))
                .toList();
    }

    /** Links the ticket to the typed one. */
    public void add() {
        var other = TypedNumber.read(ticket);
        links.link(new LinkTickets(number, relation, other));
        pages.tell("ticket_links.added", texts.of(relation), other);
        pages.go(Route.TICKET.path(number));
    }

    /** Removes the link whose button was pressed. */
    public void remove() {
        var gone = queries.link(number, link);
        links.unlink(number, link);
        pages.tell("ticket_links.removed", texts.of(gone.relation()), gone.number());
        pages.go(Route.TICKET.path(number));
    }

    public LinkRelation getRelation() {
        return relation;
    }

    public void setRelation(LinkRelation relation) {
        this.relation = relation;
    }

    /** The other ticket's number as typed. */
    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    /** Links of one relation. */
    public record Group(LinkRelation relation, List<LinkView> links) {

        /** How many of the other tickets are done. */
        public long done() {
            return links.stream().filter(link -> link.status().done()).count();
        }

        /** Whether it matters how many are done. */
        public boolean counts() {
            return relation.hinders();
        }
    }
}
