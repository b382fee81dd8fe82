package org.mainstay.sla.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mainstay.sla.model.SenselessEventsException.Fault;

/**
 * The life of one clock, computed from nothing but business hours, target and events, as known at
 * one instant. Whoever computes it from the same data gets the same answer, whenever that is.
 *
 * <p>The clock counts business time while it is started and not paused. It is due at the instant
 * its target is used up. A clock that ends at that very instant is in time; one that does not is
 * breached from that instant on, and stays so whatever happens to it afterwards. A clock that is
 * resumed after its stop runs on as if it had been paused in between. Instances are immutable.
 */
public final class ClockTimeline {

    private final BusinessHours hours;
    private final Duration target;
    private final ClockEvent start;
    private final ClockEvent last;
    private final Instant end;
    private final List<ClockSegment> segments;
    private final Duration elapsed;
    private final Instant breachedAt;

    private ClockTimeline(
            BusinessHours hours, Duration target, List<ClockEvent> events, Instant asOf) {
        this.hours = hours;
        this.target = target;
        this.start = events.get(0);
        ClockEvent latest = start;
        List<ClockSegment> found = new ArrayList<>();
        for (ClockEvent event : events.subList(1, events.size())) {
            if (event.at().isAfter(asOf)) {
                break;
            }
            appendSegments(found, latest, event.at());
            latest = event;
        }
        this.last = latest;
        this.end = last.type().isLast() || asOf.isBefore(last.at()) ? last.at() : asOf;
        appendSegments(found, last, end);
        this.segments = Collections.unmodifiableList(found);
        this.elapsed =
                found.stream()
                        .filter(segment -> segment.kind() == ClockSegment.Kind.RUNNING)
                        .map(ClockSegment::length)
                        .reduce(Duration.ZERO, Duration::plus);
        this.breachedAt =
                reached(target)
                        .filter(due -> !(last.type().isLast() && due.equals(end)))
                        .orElse(null);
    }

    /**
     * Computes the life of a clock up to an instant.
     *
     * @param hours the hours in which the clock counts; never null
     * @param target the business time granted; positive; never null
     * @param events what happened to the clock, in order of time, beginning with a start; events at
     *     the same instant count in the given order; never null. The whole list is checked, but
     *     those after {@code asOf} have no effect; a start after {@code asOf} gives a running clock
     *     with nothing elapsed.
     * @param asOf the instant at which the clock is looked at; never null
     * @return the timeline; never null
     * @throws IllegalArgumentException if the target is not positive
     * @throws SenselessEventsException if the events make no sense
     * @throws ArithmeticException if the clock runs for more than 100 years without a pause; never
     *     with hours that are always open
     */
    public static ClockTimeline compute(
            BusinessHours hours, Duration target, List<ClockEvent> events, Instant asOf) {
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(asOf, "asOf");
        if (target.isZero() || target.isNegative()) {
            throw new IllegalArgumentException("Target must be positive: " + target);
        }
        requireSensible(events);
        return new ClockTimeline(hours, target, events, asOf);
    }

    private static void requireSensible(List<ClockEvent> events) {
        if (events.isEmpty() || events.get(0).type() != ClockEvent.Type.START) {
            throw new SenselessEventsException(0, Fault.FIRST_NOT_START);
        }
        for (int i = 1; i < events.size(); i++) {
            ClockEvent previous = events.get(i - 1);
            ClockEvent event = events.get(i);
            if (event.at().isBefore(previous.at())) {
                throw new SenselessEventsException(i, Fault.EARLIER);
            }
            boolean resumed = event.type() == ClockEvent.Type.RESUME;
            boolean stopped = previous.type() == ClockEvent.Type.STOP;
            if (previous.type().isLast() && !(stopped && resumed)) {
                throw new SenselessEventsException(i, Fault.ENDED);
            }
            if (event.type() == ClockEvent.Type.START) {
                throw new SenselessEventsException(i, Fault.STARTED_TWICE);
            }
            boolean paused = previous.type() == ClockEvent.Type.PAUSE;
            if (event.type() == ClockEvent.Type.PAUSE && paused) {
                throw new SenselessEventsException(i, Fault.PAUSED_TWICE);
            }
            if (resumed && !paused && !stopped) {
                throw new SenselessEventsException(i, Fault.NOT_PAUSED);
            }
        }
    }

    private void appendSegments(List<ClockSegment> found, ClockEvent since, Instant to) {
        if (since.type() == ClockEvent.Type.PAUSE || since.type() == ClockEvent.Type.STOP) {
            append(found, since.at(), to, ClockSegment.Kind.PAUSED, since.reason());
        } else {
            Instant at = since.at();
            for (Span span : hours.open(since.at(), to)) {
                append(found, at, span.from(), ClockSegment.Kind.OUTSIDE_HOURS, null);
                append(found, span.from(), span.to(), ClockSegment.Kind.RUNNING, null);
                at = span.to();
            }
            append(found, at, to, ClockSegment.Kind.OUTSIDE_HOURS, null);
        }
    }

    private static void append(
            List<ClockSegment> found,
            Instant from,
            Instant to,
            ClockSegment.Kind kind,
            String reason) {
        if (from.equals(to)) {
            return;
        }
        int tail = found.size() - 1;
        ClockSegment previous = tail < 0 ? null : found.get(tail);
        if (previous != null
                && previous.kind() == kind
                && Objects.equals(previous.reason(), reason)) {
            found.set(tail, new ClockSegment(previous.from(), to, kind, reason));
        } else {
            found.add(new ClockSegment(from, to, kind, reason));
        }
    }

