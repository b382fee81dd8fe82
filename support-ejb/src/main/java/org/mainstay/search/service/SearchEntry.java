package org.mainstay.search.service;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What is found of one thing.
 *
 * @param id of the thing, as its history has it
 * @param key by which people know it; typed as a whole it is found first
 * @param text what everybody may search who may read the entry
 * @param internal what only those may search who read all tickets; empty for nothing
 * @param language null if it is of none
 * @param product key of the product; null if it is of none
 * @param about product and version in words; null for nothing
 * @param state what becomes of it, shown translated; null for nothing
 * @param readers terms of those who may read it
 */
public record SearchEntry(
        Long id,
        String key,
        String title,
        String text,
        String internal,
        Locale language,
        String product,
        String about,
        Enum<?> state,
        Instant updatedAt,
        Set<String> readers) {

    /** Longest text of an entry, in UTF-16 units; what comes behind is not found. */
    public static final int TEXT_MAXLENGTH = 100_000;

    public SearchEntry {
        text = cut(text);
        internal = cut(internal);
        readers = Set.copyOf(readers);
    }

    private static String cut(String text) {
        return text.length() <= TEXT_MAXLENGTH ? text : text.substring(0, TEXT_MAXLENGTH);
    }
}
