package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Like;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.Ticket;

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

    private static final String COUNTED =
            "select t.id from Ticket t left join t.assignee worker left join t.team crew";

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

    /** One condition with its parameters. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where and(String condition) {
            conditions.add(condition);
            return this;
        }

        Where and(String condition, String name, Object value) {
            return and(condition).with(name, value);
        }

        Where with(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        Where in(String path, String name, Collection<?> values) {
            return given(values) ? and(path + " in :" + name, name, values) : this;
        }

        String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
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
            Long caller,
            boolean seesAll,
            List<Long> shared) {
        var where = where(filter, caller, seesAll, shared);
        return page(where, order(request.sort()), request, seesAll);
    }

    /** What needs the caller now: as whoever works on it, leads the team, or reported it. */
    Page<TicketSummary> needing(Long caller, boolean works, PageRequest request) {
        return page(needs(caller, works), order("due"), request, works);
    }

    long countNeeding(Long caller, boolean works) {
        return count(needs(caller, works));
    }

    private static Where needs(Long caller, boolean works) {
        var mine =
                "t.reporter.id = :me and t.status in (org.mainstay.ticket.model.TicketStatus"
                        + ".WAITING_CUSTOMER, org.mainstay.ticket.model.TicketStatus.RESOLVED)";
        var theirs =
                "t.status in (org.mainstay.ticket.model.TicketStatus.NEW,"
                        + " org.mainstay.ticket.model.TicketStatus.OPEN) and (worker.id = :me or"
                        + " worker is null and crew.id in (select m.id from Team m join m.members p"
                        + " where p.id = :me))";
        return new Where().and(works ? "((" + mine + ") or (" + theirs + "))" : mine, "me", caller);
    }

    private Page<TicketSummary> page(
            Where where, String order, PageRequest request, boolean internal) {
        var rows =
                where.fill(entities.createQuery(ROWS + where.clause() + order, Ticket.class))
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
        // Bounded: beyond the cap the exact number is not worth the time.
        return where.fill(entities.createQuery(COUNTED + where.clause(), Long.class))
                .setMaxResults(Page.TOTAL_CAP + 1)
                .getResultList()
                .size();
    }

    private static Where where(
            TicketFilter filter, Long caller, boolean seesAll, List<Long> shared) {
        var where =
                new Where()
                        .in("t.status", "status", filter.status())
                        .in("t.severity", "severity", filter.severity())
                        .in("t.product.key", "product", filter.product())
                        .in("t.organisation.key", "organisation", filter.organisation());
        if (seesAll) {
            where.in("crew.key", "team", filter.team());
            assignee(where, filter.assignee(), caller);
            if (given(filter.tag())) {
                where.and(
                        "exists (select 1 from Ticket s join s.tags g where s = t and g in :tag)",
                        "tag",
                        filter.tag());
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
            where.and("t.createdAt >= :createdFrom", "createdFrom", filter.createdFrom());
        }
        if (filter.createdTo() != null) {
            where.and("t.createdAt < :createdTo", "createdTo", filter.createdTo());
        }
        if (filter.breached() != null) {
            where.and("t.breached = :breached", "breached", filter.breached());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            text(where, filter.text().strip());
        }
        return where;
    }

    private static void own(Where where, Long caller, List<Long> shared) {
        if (shared.isEmpty()) {
            where.and("t.reporter.id = :caller", "caller", caller);
        } else {
            where.and("(t.reporter.id = :caller or t.id in :shared)", "caller", caller)
                    .with("shared", shared);
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
            where.and(path + " = :" + name, name, id(name, person, caller));
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
        where.and(
                "(lower(t.subject) like :text or t.number like :text)",
                "text",
                Like.containing(plain));
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
