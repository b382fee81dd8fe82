package org.mainstay.macro.service;

import java.util.List;
import org.mainstay.macro.model.Macro;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * A prepared reply.
 *
 * @param team key; null for all teams
 * @param body Markdown; with placeholders, or filled in for a ticket
 * @param then null to leave the status
 * @param severity null to leave it
 * @param tags sorted
 * @param steps what is put on the ticket's checklist
 * @param version counts the changes
 */
public record MacroView(
        Long id,
        String name,
        String team,
        String teamName,
        String body,
        TicketStatus then,
        Severity severity,
        boolean take,
        List<String> tags,
        List<String> steps,
        int version) {

    static MacroView of(Macro macro) {
        return of(macro, macro.body());
    }

    static MacroView of(Macro macro, String body) {
        var team = macro.team();
        return new MacroView(
                macro.id(),
                macro.name(),
                team == null ? null : team.key(),
                team == null ? null : team.name(),
                body,
                macro.then(),
                macro.severity(),
                macro.takes(),
                macro.tags().stream().sorted().toList(),
                macro.steps(),
                macro.version());
    }
}
