package org.mainstay.product.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mainstay.product.model.LifeCycle;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.model.Product;
import org.mainstay.product.model.ProductVersion;
import org.mainstay.product.model.UnfitLifeCycleException;
import org.mainstay.shared.service.InvalidInputException;

/**
 * Life cycles in the form of endoflife.date: the list under {@code /api/<product>.json}, or the
 * object under {@code /api/v1/products/<product>}.
 *
 * <p>Support is full until {@code support} ({@code eoasFrom}), maintenance until {@code eol}
 * ({@code eolFrom}), extended until {@code extendedSupport} ({@code eoesFrom}). Where the file only
 * says that something is over, the day of the version’s latest release is taken, or else that of
 * its first.
 */
final class EndOfLifeFile {

    /** Characters a file can have. */
    static final int LENGTH_MAX = 1024 * 1024;

    private static final String ROOT = "file";

    /** Control characters and lone surrogates. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /**
     * One version.
     *
     * @param place where in the file
     */
    record Line(String name, LifeCycle cycle, String place) {}

    /**
     * The end of something.
     *
     * @param day null for one that nobody knows
     * @param over whether it lies in the past
     */
    private record End(LocalDate day, boolean over) {}

    private final JsonObject entry;
    private final String place;
    private final boolean plain;

    private EndOfLifeFile(JsonObject entry, String place, boolean plain) {
        this.entry = entry;
        this.place = place;
        this.plain = plain;
    }

    /**
     * Reads all versions, the oldest first.
     *
     * @throws InvalidInputException if something is not as it has to be, with its place
     */
    static List<Line> read(String json) {
        if (json.length() > LENGTH_MAX) {
            throw new InvalidInputException("life_cycle_file.too_long", ROOT, LENGTH_MAX);
        }
        var root = parse(json);
        var plain = root instanceof JsonArray;
        var entries = plain ? (JsonArray) root : releases((JsonObject) root);
        if (entries.size() > Product.VERSIONS_MAX) {
            throw new InvalidInputException("life_cycle_file.too_many", ROOT, Product.VERSIONS_MAX);
        }
        var lines = new ArrayList<Line>();
        var names = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var place = (plain ? "" : "result.releases") + "[" + i + "]";
            if (!(entries.get(i) instanceof JsonObject entry)) {
                throw new InvalidInputException("life_cycle_file.object", place, place);
            }
            var line = new EndOfLifeFile(entry, place, plain).line();
            if (!names.add(line.name())) {
                throw new InvalidInputException("life_cycle_file.twice", place, place, line.name());
            }
            lines.add(0, line);
        }
        return lines;
    }

    private static JsonStructure parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        } catch (JsonParsingException e) {
            throw new InvalidInputException(
                    "life_cycle_file.malformed",
                    ROOT,
                    Math.max(1, e.getLocation().getLineNumber()),
                    Math.max(1, e.getLocation().getColumnNumber()));
        } catch (RuntimeException e) {
            // Empty, or nested deeper than anybody means, which the parser says by no type of its
            // own.
            throw new InvalidInputException("life_cycle_file.malformed", ROOT, 1, 1);
        }
    }

    private static JsonArray releases(JsonObject root) {
        if (root.get("result") instanceof JsonObject result
                && result.get("releases") instanceof JsonArray list) {
            return list;
        }
        throw new InvalidInputException("life_cycle_file.form", ROOT);
    }

    private Line line() {
        var name = text(plain ? "cycle" : "name").map(String::strip).orElse("");
        if (name.isEmpty()
                || name.length() > ProductVersion.NAME_MAXLENGTH
                || UNPRINTABLE.matcher(name).find()) {
            throw refused(
                    "life_cycle_file.name",
                    plain ? "cycle" : "name",
                    ProductVersion.NAME_MAXLENGTH);
        }
        var from =
                date(entry, "releaseDate", at("releaseDate"))
                        .orElseThrow(() -> refused("life_cycle_file.missing", "releaseDate"));
        try {
            return new Line(name, new LifeCycle(phases(from)), place);
        } catch (UnfitLifeCycleException e) {
            throw new InvalidInputException("life_cycle_file.dates", place, place, name);
        }
    }

    private List<PhaseSpan> phases(LocalDate from) {
        var latest = latest().filter(day -> !day.isBefore(from)).orElse(from);
        var eol =
                end("eol", true, "eolFrom", "isEol")
                        .orElseThrow(
                                () -> refused("life_cycle_file.missing", plain ? "eol" : "isEol"));
        var over = day(eol, latest);
        var full =
                end("support", false, "eoasFrom", "isEoas")
                        .map(end -> earlier(day(end, latest), over))
                        .orElse(over);
        var spans = new ArrayList<PhaseSpan>();
        spans.add(new PhaseSpan(Phase.FULL, from, full));
        if (full != null && !full.equals(over)) {
            spans.add(new PhaseSpan(Phase.MAINTENANCE, full.plusDays(1), over));
        }
        end("extendedSupport", false, "eoesFrom", "isEoes")
                .filter(end -> over != null && !end.over())
                .filter(end -> end.day() == null || end.day().isAfter(over))
                .ifPresent(
                        end ->
                                spans.add(
                                        new PhaseSpan(
                                                Phase.EXTENDED, over.plusDays(1), end.day())));
        return spans;
    }

    /** The day of an end; null for none in sight. */
    private static LocalDate day(End end, LocalDate latest) {
        return end.over() ? latest : end.day();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private Optional<LocalDate> latest() {
        if (plain) {
            return date(entry, "latestReleaseDate", at("latestReleaseDate"));
        }
        return entry.get("latest") instanceof JsonObject latest
                ? date(latest, "date", at("latest.date"))
                : Optional.empty();
    }

    /**
     * @param name in the list
     * @param overIf the truth value there that means that it is over
     * @param from the date in version 1 of the API, and whether it is over
     */
    private Optional<End> end(String name, boolean overIf, String from, String over) {
        if (!plain) {
            return date(entry, from, at(from))
                    .map(day -> new End(day, false))
                    .or(() -> truth(over).map(is -> new End(null, is)));
        }
        var value = entry.get(name);
        return value == JsonValue.TRUE || value == JsonValue.FALSE
                ? truth(name).map(is -> new End(null, is == overIf))
                : date(entry, name, at(name)).map(day -> new End(day, false));
    }

    private Optional<Boolean> truth(String name) {
        var value = entry.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            case NULL -> Optional.empty();
            default -> throw refused("life_cycle_file.date", name);
        };
    }

    private Optional<String> text(String name) {
        return entry.get(name) instanceof JsonString text
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    private static Optional<LocalDate> date(JsonObject in, String name, String place) {
        var value = in.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        try {
            if (value instanceof JsonString text) {
                return Optional.of(LocalDate.parse(text.getString()));
            }
        } catch (DateTimeParseException e) {
            // Refused with what is no text at all.
        }
        throw new InvalidInputException("life_cycle_file.date", place, place);
    }

    private String at(String name) {
        return place + "." + name;
    }

    private InvalidInputException refused(String code, String name, Object... params) {
        var all = new ArrayList<Object>(List.of(at(name)));
        all.addAll(List.of(params));
        return new InvalidInputException(code, at(name), all.toArray());
    }
}
