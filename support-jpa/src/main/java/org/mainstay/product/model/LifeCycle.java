package org.mainstay.product.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.product.model.UnfitLifeCycleException.Fault;

/**
 * The phases a version goes through, one after the other: each at most once, without a gap. A phase
 * may begin on the last day of the one before it, or on the day after.
 *
 * <p>As text it has one line each: the phase, its first day and its last, or a hyphen.
 */
public record LifeCycle(List<PhaseSpan> phases) {

    /** Of a version whose life cycle nobody has told. */
    public static final LifeCycle UNKNOWN = new LifeCycle(List.of());

    /** Days before the end of a phase on which people are told, the farthest first. */
    public static final List<Integer> NOTICE_DAYS = List.of(180, 90, 30);

    private static final int YEAR_MIN = 1970;
    private static final int YEAR_MAX = 2999;

    /**
     * The end of a phase that people are to be told of.
     *
     * @param to the last day of the phase
     * @param notice which of {@link #NOTICE_DAYS} has come
     */
    public record Ending(Phase phase, LocalDate to, int notice) {}

    /**
     * @throws UnfitLifeCycleException if the phases don't follow one another
     */
    public LifeCycle {
        phases = List.copyOf(phases);
        for (int i = 0; i < phases.size(); i++) {
            check(phases, i);
        }
    }

    private static void check(List<PhaseSpan> phases, int i) {
        var span = phases.get(i);
        refuseIf(span.phase() == null || span.from() == null, Fault.INCOMPLETE, i);
        refuseIf(span.phase() == Phase.ENDED, Fault.ENDED, i);
        refuseIf(strange(span.from()) || span.to() != null && strange(span.to()), Fault.YEAR, i);
        refuseIf(span.to() != null && span.to().isBefore(span.from()), Fault.BACKWARDS, i);
        refuseIf(span.to() == null && i + 1 < phases.size(), Fault.OPEN, i);
        if (i > 0) {
            var before = phases.get(i - 1);
            refuseIf(span.phase().compareTo(before.phase()) <= 0, Fault.ORDER, i);
            refuseIf(span.from().isBefore(before.to()), Fault.OVERLAP, i);
            refuseIf(span.from().isAfter(before.to().plusDays(1)), Fault.GAP, i);
        }
    }

    private static boolean strange(LocalDate day) {
        return day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX;
    }

    private static void refuseIf(boolean wrong, Fault fault, int index) {
        if (wrong) {
            throw new UnfitLifeCycleException(fault, index);
        }
    }

    /** Reads the text form; null for {@link #UNKNOWN}. */
    static LifeCycle parse(String lines) {
        return lines == null ? UNKNOWN : new LifeCycle(lines.lines().map(LifeCycle::span).toList());
    }

    private static PhaseSpan span(String line) {
        var parts = line.split(" ");
        return new PhaseSpan(
                Phase.valueOf(parts[0]),
                LocalDate.parse(parts[1]),
                parts[2].equals("-") ? null : LocalDate.parse(parts[2]));
    }

    /** The text form. */
    public String lines() {
        return phases.stream()
                .map(s -> s.phase() + " " + s.from() + " " + (s.to() == null ? "-" : s.to()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether there are phases. */
    public boolean known() {
        return !phases.isEmpty();
    }

    /** The phase on a day; empty before the first, and while there are none. */
    public Optional<Phase> on(LocalDate day) {
        if (!known() || day.isBefore(phases.get(0).from())) {
            return Optional.empty();
        }
        return phases.stream()
                .filter(span -> span.includes(day))
                .map(PhaseSpan::phase)
                .reduce((one, later) -> later)
                .or(() -> Optional.of(Phase.ENDED));
    }

    /** The last day of the last phase; empty if nobody knows. */
    public Optional<LocalDate> lastDay() {
        return known() ? Optional.ofNullable(phases.get(phases.size() - 1).to()) : Optional.empty();
    }

    /**
     * What people are to be told on a day: of each phase that has not ended yet the nearest notice
     * that has come, unless that had come before.
     *
     * @param told up to when they were told; null if never
     */
    public List<Ending> endings(LocalDate told, LocalDate today) {
        return ends().filter(span -> !today.isAfter(span.to()))
                .flatMap(span -> nearest(span, today).stream())
                .filter(e -> told == null || e.to().minusDays(e.notice()).isAfter(told))
                .toList();
    }

    private static Optional<Ending> nearest(PhaseSpan span, LocalDate today) {
        return NOTICE_DAYS.stream()
                .filter(days -> !span.to().minusDays(days).isAfter(today))
                .reduce((farther, nearer) -> nearer)
                .map(days -> new Ending(span.phase(), span.to(), days));
    }

    /** The first day after another on which people are to be told something. */
    public Optional<LocalDate> nextNotice(LocalDate after) {
        return ends().flatMap(span -> NOTICE_DAYS.stream().map(span.to()::minusDays))
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private Stream<PhaseSpan> ends() {
        return phases.stream().filter(span -> span.to() != null);
    }

    /** One after the other, for people who have to find out what changed. */
    @Override
    public String toString() {
        return Arrays.stream(lines().split("\n"))
                .map(line -> line.replaceFirst(" ", ": ").replaceFirst(" (?=\\S+$)", " – "))
                .collect(Collectors.joining(", "));
    }
}
