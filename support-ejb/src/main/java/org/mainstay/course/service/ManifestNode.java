package org.mainstay.course.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.shared.service.InvalidInputException;

/**
 * An object in the manifest of a course. Whatever isn't as it has to be is refused with its place,
 * such as {@code modules[0].lessons[2].title}.
 *
 * @param place empty for the manifest itself
 */
record ManifestNode(JsonObject json, String place) {

    /** Control characters other than tab and line ends, and lone surrogates. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    static InvalidInputException refused(String code, Object... params) {
        return new InvalidInputException(code, "file", params);
    }

    /** Whether a text can be stored. */
    static boolean printable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    private boolean absent(String name) {
        return json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL;
    }

    /** A text that isn't blank. */
    String text(String name, int max) {
        var text = optional(name, max);
        if (text == null || text.isBlank()) {
            throw refused("course_import.text", at(name), max);
        }
        return text;
    }

    /** A text; null for none. */
    String optional(String name, int max) {
        return absent(name) ? null : text(json.get(name), at(name), max);
    }

    private static String text(JsonValue value, String where, int max) {
        if (value instanceof JsonString text
                && text.getString().length() <= max
                && printable(text.getString())) {
            return text.getString();
        }
        throw refused("course_import.text", where, max);
    }

    /** A whole number; 0 if there is none. */
    int number(String name, int max) {
        if (absent(name)) {
            return 0;
        }
        if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
            var value = number.bigIntegerValue();
            if (value.signum() >= 0
                    && value.bitLength() < Integer.SIZE
                    && value.intValue() <= max) {
                return value.intValue();
            }
        }
        throw refused("course_import.number", at(name), max);
    }

    boolean truth(String name) {
        return !absent(name) && json.get(name) == JsonValue.TRUE;
    }

    /** One of the constants. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        var constants = type.getEnumConstants();
        var given = absent(name) ? "" : text(name, Short.MAX_VALUE);
        return Stream.of(constants)
                .filter(each -> each.name().equals(given))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "course_import.choice",
                                        at(name),
                                        String.join(
                                                ", ",
                                                Stream.of(constants).map(Enum::name).toList())));
    }

    /** Texts in order, none of them blank. */
    List<String> texts(String name, int most, int max) {
        var texts = new ArrayList<String>();
        for (var value : list(name, most)) {
            var where = at(name) + "[" + texts.size() + "]";
            var text = text(value, where, max);
            if (text.isBlank()) {
                throw refused("course_import.text", where, max);
            }
            texts.add(text);
        }
        return texts;
    }

    /** Objects in order. */
    List<ManifestNode> nodes(String name, int most) {
        var nodes = new ArrayList<ManifestNode>();
        for (var value : list(name, most)) {
            nodes.add(node(value, at(name) + "[" + nodes.size() + "]"));
        }
        return nodes;
    }

    /** An object; null for none. */
    ManifestNode node(String name) {
        return absent(name) ? null : node(json.get(name), at(name));
    }

    private static ManifestNode node(JsonValue value, String where) {
        if (value instanceof JsonObject object) {
            return new ManifestNode(object, where);
        }
        throw refused("course_import.object", where);
    }

    private JsonArray list(String name, int most) {
        if (absent(name)) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (json.get(name) instanceof JsonArray list && list.size() <= most) {
            return list;
        }
        throw refused("course_import.list", at(name), most);
    }
}
