package org.mainstay.ticket.web;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of the list can show beside severity and subject, in the order of the columns. */
enum TicketColumn {
    NUMBER,
    STATUS,
    CUSTOMER,
    PRODUCT,
    TEAM,
    ASSIGNEE,
    DUE,
    RATING,
    CREATED,
    UPDATED,
    SPENT;

    private static final Set<TicketColumn> ON_REQUEST = EnumSet.of(TEAM, RATING, CREATED, SPENT);

    private static final Set<String> USUAL =
            Stream.of(values())
                    .filter(column -> !ON_REQUEST.contains(column))
                    .map(TicketColumn::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    /** As addresses, pages and texts name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The columns of a list.
     *
     * @param names separated by commas; null for the usual ones; unknown ones are left out
     */
    static Set<String> shown(String names) {
        return names == null ? USUAL : among(new LinkedHashSet<>(List.of(names.split(",", -1))));
    }

    /**
     * The names as one, in the order of the columns.
     *
     * @return null if they are the usual ones, or none
     */
    static String joined(Set<String> names) {
        var known = among(names);
        return known.isEmpty() || known.equals(USUAL) ? null : String.join(",", known);
    }

    private static Set<String> among(Set<String> names) {
        return Stream.of(values())
                .map(TicketColumn::id)
                .filter(names::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
