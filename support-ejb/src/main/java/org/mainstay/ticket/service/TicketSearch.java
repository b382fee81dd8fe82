package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Like;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.model.TicketStatus;

/** Finds tickets: one statement for the rows and one for their number, whatever the filter. */
@ApplicationScoped
class TicketSearch {

    /**
     * Everything a row shows comes with it, so a list never asks row by row. Conditions go by the
     * names of the outer joins: for {@code t.assignee is null} EclipseLink would join once more,
     * and find nothing.
     */
    private static final String ROWS =
            "select t from Ticket t join fetch t.product join fetch t.reporter"
                    + " left join fetch t.productVersion left join fetch t.organisation"
                    + " left join fetch t.assignee worker left join fetch t.team crew";

    /** Most tickets found at once; a sheet has room for a few more rows. */
    static final int FOUND_MAX = 1_000_000;

    private static final String FOUND =
            "select t.id from Ticket t left join t.assignee worker left join t.team crew";

    /**
     * The count stops in the database: beyond the cap the exact number is not worth the time. JPQL
     * knows no limit within a statement, so the conditions are said in SQL as well.
     */
    private static final String COUNTED =
            "select count(*) from (select t.id from ticket t"
                    + " left join product product on product.id = t.product_id"
                    + " left join organisation org on org.id = t.organisation_id"
                    + " left join team crew on crew.id = t.team_id%s"
                    + " fetch first "
                    + (Page.TOTAL_CAP + 1)
                    + " rows only) found";

    private static final String TAGGED =
            "exists (select 1 from Ticket s join s.tags g where s = t and g in ?)";

    private static final String IN_A_TEAM_OF =
            "worker is null and crew.id in (select m.id from Team m join m.members p where p.id ="
                    + " ?)";

    /** What of the conditions SQL calls by another name, the longest first. */
    private static final Map<String, String> COLUMNS =
            columns(
                    IN_A_TEAM_OF,
                    "t.assignee_id is null and t.team_id in (select m.team_id from team_member m"
                            + " where m.person_id = ?)",
                    TAGGED,
                    "exists (select 1 from ticket_tag g where g.ticket_id = t.id and g.tag in ?)",
                    "t.organisation.key",
                    "org.organisation_key",
                    "t.product.key",
                    "product.product_key",
                    "t.reporter.id",
                    "t.reporter_id",
                    "t.createdAt",
                    "t.created_at",
                    "worker is",
                    "t.assignee_id is",
                    "worker.id",
                    "t.assignee_id",
                    "t.number",
                    "t.ticket_number",
                    "crew.key",
                    "crew.team_key");

    private static final Set<TicketStatus> TO_ANSWER =
            EnumSet.of(TicketStatus.WAITING_CUSTOMER, TicketStatus.RESOLVED);

    private static final Set<TicketStatus> TO_WORK_ON =
            EnumSet.of(TicketStatus.NEW, TicketStatus.OPEN);