    /**
     * Gives the state of the clock. A cancelled clock is cancelled even if it was breached before;
     * a breached clock is breached even while it is paused.
     *
     * @return the state; never null
     */
    public ClockState state() {
        if (last.type() == ClockEvent.Type.CANCEL) {
            return ClockState.CANCELLED;
        }
        if (breachedAt != null) {
            return ClockState.BREACHED;
        }
        return switch (last.type()) {
            case STOP -> ClockState.MET;
            case PAUSE -> ClockState.PAUSED;
            default -> ClockState.RUNNING;
        };
    }

    /**
     * Gives the business time granted.
     *
     * @return the target; positive
     */
    public Duration target() {
        return target;
    }

    /**
     * Gives the business time used up until the clock ended or was looked at.
     *
     * @return the time spent running within business hours; not negative, may exceed the target
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Gives the instant of the start.
     *
     * @return the instant; never null
     */
    public Instant startedAt() {
        return start.at();
    }

    /**
     * Gives the instant at which the clock was stopped or cancelled, in time or not.
     *
     * @return the instant, or null if the clock has not ended
     */
    public Instant endedAt() {
        return last.type().isLast() ? end : null;
    }

    /**
     * Gives the instant at which the target is used up. Once breached this is {@link
     * #breachedAt()}. A running clock is due then unless it is paused; a met clock would have been
     * due then had it run on from its stop. While a clock is paused its due time is unknown because
     * the end of the pause is, and a cancelled clock has none, unless it was breached before.
     *
     * @return the instant, or null if unknown
     * @throws ArithmeticException if it lies more than 100 years ahead
     */
    public Instant dueAt() {
        if (breachedAt != null) {
            return breachedAt;
        }
        return switch (state()) {
            case RUNNING, MET -> hours.add(end, target.minus(elapsed));
            default -> null;
        };
    }

    /**
     * Gives the instant at which the target was used up, judged by the events and never by when
     * anyone looked.
     *
     * @return the instant, or null if the clock was not breached by its end or by the instant at
     *     which it was looked at
     */
    public Instant breachedAt() {
        return breachedAt;
    }

    /**
     * Gives the instant at which the clock was stopped in time. For a clock stopped too late see
     * {@link #endedAt()}.
     *
     * @return the instant, or null unless the state is {@link ClockState#MET}
     */
    public Instant metAt() {
        return state() == ClockState.MET ? end : null;
    }

    /**
     * Gives what the clock did from its start until it ended or was looked at, without gaps.
     *
     * @return the segments in order of time, no two alike in a row; unmodifiable; empty if no time
     *     has passed
     */
    public List<ClockSegment> segments() {
        return segments;
    }

    /**
     * Finds when an amount of business time was used up, or will be if the clock runs on. A
     * breached clock runs on beyond its target.
     *
     * @param businessElapsed the business time since the start; zero or less is reached at the
     *     start; never null
     * @return the first such instant; empty if the clock was paused or ended before and so far will
     *     not get there
     * @throws ArithmeticException if it lies more than 100 years ahead
     */
    public Optional<Instant> reaches(Duration businessElapsed) {
        Optional<Instant> past = reached(businessElapsed);
        boolean counting = !last.type().isLast() && last.type() != ClockEvent.Type.PAUSE;
        if (past.isPresent() || !counting) {
            return past;
        }
        return Optional.of(hours.add(end, businessElapsed.minus(elapsed)));
    }

    /**
     * Finds when a share of the target was used up, or will be if the clock runs on.
     *
     * @param percent the share; 100 is the whole target, more is beyond the due time; not negative
     * @return the instant; empty as for {@link #reaches(Duration)}
     * @throws IllegalArgumentException if {@code percent} is negative
     * @throws ArithmeticException if it lies more than 100 years ahead
     */
    public Optional<Instant> reachesPercent(int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("Percent must not be negative: " + percent);
        }
        return reaches(target.multipliedBy(percent).dividedBy(100));
    }

    /**
     * Finds when the clock was, or will be if it runs on, a fixed business time away from its due
     * time.
     *
     * @param offset the business time, negative before the due time and positive after it; before
     *     the start is taken as the start; never null
     * @return the instant; empty as for {@link #reaches(Duration)}
     * @throws ArithmeticException if it lies more than 100 years ahead
     */
    public Optional<Instant> reachesOffset(Duration offset) {
        return reaches(target.plus(offset));
    }

    private Optional<Instant> reached(Duration businessElapsed) {
        if (businessElapsed.isNegative() || businessElapsed.isZero()) {
            return Optional.of(start.at());
        }
        Duration left = businessElapsed;
        for (ClockSegment segment : segments) {
            if (segment.kind() == ClockSegment.Kind.RUNNING) {
                if (left.compareTo(segment.length()) <= 0) {
                    return Optional.of(segment.from().plus(left));
                }
                left = left.minus(segment.length());
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the clock for logs.
     *
     * @return state, elapsed time and target
     */
    @Override
    public String toString() {
        return "%s %s of %s".formatted(state(), elapsed, target);
    }
}
