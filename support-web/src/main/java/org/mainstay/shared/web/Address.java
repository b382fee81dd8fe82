package org.mainstay.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.shared.service.Page;

/**
 * The address of a list with what it is limited to, all of it in the query.
 *
 * @param path within the application
 * @param query parameters in their order, none of them empty
 */
public record Address(String path, Map<String, String> query) {

    private static final String PAGE = "page";

    public Address {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** The list without limits. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /**
     * The first page of the list with another limit.
     *
     * @param value null or empty for none
     */
    public Address with(String name, String value) {
        var other = new LinkedHashMap<>(query);
        other.remove(PAGE);
        if (value == null || value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Address(path, other);
    }

    /** The page before the one shown; null on the first. */
    public String previous(Page<?> shown) {
        return shown.page() == 0 ? null : with(PAGE, String.valueOf(shown.page())).toString();
    }

    /** The page after the one shown; null on the last. */
    public String next(Page<?> shown) {
        var more = (long) (shown.page() + 1) * shown.size() < shown.total() || shown.totalCapped();
        return more ? with(PAGE, String.valueOf(shown.page() + 2)).toString() : null;
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
