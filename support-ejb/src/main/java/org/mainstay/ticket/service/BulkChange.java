package org.mainstay.ticket.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** A change that suits many tickets. */
public sealed interface BulkChange {

    /** Whether there is nothing left to do on the ticket, for instance the second time. */
    boolean doneOn(TicketDetail ticket);

    /** Changes the ticket if it still is of that version. */
    void make(TicketService tickets, TicketDetail ticket, int version);

    /**
     * Give them to a team, a person or both.
     *
     * @param team key, empty for none, null to leave it
     * @param person id, empty for nobody, null to leave it
     */
    record Assign(Optional<String> team, Optional<Long> person) implements BulkChange {

        @Override
        public boolean doneOn(TicketDetail ticket) {
            var now = ticket.summary();
            return (team == null || team.equals(Optional.ofNullable(now.team())))
                    && (person == null || person.equals(Optional.ofNullable(now.assigneeId())));
        }

        @Override
        public void make(TicketService tickets, TicketDetail ticket, int version) {
            tickets.change(edit(ticket, version).withAssignment(team, person));
        }
    }

    /** Rate how much they hurt. */
    record Rate(@NotNull Severity severity) implements BulkChange {

        @Override
        public boolean doneOn(TicketDetail ticket) {
            return ticket.summary().severity() == severity;
        }

        @Override
        public void make(TicketService tickets, TicketDetail ticket, int version) {
            tickets.change(edit(ticket, version).withSeverity(severity));
        }
    }

    /** Add tags to those they have. */
    record AddTags(@NotEmpty @Size(max = Ticket.TAGS_MAX) Set<String> tags) implements BulkChange {

        @Override
        public boolean doneOn(TicketDetail ticket) {
            return ticket.tags().containsAll(Tags.clean(tags));
        }

        @Override
        public void make(TicketService tickets, TicketDetail ticket, int version) {
            var all = new TreeSet<>(ticket.tags());
            all.addAll(Tags.clean(tags));
            if (all.size() > Ticket.TAGS_MAX) {
                throw new UnprocessableException("ticket.too_many_tags", "tags", Ticket.TAGS_MAX);
            }
            tickets.change(edit(ticket, version).withTags(all));
        }
    }

    /** Take tags from those that have them. */
    record RemoveTags(@NotEmpty @Size(max = Ticket.TAGS_MAX) Set<String> tags)
            implements BulkChange {

        @Override
        public boolean doneOn(TicketDetail ticket) {
            return without(ticket.tags()).size() == ticket.tags().size();
        }

        @Override
        public void make(TicketService tickets, TicketDetail ticket, int version) {
            tickets.change(edit(ticket, version).withTags(without(ticket.tags())));
        }

        private Set<String> without(Collection<String> present) {
            var left = new TreeSet<>(present);
            left.removeAll(Tags.clean(tags));
            return left;
        }
    }

    /**
     * Move them to another status.
     *
     * @param reason needed for the waiting statuses, null otherwise
     * @param solution needed for RESOLVED, null otherwise
     */
    record Move(
            @NotNull TicketStatus to,
            @Size(max = Ticket.REASON_MAXLENGTH) String reason,
            @Size(max = Ticket.SOLUTION_MAXLENGTH) String solution)
            implements BulkChange {

        @Override
        public boolean doneOn(TicketDetail ticket) {
            return ticket.summary().status() == to;
        }

        @Override
        public void make(TicketService tickets, TicketDetail ticket, int version) {
            var number = ticket.summary().number();
            tickets.move(new MoveTicket(number, to, reason, solution, version));
        }
    }

    private static ChangeTicket edit(TicketDetail ticket, int version) {
        return ChangeTicket.of(ticket.summary().number(), version);
    }
}
