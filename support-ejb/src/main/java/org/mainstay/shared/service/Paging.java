package org.mainstay.shared.service;

import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.function.Function;

/** Runs a query and its count as one page, in the order that was asked for; for repositories. */
public final class Paging {

    private Paging() {}

    /**
     * @param query in its order
     * @param count counts the rows of {@code query}
     */
    public static <E, V> Page<V> page(
            TypedQuery<E> query,
            TypedQuery<Long> count,
            PageRequest request,
            Function<? super E, V> view) {
        var rows =
                query.setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList();
        var counted =
                request.page() == 0 && rows.size() < request.size()
                        ? (long) rows.size()
                        : count.getSingleResult();
        return Page.of(rows.stream().map(view).toList(), request, counted);
    }

    /**
     * The order that a caller asks for, in which no two rows are equal.
     *
     * @param sort name of an order, with a minus before it for falling order; empty for the usual
     * @param usual as {@code sort}
     * @param orders paths by their names
     * @param id path that differs in all rows
     * @throws InvalidInputException if there is no such order
     */
    public static String order(String sort, String usual, Map<String, String> orders, String id) {
        var wanted = sort.isEmpty() ? usual : sort;
        var falls = wanted.startsWith("-");
        var by = orders.get(falls ? wanted.substring(1) : wanted);
        if (by == null) {
            throw new InvalidInputException("unknown_sort", "sort", sort);
        }
        var direction = falls ? " desc" : "";
        return " order by " + by + direction + ", " + id + direction;
    }
}
