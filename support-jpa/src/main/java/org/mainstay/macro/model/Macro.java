package org.mainstay.macro.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.shared.model.BaseEntity;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A prepared reply: a text with placeholders, and what is to happen to the ticket when it is sent.
 * For one team, or for the whole desk.
 */
@Entity
@Table(name = "macro")
@NamedQuery(
        name = Macro.ALL,
        query = "select m from Macro m left join fetch m.team t order by m.name, m.id")
@NamedQuery(name = Macro.COUNT, query = "select count(m) from Macro m")
@NamedQuery(
        name = Macro.FOR_TEAM,
        query =
                "select m from Macro m left join fetch m.team t where t.id is null or t.key = :team"
                        + " order by m.name, m.id")
public class Macro extends BaseEntity {

    public static final String ALL = "Macro.all";
    public static final String COUNT = "Macro.count";
    public static final String FOR_TEAM = "Macro.forTeam";
    public static final int NAME_MAXLENGTH = 80;
    public static final int BODY_MAXLENGTH = 20_000;

    /** More than one wants to do after one reply. */
    public static final int STEPS_MAX = 30;

    /** More than anybody finds again in a menu. */
    public static final int MACROS_MAX = 200;

    private @NotBlank @Size(max = NAME_MAXLENGTH) String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    private @NotBlank @Size(max = BODY_MAXLENGTH) String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "then_status")
    private TicketStatus then;

    private Severity severity;

    @Column(name = "takes_ticket")
    private boolean takes;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "macro_tag", joinColumns = @JoinColumn(name = "macro_id"))
    @Column(name = "tag")
    private Set<@Size(max = Ticket.TAG_MAXLENGTH) String> tags = new HashSet<>();

    /** One on each line. */
    private @Size(max = STEPS_MAX * (ChecklistItem.TEXT_MAXLENGTH + 1)) String steps;

    protected Macro() {}

    /**
     * @param body Markdown with placeholders such as {@code {{customer}}}
     */
    public Macro(String name, String body) {
        say(name, body);
    }

    /** Another name and text. */
    public void say(String newName, String newBody) {
        name = newName;
        body = newBody;
    }

    /**
     * @param only the team that uses it; null for all
     */
    public void serve(Team only) {
        team = only;
    }

    /**
     * What happens to the ticket with the reply.
     *
     * @param status where it goes; null to leave it
     * @param rating its new severity; null to leave it
     * @param take whether whoever replies gets it
     * @param added tags it gets beside those it has
     */
    public void cause(TicketStatus status, Severity rating, boolean take, Set<String> added) {
        then = status;
        severity = rating;
        takes = take;
        tags.retainAll(added);
        tags.addAll(added);
    }

    /**
     * @param texts what is put on the ticket's checklist, in this order; each a single line
     */
    public void plan(List<String> texts) {
        steps = texts.isEmpty() ? null : String.join("\n", texts);
    }

    public String name() {
        return name;
    }

    /** Null for all teams. */
    public Team team() {
        return team;
    }

    public String body() {
        return body;
    }

    /** Null to leave the status. */
    public TicketStatus then() {
        return then;
    }

    /** Null to leave the severity. */
    public Severity severity() {
        return severity;
    }

    /** Whether whoever replies gets the ticket. */
    public boolean takes() {
        return takes;
    }

    public Set<String> tags() {
        return Collections.unmodifiableSet(tags);
    }

    /** What is put on the ticket's checklist, in this order. */
    public List<String> steps() {
        return steps == null ? List.of() : steps.lines().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
