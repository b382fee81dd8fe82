package org.mainstay.macro.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.macro.model.Macro;
import org.mainstay.macro.service.MacroQueries;
import org.mainstay.macro.service.MacroService;
import org.mainstay.macro.service.Placeholder;
import org.mainstay.macro.service.SaveMacro;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.web.Choice;
import org.mainstay.ticket.web.StepsInput;
import org.mainstay.ticket.web.TagsInput;
import org.omnifaces.cdi.Param;

/** One prepared reply, or a new one. */
@Named
@RequestScoped
public class MacroEditBacking {

    /** In the address, instead of a number. */
    private static final String NEW = "new";

    private static final int STEPS_MAXLENGTH = Macro.STEPS_MAX * (ChecklistItem.TEXT_MAXLENGTH + 1);

    @Inject MacroQueries macros;
    @Inject MacroService service;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "version")
    private Integer version;

    private @NotBlank @Size(max = Macro.NAME_MAXLENGTH) String name;
    private String team;
    private @NotBlank @Size(max = Macro.BODY_MAXLENGTH) String body;
    private TicketStatus then;
    private Severity severity;
    private boolean take;
    private String tags;

    private @Size(max = STEPS_MAXLENGTH) String steps;

    /** Reads it before the answer begins, so that "not found" can be a page. */
    public void load() {
        if (isFresh()) {
            // Whoever may not keep any may not see the empty page either.
            macros.all(PageRequest.first(1));
            return;
        }
        var macro = macros.get(id());
        name = macro.name();
        team = macro.team();
        body = macro.body();
        then = macro.then();
        severity = macro.severity();
        take = macro.take();
        tags = String.join(", ", macro.tags());
        steps = String.join("\n", macro.steps());
        version = macro.version();
    }

    private Long id() {
        if (!number.matches("\\d{1,18}")) {
            throw new NotFoundException("macro", number);
        }
        return Long.valueOf(number);
    }

    /** Stores what was written. */
    public void save() {
        service.save(
                new SaveMacro(
                        isFresh() ? null : id(),
                        name,
                        team,
                        body,
                        then,
                        severity,
                        take,
                        TagsInput.split(tags),
                        StepsInput.split(steps),
                        version));
        pages.tell("macro_edit.message.info.saved", name);
        pages.go(Route.MACROS.path(null));
    }

    /** Takes it away. */
    public void remove() {
        service.remove(id());
        pages.tell("macro_edit.message.info.removed");
        pages.go(Route.MACROS.path(null));
    }

    /** Whether it is about to be added. */
    public boolean isFresh() {
        return NEW.equals(number);
    }

    /** Where a ticket can go with a reply. */
    public List<Choice> getMoves() {
        return Stream.of(TicketStatus.WAITING_CUSTOMER, TicketStatus.RESOLVED)
                .map(status -> new Choice(status.name(), texts.of(status)))
                .toList();
    }

    /** What can be left open in the text. */
    public String getPlaceholders() {
        return Stream.of(Placeholder.values())
                .map(Placeholder::written)
                .collect(Collectors.joining(" "));
    }

    public Integer getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public TicketStatus getThen() {
        return then;
    }

    public void setThen(TicketStatus then) {
        this.then = then;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public boolean isTake() {
        return take;
    }

    public void setTake(boolean take) {
        this.take = take;
    }

    /** One on each line. */
    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }
}
