package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Like;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/**
 * Finds tickets: one statement for the rows and one for their number, whatever the filter.
 *
 * <p>Said in SQL rather than JPQL, for two reasons: a count has to stop in the database once it is
 * beyond the cap, and a row is read as the columns it shows instead of as a ticket and the five
 * things around it, which costs several times as much.
 */
@ApplicationScoped
class TicketSearch {

    /** Outer joins throughout: those that nothing asks for the database leaves out of a count. */
    private static final String JOINS =
            " from ticket t"
                    + " left join product product on product.id = t.product_id"
                    + " left join person reporter on reporter.id = t.reporter_id"
                    + " left join product_version release on release.id = t.product_version_id"
                    + " left join organisation client on client.id = t.organisation_id"
                    + " left join person worker on worker.id = t.assignee_id"
                    + " left join team crew on crew.id = t.team_id";

    /** Most tickets found at once; a sheet has room for a few more rows. */
    static final int FOUND_MAX = 1_000_000;

    private static final String IN_A_TEAM_OF =
            "t.assignee_id is null and t.team_id in (select m.team_id from team_member m"
                    + " where m.person_id = ?)";

    private static final String OF_A_CONTACT =
            "t.id in (select p.ticket_id from ticket_participant p join person who on who.id ="
                    + " p.person_id where p.person_id = ? and p.part = 'CONTACT' and"
                    + " who.organisation_id = t.organisation_id)";

    private static final Set<TicketStatus> TO_ANSWER =
            EnumSet.of(TicketStatus.WAITING_CUSTOMER, TicketStatus.RESOLVED);

