package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.search.service.SearchEntry;
import org.mainstay.search.service.SearchKind;
import org.mainstay.search.service.Searchable;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.Permission;

/** Tickets as they are found by words; who finds which is {@link TicketScope}'s rule. */
@ApplicationScoped
class SearchableTickets implements Searchable {

    private static final String EVERY = "every";

    @Inject SearchableTicketRepository tickets;
    @Inject ParticipantRepository participants;
    @Inject MarkdownRenderer markdown;

    @Override
    public SearchKind kind() {
        return SearchKind.TICKET;
    }

    @Override
    public Subject subject() {
        return Subject.TICKET;
    }

    @Override
    public List<SearchEntry> entries(Collection<Long> ids) {
        var told = tickets.told(ids);
        return tickets.rows(ids).stream()
                .map(
                        row ->
                                new SearchEntry(
                                        row.id(),
                                        row.number(),
                                        row.subject(),
                                        text(row, told.get(row.id(), false)),
                                        markdown.text(told.get(row.id(), true)),
                                        null,
                                        row.product(),
                                        row.about(),
                                        row.status(),
                                        row.updatedAt(),
                                        readers(row)))
                .toList();
    }

    private String text(SearchableTicketRepository.Row row, String told) {
        return markdown.text(told + paragraph(row.environment()) + paragraph(row.solution()));
    }

    private static String paragraph(String text) {
        return text == null ? "" : "\n\n" + text;
    }

    private static Set<String> readers(SearchableTicketRepository.Row row) {
        var readers = new HashSet<>(Set.of(EVERY, person(row.reporter()), ticket(row.id())));
        if (row.organisation() != null) {
            readers.add(organisation(row.organisation()));
        }
        return readers;
    }

    private static String person(Long id) {
        return "person:" + id;
    }

    private static String organisation(Long id) {
        return "organisation:" + id;
    }

    private static String ticket(Long id) {
        return "ticket:" + id;
    }

    @Override
    public List<Long> idsAfter(Long id, int most) {
        return tickets.idsAfter(id, most);
    }

    @Override
    public long count() {
        return tickets.count();
    }

    @Override
    public Set<String> readableBy(Actor caller) {
        if (caller.may(Permission.READ_ALL_TICKETS)) {
            return Set.of(EVERY);
        }
        var terms = new HashSet<String>();
        if (caller.may(Permission.READ_TICKETS)) {
            terms.add(person(caller.id()));
            // As they are now: a contact who left the organisation is none any more.
            participants.ticketsOfContact(caller.id()).forEach(shared -> terms.add(ticket(shared)));
            if (caller.organisation() != null) {
                terms.add(organisation(caller.organisation()));
            }
        }
        return terms;
    }
}
