package org.mainstay.ticket.web;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.TicketFilter;

/**
 * Everything the ticket list is told by its address; immutable, each change is another address.
 *
 * <p>Hence a list can be bookmarked, mailed, and gone back to.
 */
final class TicketListState {

    /** Stands for all statuses in which the desk is not through. */
    static final String UNDONE = "open";

    /** Filters in the order in which they are shown. */
    static final List<String> FACETS =
            List.of("status", "severity", "product", "team", "assignee", "organisation", "tag");

    /** Stands for the view the person begins with. */
    static final String BEGINNING = "default";

    /** Limits of time, each an instant such as {@code 2026-11-23T09:15:00Z}. */
    static final List<String> LIMITS =
            List.of("createdFrom", "createdTo", "resolvedFrom", "resolvedTo", "dueFrom", "dueTo");

    private static final List<String> OTHERS =
            List.of("breached", "text", "sort", "columns", "view", "page");

    /** Where the reader is, rather than what is shown. */
    private static final Set<String> PLACE = Set.of("view", "page");

    private static final Set<String> SINGLE =
            Set.of("assignee", "breached", "text", "sort", "columns", "view", "page");
    private static final int VALUE_MAXLENGTH = 200;

    private final Map<String, Set<String>> values;

    private TicketListState(Map<String, Set<String>> values) {
        this.values = values;
    }

    static TicketListState of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, Set<String>>();
        Stream.of(FACETS, LIMITS, OTHERS)
                .flatMap(List::stream)
                .forEach(name -> values.put(name, given(parameters.get(name))));
        return new TicketListState(values);
    }

    /** Reads what {@link #query} gave. */
    static TicketListState parse(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var part : query.split("&")) {
            var nameAndValue = part.split("=", 2);
            if (nameAndValue.length == 2) {
                parameters
                        .computeIfAbsent(nameAndValue[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
        }
        var arrays = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, all) -> arrays.put(name, all.toArray(String[]::new)));
        return of(arrays);
    }

    private static Set<String> given(String[] given) {
        return Stream.ofNullable(given)
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= VALUE_MAXLENGTH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> all(String name) {
        return values.getOrDefault(name, Set.of());
    }

    String one(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** With a value added or, if it is there, taken away; from the first page again. */
    TicketListState toggled(String name, String value) {
        var next = new LinkedHashSet<>(all(name));
        var removed = next.remove(value);
        if (!removed) {
            if (SINGLE.contains(name)) {
                next.clear();
            }
            next.add(value);
        }
        return with(name, next);
    }

    /** With one value; null takes the parameter away. */
    TicketListState with(String name, String value) {
        return with(name, value == null ? Set.of() : Set.of(value));
    }

    private TicketListState with(String name, Set<String> to) {
        var next = new LinkedHashMap<>(values);
        if (!"page".equals(name)) {
            next.put("page", Set.of());
        }
        next.put(name, to);
        return new TicketListState(next);
    }

    /** The address, starting within the application. */
    String address() {
        var query = query(parameters().stream());
        var path = Route.TICKETS.path(null);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What is shown, as the address says it, but for the page: what a view keeps. */
    String query() {
        return query(parameters().stream().filter(p -> !PLACE.contains(p.name())));
    }

    private static String query(Stream<Parameter> parameters) {
        return parameters.map(p -> p.name() + "=" + encoded(p.value())).collect(joining("&"));
    }

    /** What the address says, one by one. */
    List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        values.forEach((name, all) -> all.forEach(v -> parameters.add(new Parameter(name, v))));
        return parameters;
    }

    /** Something the list is told. */
    public record Parameter(String name, String value) {}

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the services are asked for; values that mean nothing are left out. */
    TicketFilter filter() {
        return new TicketFilter(
                statuses(),
                constants("severity", Severity::valueOf),
                all("product"),
                all("organisation"),
                all("team"),
                assignee(),
                null,
                all("tag"),
                limit("createdFrom"),
                limit("createdTo"),
                "true".equals(one("breached")) ? Boolean.TRUE : null,
                one("text"),
                limit("resolvedFrom"),
                limit("resolvedTo"),
                limit("dueFrom"),
                limit("dueTo"));
    }

    /** The instant; null for none, and for what is none. */
    Instant limit(String name) {
        var asked = one(name);
        try {
            return asked == null ? null : Instant.parse(asked);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String assignee() {
        var asked = one("assignee");
        var known =
                asked != null
                        && (TicketFilter.ME.equals(asked)
                                || TicketFilter.NONE.equals(asked)
                                || asked.matches("\\d{1,18}"));
        return known ? asked : null;
    }

    private Set<TicketStatus> statuses() {
        var statuses = constants("status", TicketStatus::valueOf);
        if (has("status", UNDONE)) {
            statuses = new LinkedHashSet<>(statuses);
            var undone = EnumSet.allOf(TicketStatus.class);
            undone.removeIf(TicketStatus::done);
            statuses.addAll(undone);
        }
        return statuses;
    }

    private <E extends Enum<E>> Set<E> constants(String name, Function<String, E> valueOf) {
        return all(name).stream()
                .filter(value -> value.matches("[A-Z_]+"))
                .flatMap(value -> constant(value, valueOf))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E> Stream<E> constant(String value, Function<String, E> valueOf) {
        try {
            return Stream.of(valueOf.apply(value));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
