package org.mainstay.shared.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Which part of a list is wanted.
 *
 * @param page counts from 0
 * @param size rows a page
 * @param sort a field name, with a minus before it for falling order; empty for the list's own
 */
public record PageRequest(
        @Min(0) @Max(1_000_000) int page, @Min(1) @Max(SIZE_MAX) int size, @NotNull String sort) {

    /** Most rows of one page. */
    public static final int SIZE_MAX = 200;

    /** Rows of a page where nobody says otherwise. */
    public static final int SIZE_DEFAULT = 50;

    public static PageRequest first(int size) {
        return new PageRequest(0, size, "");
    }

    /** Rows before the wanted ones. */
    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
