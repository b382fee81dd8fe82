package org.mainstay.shared.service;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param items the rows
 * @param page counts from 0
 * @param size rows asked for
 * @param total rows in all, at most {@value #TOTAL_CAP}
 * @param totalCapped whether there are more than {@code total}
 */
public record Page<T>(List<T> items, int page, int size, long total, boolean totalCapped) {

    /** Counting stops here, since a capped count is better than a slow one. */
    public static final int TOTAL_CAP = 10_000;

    /**
     * @param counted rows counted, more than {@value #TOTAL_CAP} if there are more
     */
    public static <T> Page<T> of(List<T> items, PageRequest request, long counted) {
        return new Page<>(
                List.copyOf(items),
                request.page(),
                request.size(),
                Math.min(counted, TOTAL_CAP),
                counted > TOTAL_CAP);
    }

    /** The same page with other rows. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), page, size, total, totalCapped);
    }
}
