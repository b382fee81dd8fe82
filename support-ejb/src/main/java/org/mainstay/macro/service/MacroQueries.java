package org.mainstay.macro.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.ticket.service.TicketSummary;

/** The prepared replies there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MacroQueries {

    @Inject MacroRepository macros;
    @Inject CurrentActor current;

    /** All, by name. */
    @Requires(Permission.MANAGE_MACROS)
    public Page<MacroView> all(@Valid PageRequest request) {
        return macros.all(request);
    }

    /**
     * @throws NotFoundException if there is none with the id
     */
    @Requires(Permission.MANAGE_MACROS)
    public MacroView get(@NotNull Long id) {
        return MacroView.of(macros.get(id));
    }

    /**
     * Those one can choose for a ticket, by name: its team's, and those for all.
     *
     * @param team key; null while no team is assigned
     */
    @Requires(Permission.WORK_TICKETS)
    public List<MacroRef> forTeam(String team) {
        return macros.forTeam(team).stream().map(MacroRef::of).toList();
    }

    /**
     * A prepared reply, filled in for a ticket in the caller's name.
     *
     * @throws NotFoundException if there is none with the id for the ticket's team
     */
    @Requires(Permission.WORK_TICKETS)
    public MacroView filled(@NotNull Long id, @NotNull TicketSummary ticket) {
        var macro = macros.get(id);
        if (macro.team() != null && !macro.team().key().equals(ticket.team())) {
            throw new NotFoundException("macro", id);
        }
        return MacroView.of(macro, Placeholder.fill(macro.body(), ticket, current.actor().name()));
    }
}
