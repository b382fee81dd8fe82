package org.mainstay.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short forms: initials of people, sizes of files. */
@Named
@ApplicationScoped
public class Names {

    private static final int TONES = 8;
    private static final int SPREAD = 0x9E3779B1;
    private static final long UNIT = 1024;

    @Inject ActiveTexts texts;

    /** One or two letters; for a Chinese name its last character, as is usual. */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        var last = name.codePointBefore(name.length());
        if (Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN) {
            return Character.toString(last);
        }
        var words = List.of(name.strip().split("\\s+"));
        var first = words.get(0);
        var letters =
                words.size() == 1
                        ? Stream.of(first)
                        : Stream.of(first, words.get(words.size() - 1));
        return letters.map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** A number from 0 to 7 that stays the same for a name. */
    public int tone(String name) {
        return name == null ? 0 : Math.floorMod(name.hashCode() * SPREAD >> Short.SIZE, TONES);
    }

    /** A number of bytes in the unit that suits it. */
    public String size(long bytes) {
        if (bytes < UNIT) {
            return texts.get("names.bytes", bytes);
        }
        var kilo = (double) bytes / UNIT;
        return kilo < UNIT
                ? texts.get("names.kilobytes", Math.round(kilo))
                : texts.get("names.megabytes", Math.round(kilo / UNIT * 10) / 10.0);
    }

    /** Several names as one phrase. */
    public String join(List<String> names) {
        return names.stream().reduce((all, next) -> texts.get("names.two", all, next)).orElse("");
    }
}
