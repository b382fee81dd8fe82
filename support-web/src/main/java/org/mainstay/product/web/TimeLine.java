package org.mainstay.product.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.product.service.VersionView;

/**
 * Where days are on a line that is as wide as its place, in percent of it.
 *
 * @param first at the left
 * @param last at the right
 * @param today marked on the line
 */
public record TimeLine(LocalDate first, LocalDate last, LocalDate today) {

    private static final int LABELS_MAX = 7;
    private static final int YEARS_BACK = 8;
    private static final int YEARS_AHEAD = 2;

    /** A year’s name and where it begins. */
    public record Year(int name, String x) {}

    /**
     * A phase.
     *
     * @param open whether nobody knows its end
     */
    public record Bar(PhaseSpan span, String x, String width, boolean open) {

        public Phase getPhase() {
            return span.phase();
        }
    }

    /** Whole years, so that all of the life cycles is on it, but for what is long past. */
    static TimeLine of(List<VersionView> lines, LocalDate today) {
        var spans = lines.stream().flatMap(line -> line.phases().stream()).toList();
        var earliest = spans.stream().map(PhaseSpan::from).min(LocalDate::compareTo).orElse(today);
        var latest =
                spans.stream()
                        .map(PhaseSpan::to)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(today);
        var from = Math.max(earliest.getYear(), today.getYear() - YEARS_BACK);
        var to = Math.max(latest.getYear(), today.getYear() + YEARS_AHEAD);
        return new TimeLine(
                LocalDate.of(Math.min(from, today.getYear()), 1, 1),
                LocalDate.of(to + 1, 1, 1),
                today);
    }

    /** The years, or every few of them if there are many. */
    public List<Year> getYears() {
        var count = last.getYear() - first.getYear();
        var step = (count + LABELS_MAX - 1) / LABELS_MAX;
        return IntStream.range(0, count)
                .filter(i -> i % step == 0)
                .mapToObj(i -> first.plusYears(i))
                .map(day -> new Year(day.getYear(), percent(at(day))))
                .toList();
    }

    /** Where today is. */
    public String getNow() {
        return percent(at(today));
    }

    /** The phases of a version, as far as they are on the line. */
    public List<Bar> bars(VersionView line) {
        return line.phases().stream()
                .filter(span -> span.to() == null || span.to().isAfter(first))
                .map(this::bar)
                .toList();
    }

    private Bar bar(PhaseSpan span) {
        var from = at(span.from());
        var to = span.to() == null ? 100 : at(span.to().plusDays(1));
        return new Bar(span, percent(from), percent(to - from), span.to() == null);
    }

    private double at(LocalDate day) {
        var days = (double) ChronoUnit.DAYS.between(first, day);
        return Math.max(0, Math.min(100, 100 * days / ChronoUnit.DAYS.between(first, last)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
