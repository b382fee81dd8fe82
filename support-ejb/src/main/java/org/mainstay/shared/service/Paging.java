package org.mainstay.shared.service;

import jakarta.persistence.TypedQuery;
import java.util.function.Function;

/** Runs a query and its count as one page; for repositories. */
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
}
