package org.mainstay.sla.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares timelines with a clock that ticks once a minute, for many calendars and lives. */
class ClockTimelineSimulationTest {

    private static final int DAY = 24 * 60;
    private static final int LIVES = 60;
    static final List<String> ZONES = NaiveMinutes.ZONES;

    private record Moment(int minute, ClockEvent.Type type, String reason) {}

    @ParameterizedTest
    @FieldSource("ZONES")
    void agreesWithTickingClock(String zone) {
        Random random = new Random(zone.hashCode());
        for (LocalDate change : NaiveMinutes.clockChanges()) {
            for (int round = 0; round < 3; round++) {
                BusinessHours hours = NaiveMinutes.randomHours(zone, change, random);
                Instant origin = change.minusDays(5).atStartOfDay(ZoneOffset.UTC).toInstant();
                NaiveMinutes naive = new NaiveMinutes(hours, origin, 20 * DAY);
                for (int life = 0; life < LIVES; life++) {
                    assertLife(hours, naive, random);
                }
            }
        }
    }

    private void assertLife(BusinessHours hours, NaiveMinutes naive, Random random) {
        List<Moment> moments = randomLife(random);
        int target = 1 + random.nextInt(random.nextBoolean() ? 2 * DAY : 120);
        int asOf = moments.get(0).minute() - 60 + random.nextInt(8 * DAY);
        if (random.nextInt(4) == 0) {
            asOf = moments.get(random.nextInt(moments.size())).minute();
        }
        List<ClockEvent> events =
                moments.stream()
                        .map(m -> new ClockEvent(naive.at(m.minute()), m.type(), m.reason()))
                        .toList();
        TickingClock expected = new TickingClock(naive, target, moments, asOf);
        String what =
                "%s, holidays %s, %d minutes, %s, as of %s"
                        .formatted(
                                hours, hours.holidays().keySet(), target, events, naive.at(asOf));

        ClockTimeline clock =
                ClockTimeline.compute(hours, Duration.ofMinutes(target), events, naive.at(asOf));

        assertThat(clock.state()).as(what).isEqualTo(expected.state());
        assertThat(clock.elapsed()).as(what).isEqualTo(Duration.ofMinutes(expected.elapsed));
        assertThat(clock.breachedAt()).as(what).isEqualTo(expected.instant(expected.breachedAt));
        assertThat(clock.endedAt()).as(what).isEqualTo(expected.instant(expected.endedAt));
        assertThat(clock.segments()).as(what).isEqualTo(expected.segments());
        if (expected.dueAt() != TickingClock.OUT_OF_SIGHT) {
            assertThat(clock.dueAt()).as(what).isEqualTo(expected.instant(expected.dueAt()));
        }
        int level = 1 + random.nextInt(2 * target);
        if (expected.reaches(level) != TickingClock.OUT_OF_SIGHT) {
            assertThat(clock.reaches(Duration.ofMinutes(level)).orElse(null))
                    .as(what)
                    .isEqualTo(expected.instant(expected.reaches(level)));
        }
    }

    private static List<Moment> randomLife(Random random) {
        int minute = DAY + random.nextInt(5 * DAY);
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(minute, ClockEvent.Type.START, null));
        int holds = random.nextInt(7);
        for (int i = 0; i < holds; i++) {
            minute += random.nextInt(4) == 0 ? 0 : random.nextInt(DAY);
            boolean pause = i % 2 == 0;
            moments.add(
                    new Moment(
                            minute,
                            pause ? ClockEvent.Type.PAUSE : ClockEvent.Type.RESUME,
                            pause && random.nextBoolean() ? "Customer" : null));
        }
        int ending = random.nextInt(4);
        if (ending > 0) {
            minute += random.nextInt(4) == 0 ? 0 : random.nextInt(2 * DAY);
            moments.add(
                    new Moment(
                            minute,
                            ending == 1 ? ClockEvent.Type.CANCEL : ClockEvent.Type.STOP,
                            null));
        }
        return moments;
    }

    /** A clock that lives through every minute and decides as it goes. */
    private static final class TickingClock {

        private static final int NEVER = -1;
        private static final int OUT_OF_SIGHT = -2;

        private final NaiveMinutes naive;
        private final int target;
        private final int startedAt;
        private final int end;
        private final List<Integer> reached = new ArrayList<>();
        private final List<ClockSegment> segments = new ArrayList<>();
        private ClockEvent.Type last;
        private String reason;
        private int elapsed;
        private int breachedAt = NEVER;
        private int endedAt = NEVER;

        private TickingClock(NaiveMinutes naive, int target, List<Moment> moments, int asOf) {
            this.naive = naive;
            this.target = target;
            this.startedAt = moments.get(0).minute();
            int next = 0;
            int minute = startedAt;
            reached.add(minute);
            while (true) {
                boolean known = next == 0 || minute <= asOf;
                while (known && next < moments.size() && moments.get(next).minute() == minute) {
                    last = moments.get(next).type();
                    reason = moments.get(next).reason();
                    next++;
                    known = minute <= asOf;
                }
                if (last.isLast()) {
                    endedAt = minute;
                    break;
                }
                if (elapsed >= target && breachedAt == NEVER) {
                    breachedAt = minute;
                }
                if (minute >= asOf) {
                    break;
                }
                tick(minute++);
            }
            this.end = minute;
        }

        private void tick(int minute) {
            ClockSegment.Kind kind = ClockSegment.Kind.OUTSIDE_HOURS;
            if (last == ClockEvent.Type.PAUSE) {
                kind = ClockSegment.Kind.PAUSED;
            } else if (naive.isOpen(minute)) {
                kind = ClockSegment.Kind.RUNNING;
                elapsed++;
                reached.add(minute + 1);
            }
            String why = kind == ClockSegment.Kind.PAUSED ? reason : null;
            Instant from = naive.at(minute);
            int tail = segments.size() - 1;
            if (tail >= 0
                    && segments.get(tail).kind() == kind
                    && Objects.equals(segments.get(tail).reason(), why)) {
                from = segments.remove(tail).from();
            }
            segments.add(new ClockSegment(from, naive.at(minute + 1), kind, why));
        }

        private ClockState state() {
            if (last == ClockEvent.Type.CANCEL) {
                return ClockState.CANCELLED;
            }
            if (breachedAt != NEVER) {
                return ClockState.BREACHED;
            }
            if (last == ClockEvent.Type.STOP) {
                return ClockState.MET;
            }
            return last == ClockEvent.Type.PAUSE ? ClockState.PAUSED : ClockState.RUNNING;
        }

        private int dueAt() {
            if (breachedAt != NEVER) {
                return breachedAt;
            }
            if (last == ClockEvent.Type.CANCEL || last == ClockEvent.Type.PAUSE) {
                return NEVER;
            }
            return ahead(target - elapsed);
        }

        private int reaches(int level) {
            if (level < reached.size()) {
                return reached.get(level);
            }
            boolean held = last.isLast() || last == ClockEvent.Type.PAUSE;
            return held ? NEVER : ahead(level - elapsed);
        }

        private int ahead(int minutes) {
            int minute = naive.add(end, minutes);
            return minute < 0 ? OUT_OF_SIGHT : minute;
        }

        private Instant instant(int minute) {
            return minute == NEVER ? null : naive.at(minute);
        }

        private List<ClockSegment> segments() {
            return segments;
        }
    }
}
