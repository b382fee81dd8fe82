package org.mainstay.ticket.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketService;
import org.omnifaces.cdi.Param;

/** Changes who works on a ticket and what it is about. */
@Named
@RequestScoped
public class TicketEditBacking {

    @Inject TicketService tickets;
    @Inject TicketDetailBacking ticket;
    @Inject ActiveUser user;
    @Inject Pages pages;

    @Inject
    @Param(name = "version")
    private Integer version;

    private String team;
    private Long assignee;
    private @NotBlank @Size(max = Ticket.SUBJECT_MAXLENGTH) String subject;
    private @NotNull Severity severity;
    private @NotNull String product;
    private String productVersion;
    private String tags;

    @PostConstruct
    void read() {
        var summary = ticket.getDetail().summary();
        team = summary.team();
        assignee = summary.assigneeId();
        subject = summary.subject();
        severity = summary.severity();
        product = summary.product();
        productVersion = version(summary.product(), summary.productVersion());
        tags = String.join(", ", ticket.getDetail().tags());
    }

    /** A version as the form names it: together with its product. */
    static String version(String ofProduct, String name) {
        return name == null ? null : ofProduct + "/" + name;
    }

    /** A version's own name; empty if none is chosen, or one of another product. */
    static Optional<String> name(String ofProduct, String chosen) {
        return Optional.ofNullable(chosen)
                .filter(value -> value.startsWith(ofProduct + "/"))
                .map(value -> value.substring(ofProduct.length() + 1));
    }

    /** Gives the ticket to the chosen team and person. */
    public void assign() {
        change(edit().withAssignment(given(team), Optional.ofNullable(assignee)));
    }

    /** Gives the ticket to whoever pressed the button. */
    public void take() {
        var me = Optional.of(user.getPerson().id());
        change(edit().withAssignment(given(ticket.getDetail().summary().team()), me));
    }

    /** Changes what the ticket is about. */
    public void save() {
        change(
                edit().withSubject(subject)
                        .withSeverity(severity)
                        .withProduct(product, name(product, productVersion))
                        .withTags(split(tags)));
    }

    private ChangeTicket edit() {
        return ChangeTicket.of(ticket.getNumber(), version);
    }

    private void change(ChangeTicket change) {
        tickets.change(change);
        pages.tell("ticket_detail.changed");
        pages.go(Route.TICKET.path(ticket.getNumber()));
    }

    private static Optional<String> given(String key) {
        return Optional.ofNullable(key).filter(value -> !value.isEmpty());
    }

    /** Tags as people type them: apart by commas or blanks. */
    static Set<String> split(String tags) {
        return Stream.ofNullable(tags)
                .flatMap(all -> Stream.of(all.split("[,，、\\s]+")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public Long getAssignee() {
        return assignee;
    }

    public void setAssignee(Long assignee) {
        this.assignee = assignee;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getProductVersion() {
        return productVersion;
    }

    public void setProductVersion(String productVersion) {
        this.productVersion = productVersion;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }
}