    private static final Map<String, String> SORTS =
            Map.of(
                    "due", "t.nextDueAt",
                    "createdAt", "t.createdAt",
                    "updatedAt", "t.updatedAt",
                    "severity", "t.severity",
                    "status", "t.status",
                    "subject", "t.subject",
                    "number", "t.number");

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    private static Map<String, String> columns(String... pathsAndColumns) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < pathsAndColumns.length; i += 2) {
            columns.put(pathsAndColumns[i], pathsAndColumns[i + 1]);
        }
        return columns;
    }

    /** Conditions in JPQL, in which each question mark stands for a value or a set of them. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where and(String condition, Object... with) {
            conditions.add(condition);
            values.addAll(List.of(with));
            return this;
        }

        Where in(String path, Collection<?> wanted) {
            return given(wanted) ? and(path + " in ?", wanted) : this;
        }

        /** For {@link #fill}. */
        String jpql() {
            var clause = new StringBuilder();
            var number = 0;
            for (var part : clause().split("\\?", -1)) {
                clause.append(number == 0 ? "" : "?" + number).append(part);
                number++;
            }
            return clause.toString();
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }

        /** For {@link #fillColumns}. */
        String sql() {
            var clause = clause();
            for (var column : COLUMNS.entrySet()) {
                clause = clause.replace(column.getKey(), column.getValue());
            }
            var parts = clause.split("\\?", -1);
            var sql = new StringBuilder(parts[0]);
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                sql.append(value instanceof Collection<?> all ? marks(all.size()) : "?")
                        .append(parts[i + 1]);
            }
            return sql.toString();
        }

        private static String marks(int number) {
            return "(" + String.join(", ", Collections.nCopies(number, "?")) + ")";
        }

        Query fillColumns(Query query) {
            var position = 1;
            for (var value : values) {
                for (var one : value instanceof Collection<?> all ? all : List.of(value)) {
                    query.setParameter(position++, column(one));
                }
            }
            return query;
        }

        private static Object column(Object value) {
            if (value instanceof Severity severity) {
                return severity.level();
            }
            if (value instanceof Enum<?> constant) {
                return constant.name();
            }
            return value instanceof Instant instant ? Timestamp.from(instant) : value;
        }

        private String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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
            Long caller,
            boolean seesAll,
            List<Long> shared) {
        var where = where(filter, caller, seesAll, shared);
        return page(where, order(request.sort()), request, seesAll);
    }

    /** Ids of all that match, in order. */
    List<Long> find(
            TicketFilter filter, String sort, Long caller, boolean seesAll, List<Long> shared) {
        var where = where(filter, caller, seesAll, shared);
        return where.fill(entities.createQuery(FOUND + where.jpql() + order(sort), Long.class))
                .setMaxResults(FOUND_MAX)
                .getResultList();
    }

    /** Tickets in the order of the ids. */
    List<TicketSummary> rows(List<Long> ids, Long caller, boolean seesAll, List<Long> shared) {
        var where = new Where().in("t.id", ids);
        if (!seesAll) {
            own(where, caller, shared);
        }
        var byId =
                where.fill(entities.createQuery(ROWS + where.jpql(), Ticket.class))
                        .getResultStream()
                        .collect(Collectors.toMap(Ticket::id, Function.identity()));
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(ticket -> TicketViews.summary(ticket, seesAll))
                .toList();
    }

    /** What needs the caller now: as whoever works on it, leads the team, or reported it. */
    Page<TicketSummary> needing(Long caller, boolean works, PageRequest request) {
        return page(needs(caller, works), order("due"), request, works);
    }

    long countNeeding(Long caller, boolean works) {
        return count(needs(caller, works));
    }

    private static Where needs(Long caller, boolean works) {
        var mine = "t.reporter.id = ? and t.status in ?";
        var where = new Where();
        if (!works) {
            return where.and(mine, caller, TO_ANSWER);
        }
        return where.and(
                "((" + mine + ") or (t.status in ? and (worker.id = ? or " + IN_A_TEAM_OF + ")))",
                caller,
                TO_ANSWER,
                TO_WORK_ON,
                caller,
                caller);
    }

    private Page<TicketSummary> page(
            Where where, String order, PageRequest request, boolean internal) {
        var rows =
                where.fill(entities.createQuery(ROWS + where.jpql() + order, Ticket.class))
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList();
        var counted =
                request.page() == 0 && rows.size() < request.size() ? rows.size() : count(where);
        return Page.of(
                rows.stream().map(ticket -> TicketViews.summary(ticket, internal)).toList(),
                request,
                counted);
    }

    private long count(Where where) {
        var count = entities.createNativeQuery(COUNTED.formatted(where.sql()));
        return ((Number) where.fillColumns(count).getSingleResult()).longValue();
    }

    private static Where where(
            TicketFilter filter, Long caller, boolean seesAll, List<Long> shared) {
        var where =
                new Where()
                        .in("t.status", filter.status())
                        .in("t.severity", filter.severity())
                        .in("t.product.key", filter.product())
                        .in("t.organisation.key", filter.organisation());
        if (seesAll) {
            where.in("crew.key", filter.team());
            assignee(where, filter.assignee(), caller);
            if (given(filter.tag())) {
                where.and(TAGGED, filter.tag());
            }
        } else {
            own(where, caller, shared);
            if (filter.assignee() != null || given(filter.team()) || given(filter.tag())) {
                // What one may not see, one does not find either.
                where.and("t.id is null");
            }
        }
        person(where, "t.reporter.id", "reporter", filter.reporter(), caller);
        if (filter.createdFrom() != null) {
            where.and("t.createdAt >= ?", filter.createdFrom());
        }
        if (filter.createdTo() != null) {
            where.and("t.createdAt < ?", filter.createdTo());
        }
        if (filter.breached() != null) {
            where.and("t.breached = ?", filter.breached());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            text(where, filter.text().strip());
        }
        return where;
    }

    private static void own(Where where, Long caller, List<Long> shared) {
        if (shared.isEmpty()) {
            where.and("t.reporter.id = ?", caller);
        } else {
            where.and("(t.reporter.id = ? or t.id in ?)", caller, shared);
        }
    }

    private static boolean given(Collection<?> wanted) {
        return wanted != null && !wanted.isEmpty();
    }

    private static void assignee(Where where, String assignee, Long caller) {
        if (TicketFilter.NONE.equals(assignee)) {
            where.and("worker is null");
        } else {
            person(where, "worker.id", "assignee", assignee, caller);
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
        where.and("(lower(t.subject) like ? or t.number like ?)", pattern, pattern);
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
