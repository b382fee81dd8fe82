package org.mainstay.shared.rest;

import java.util.List;
import java.util.function.Function;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;

/**
 * Part of a list.
 *
 * @param page counts from 0
 * @param size rows asked for
 * @param total rows in all, capped
 * @param totalCapped whether there are more than {@code total}
 */
public record ListPayload<T>(List<T> items, int page, int size, long total, boolean totalCapped) {

    /** The page with each row as clients see it. */
    public static <V, T> ListPayload<T> of(Page<V> page, Function<? super V, T> payload) {
        var rows = page.<T>map(payload);
        return new ListPayload<>(
                rows.items(), rows.page(), rows.size(), rows.total(), rows.totalCapped());
    }

    /** The wanted part of a list that is short and known as a whole. */
    public static <V, T> ListPayload<T> of(
            List<V> all, PageRequest request, Function<? super V, T> payload) {
        var rows = all.stream().skip(request.offset()).limit(request.size()).toList();
        return of(Page.of(rows, request, all.size()), payload);
    }
}