    private static final Set<TicketStatus> TO_WORK_ON =
            EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN);

    private static final Map<String, String> SORTS =
            Map.of(
                    "due", "t.next_due_at",
                    "createdAt", "t.created_at",
                    "updatedAt", "t.updated_at",
                    "severity", "t.severity",
                    "status", "t.status",
                    "subject", "t.subject",
                    "number", "t.ticket_number");

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    /** Conditions, in which each question mark stands for a value or a set of them. */
    private static final class Where {

        private final StringBuilder clause = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        /**
         * @param with a value, or a collection of them for {@code in}, for each question mark
         */
        Where and(String condition, Object... with) {
            clause.append(clause.isEmpty() ? " where " : " and ");
            var parts = condition.split("\\?", -1);
            clause.append(parts[0]);
            for (int i = 0; i < with.length; i++) {
                clause.append(with[i] instanceof Collection<?> all ? marks(all) : mark(with[i]))
                        .append(parts[i + 1]);
            }
            return this;
        }

        Where in(String column, Collection<?> wanted) {
            return given(wanted) ? and(column + " in ?", wanted) : this;
        }

        private String marks(Collection<?> all) {
            return all.stream().map(this::mark).collect(Collectors.joining(", ", "(", ")"));
        }

        /**
         * What there are only a few of is written down, so that the database plans for it: most
         * tickets are closed, few are open.
         */
        private String mark(Object value) {
            if (value instanceof Severity severity) {
                return String.valueOf(severity.level());
            }
            if (value instanceof Enum<?> constant) {
                return "'" + constant.name() + "'";
            }
            values.add(value instanceof Instant instant ? Timestamp.from(instant) : value);
            return "?";
        }

        String between(String before, String after) {
            return before + clause + after;
        }

        Query fill(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }

    /**
     * @param caller who "me" is
     * @param seesAll whether the caller sees more than their own
     * @param shared tickets of others that the caller sees beside their own
     */
    Page<TicketSummary> search(
            TicketFilter filter,
            PageRequest request,
            Actor caller,
            boolean seesAll,
            List<Long> shared) {
        var where = where(filter, caller, seesAll, shared);
        return page(where, order(request.sort()), request, seesAll);
    }

    /** Ids of all that match, in order. */
    List<Long> find(
            TicketFilter filter, String sort, Actor caller, boolean seesAll, List<Long> shared) {
        return list(
                where(filter, caller, seesAll, shared),
                "select t.id" + JOINS,
                order(sort) + rows(0, FOUND_MAX),
                id -> ((Number) id).longValue());
    }

    /** Tickets in the order of the ids. */
    List<TicketSummary> rows(List<Long> ids, Actor caller, boolean seesAll, List<Long> shared) {
        var where = new Where().in("t.id", ids);
        if (!seesAll) {
            own(where, caller, shared);
        }
        var found =
                list(where, "select t.id, " + TicketRow.COLUMNS + JOINS, "", row -> (Object[]) row);
        var byId =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> ((Number) row[0]).longValue(),
                                        row ->
                                                TicketRow.summary(
                                                        Arrays.copyOfRange(row, 1, row.length),
                                                        seesAll)));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /**
     * What needs the caller now: as whoever works on it, leads the team, reported it, or is a
     * colleague of the reporter who was drawn in.
     */
    Page<TicketSummary> needing(Long caller, boolean works, PageRequest request) {
        return page(needs(caller, works), order("due"), request, works);
    }

    long countNeeding(Long caller, boolean works) {
        return count(needs(caller, works));
    }

    private static Where needs(Long caller, boolean works) {
        var where = new Where();
        if (!works) {
            return where.and(
                    "(t.reporter_id = ? or " + OF_A_CONTACT + ") and t.status in ?",
                    caller,
                    caller,
                    TO_ANSWER);
        }
        var mine = "t.reporter_id = ? and t.status in ?";
        return where.and(
                "(("
                        + mine
                        + ") or (t.status in ? and (t.assignee_id = ? or "
                        + IN_A_TEAM_OF
                        + ")))",
                caller,
                TO_ANSWER,
                TO_WORK_ON,
                caller,
                caller);
    }

    private Page<TicketSummary> page(
            Where where, String order, PageRequest request, boolean internal) {
        var rows =
                list(
                        where,
                        "select " + TicketRow.COLUMNS + JOINS,
                        order + rows(request.offset(), request.size()),
                        row -> TicketRow.summary((Object[]) row, internal));
        var counted =
                request.page() == 0 && rows.size() < request.size() ? rows.size() : count(where);
        return Page.of(rows, request, counted);
    }

    private Query query(Where where, String before, String after) {
        return where.fill(entities.createNativeQuery(where.between(before, after)));
    }

    private <T> List<T> list(
            Where where, String before, String after, Function<Object, T> mapping) {
        Stream<?> rows = query(where, before, after).getResultList().stream();
        return rows.map(mapping::apply).toList();
    }

    private static String rows(int offset, int most) {
        return " offset " + offset + " rows fetch next " + most + " rows only";
    }

    private long count(Where where) {
        var count =
                query(
                        where,
                        "select count(*) from (select t.id" + JOINS,
                        " fetch first " + (Page.TOTAL_CAP + 1) + " rows only) found");
        return ((Number) count.getSingleResult()).longValue();
    }

    private static Where where(
            TicketFilter filter, Actor actor, boolean seesAll, List<Long> shared) {
        var caller = actor.id();
        var where =
                new Where()
                        .in("t.status", filter.status())
                        .in("t.severity", filter.severity())
                        .in("product.product_key", filter.product())
                        .in("client.organisation_key", filter.organisation());
        if (seesAll) {
            where.in("crew.team_key", filter.team());
            assignee(where, filter.assignee(), caller);
            if (given(filter.tag())) {
                where.and(
                        "exists (select 1 from ticket_tag g where g.ticket_id = t.id and g.tag in ?)",
                        filter.tag());
            }
        } else {
            own(where, actor, shared);
            if (filter.assignee() != null || given(filter.team()) || given(filter.tag())) {
                // What one may not see, one does not find either.
                where.and("t.id is null");
            }
        }
        person(where, "t.reporter_id", "reporter", filter.reporter(), caller);
        between(where, "t.created_at", filter.createdFrom(), filter.createdTo());
        between(where, "t.resolved_at", filter.resolvedFrom(), filter.resolvedTo());
        between(where, "t.next_due_at", filter.dueFrom(), filter.dueTo());
        if (filter.breached() != null) {
            where.and("t.breached = ?", filter.breached());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            text(where, filter.text().strip());
        }
        return where;
    }

    private static void between(Where where, String column, Instant from, Instant to) {
        if (from != null) {
            where.and(column + " >= ?", from);
        }
        if (to != null) {
            where.and(column + " < ?", to);
        }
    }

    private static void own(Where where, Actor actor, List<Long> shared) {
        var conditions = new ArrayList<>(List.of("t.reporter_id = ?"));
        var values = new ArrayList<Object>(List.of(actor.id()));
        if (!shared.isEmpty()) {
            conditions.add("t.id in ?");
            values.add(shared);
        }
        if (actor.organisation() != null) {
            conditions.add("t.organisation_id = ?");
            values.add(actor.organisation());
        }
        where.and("(" + String.join(" or ", conditions) + ")", values.toArray());
    }

    private static boolean given(Collection<?> wanted) {
        return wanted != null && !wanted.isEmpty();
    }

    private static void assignee(Where where, String assignee, Long caller) {
        if (TicketFilter.NONE.equals(assignee)) {
            where.and("t.assignee_id is null");
        } else {
            person(where, "t.assignee_id", "assignee", assignee, caller);
        }
    }

    private static void person(Where where, String path, String name, String person, Long caller) {
        if (person != null && !person.isBlank()) {
            where.and(path + " = ?", id(name, person, caller));
        }
    }

    private static Long id(String field, String person, Long caller) {
        if (TicketFilter.ME.equals(person)) {
            return caller;
        }
        if (!person.matches("\\d{1,18}")) {
            throw new InvalidInputException("not_a_person", field, person);
        }
        return Long.valueOf(person);
    }

    private static void text(Where where, String text) {
        var plain = text.startsWith("#") ? text.substring(1) : text;
        var pattern = Like.containing(plain);
        where.and("(lower(t.subject) like ? or t.ticket_number like ?)", pattern, pattern);
    }

    private static String order(String sort) {
        var falling = sort.startsWith("-");
        var name = falling ? sort.substring(1) : sort;
        if (name.isEmpty()) {
            name = "due";
        }
        var path = SORTS.get(name);
        if (path == null) {
            throw new InvalidInputException("unknown_sort", "sort", sort);
        }
        return " order by "
                + path
                + (falling ? " desc" : " asc")
                + (name.equals("due") ? " nulls last" : "")
                + ", t.id"
                + (falling ? " desc" : " asc");
    }
}
