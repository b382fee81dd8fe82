package org.mainstay.shared.service;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list is narrowed down to: conditions in JPQL that all hold, with their values; for
 * repositories, whose query and count take the same.
 */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition, whose values are added by {@link #with}. */
    public Conditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** Adds a condition with its value. */
    public Conditions and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** Adds a value that a condition names. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * Wants any of some values.
     *
     * @param wanted empty for all
     */
    public Conditions among(String path, String name, Collection<?> wanted) {
        return wanted.isEmpty() ? this : and(path + " in :" + name, name, wanted);
    }

    /**
     * Wants a text in any of some places, in upper or lower case.
     *
     * @param text blank or null for all
     */
    public Conditions containing(String text, String... paths) {
        return text == null || text.isBlank()
                ? this
                : and(
                        Stream.of(paths)
                                .map(path -> "lower(" + path + ") like :text")
                                .collect(Collectors.joining(" or ", "(", ")")),
                        "text",
                        Like.containing(text.strip()));
    }

    /** The part of a query that says them, with a blank before it; empty if there are none. */
    public String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** Gives a query that says them their values. */
    public <T> TypedQuery<T> fill(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
