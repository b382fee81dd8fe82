package org.mainstay.shared.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value whose kind is decided later: a text, a number, true or false, or a list of these; JSON's
 * null has none.
 *
 * @param texts as they were written
 */
public record OneOrMany(List<String> texts) {

    static final OneOrMany NONE = new OneOrMany(List.of());

    /** How many there can be. */
    static final int VALUES_MAX = 100;

    public OneOrMany {
        texts = List.copyOf(texts);
    }

    /**
     * The texts of all values.
     *
     * @param values by name; null for null
     */
    public static Map<String, List<String>> texts(Map<String, OneOrMany> values) {
        if (values == null) {
            return null;
        }
        var texts = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> texts.put(name, value.texts()));
        return texts;
    }
}
