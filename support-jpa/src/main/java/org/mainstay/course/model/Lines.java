package org.mainstay.course.model;

import java.util.List;

/** Short texts in order, none of them empty or with a line break; stored one a line. */
public record Lines(List<String> all) {

    /** No text at all. */
    public static final Lines NONE = new Lines(List.of());

    public Lines {
        all = all.stream().map(Lines::clean).filter(line -> !line.isEmpty()).toList();
    }

    /** Reads one text a line; null has none. */
    public static Lines parse(String text) {
        return text == null ? NONE : new Lines(text.lines().toList());
    }

    private static String clean(String line) {
        return line.replaceAll("\\R", " ").strip();
    }

    /** One text a line. */
    public String text() {
        return String.join("\n", all);
    }
}
