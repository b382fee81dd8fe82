package org.mainstay.dashboard.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.identity.model.Person;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;

/** Counts tickets in the database; no ticket is read. */
@ApplicationScoped
class DashboardRepository {

    private static final Set<TicketStatus> OPEN =
            Stream.of(TicketStatus.values())
                    .filter(status -> !status.done())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(TicketStatus.class)));

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    List<TeamLoad> teams(int most) {
        return entities.createQuery(
                        "select crew.key, crew.name, count(t) from Ticket t left join t.team crew"
                                + " where t.status in :open group by crew.key, crew.name order by"
                                + " count(t) desc, crew.name",
                        Object[].class)
                .setParameter("open", OPEN)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new TeamLoad((String) row[0], (String) row[1], number(row[2])))
                .toList();
    }

    List<PersonLoad> people(int most) {
        var rows =
                entities.createQuery(
                                "select worker.id, count(t) from Ticket t left join t.assignee"
                                        + " worker where t.status in :open group by worker.id order"
                                        + " by count(t) desc, worker.id",
                                Object[].class)
                        .setParameter("open", OPEN)
                        .setMaxResults(most)
                        .getResultList();
        var names = names(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> load((Long) row[0], names, number(row[1]))).toList();
    }

    private static PersonLoad load(Long id, Map<Long, String> names, long open) {
        return new PersonLoad(id, id == null ? null : names.get(id), open);
    }

    private Map<Long, String> names(Collection<Long> all) {
        var ids = all.stream().filter(id -> id != null).toList();
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Person::displayName));
    }

    List<SeverityAges> ages(Instant now) {
        var query = new StringBuilder("select t.severity");
        for (var age : Age.values()) {
            query.append(
                    age.below() == null
                            ? ", count(t)"
                            : ", sum(case when t.createdAt > :age" + age + " then 1 else 0 end)");
        }
        query.append(" from Ticket t where t.status in :open group by t.severity");
        var counting =
                entities.createQuery(query.toString(), Object[].class).setParameter("open", OPEN);
        for (var age : Age.values()) {
            if (age.below() != null) {
                counting.setParameter("age" + age, now.minus(age.below()));
            }
        }
        var found = new EnumMap<Severity, List<Long>>(Severity.class);
        for (var row : counting.getResultList()) {
            found.put((Severity) row[0], apart(row, 1));
        }
        var none = Stream.of(Age.values()).map(age -> 0L).toList();
        return Stream.of(Severity.values())
                .map(severity -> new SeverityAges(severity, found.getOrDefault(severity, none)))
                .toList();
    }

    List<Long> due(Instant now) {
        var query = new StringBuilder("select count(t)");
        for (var due : Due.values()) {
            query.append(", sum(case when t.nextDueAt < :due")
                    .append(due)
                    .append(" then 1 else 0 end)");
        }
        query.append(" from Ticket t where t.status in :open and t.nextDueAt < :horizon");
        var last = Due.values()[Due.values().length - 1];
        var counting =
                entities.createQuery(query.toString(), Object[].class)
                        .setParameter("open", OPEN)
                        .setParameter("horizon", now.plus(last.within()));
        for (var due : Due.values()) {
            counting.setParameter("due" + due, now.plus(due.within()));
        }
        return apart(counting.getSingleResult(), 1);
    }

    /** Counts that include those before them, as counts that don't. */
    private static List<Long> apart(Object[] row, int from) {
        var counts = new ArrayList<Long>();
        var before = 0L;
        for (int i = from; i < row.length; i++) {
            var all = row[i] == null ? 0 : number(row[i]);
            counts.add(all - before);
            before = all;
        }
        return counts;
    }

    List<DayFlow> days(LocalDate first, LocalDate last, ZoneId zone) {
        var created = perDay("created_at", first, zone);
        var resolved = perDay("resolved_at", first, zone);
        return first.datesUntil(last.plusDays(1))
                .map(
                        day ->
                                new DayFlow(
                                        day,
                                        created.getOrDefault(day, 0L),
                                        resolved.getOrDefault(day, 0L)))
                .toList();
    }

    /**
     * JPQL knows no days. What is written here both databases understand alike: a cast to a date
     * they don't, which H2 does in the zone of the session.
     */
    private Map<LocalDate, Long> perDay(String column, LocalDate first, ZoneId zone) {
        var sql =
                "select y, m, d, count(*) from (select extract(year from at_place) as y,"
                        + " extract(month from at_place) as m, extract(day from at_place) as d from"
                        + " (select %1$s at time zone cast(? as varchar(60)) as at_place from ticket"
                        + " where %1$s >= ?) as times) as days group by y, m, d";
        var counts = new HashMap<LocalDate, Long>();
        var query = entities.createNativeQuery(sql.formatted(column));
        // What databases take an offset for differs in its sign.
        query.setParameter(1, zone instanceof ZoneOffset ? "UTC" : zone.getId());
        query.setParameter(2, Timestamp.from(first.atStartOfDay(zone).toInstant()));
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            var day =
                    LocalDate.of(
                            (int) number(columns[0]),
                            (int) number(columns[1]),
                            (int) number(columns[2]));
            counts.put(day, number(columns[3]));
        }
        return counts;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
