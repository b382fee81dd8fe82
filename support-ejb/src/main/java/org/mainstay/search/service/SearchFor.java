package org.mainstay.search.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text words, with the operators {@code + | - " * ( )}; no text is wrong
 * @param kinds any of them; empty for all
 * @param product key; null for any
 * @param language tag such as {@code zh-CN}; null for any
 */
public record SearchFor(
        @NotNull @Size(max = TEXT_MAXLENGTH) String text,
        @NotNull Set<SearchKind> kinds,
        @Size(max = NAME_MAXLENGTH) String product,
        @Size(max = NAME_MAXLENGTH) String language) {

    public static final int TEXT_MAXLENGTH = 200;
    public static final int NAME_MAXLENGTH = 64;
}
