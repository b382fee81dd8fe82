package org.mainstay.sla.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares the arithmetic with counting minutes, for many calendars around clock changes. */
class BusinessHoursSimulationTest {

    private static final int DAY = 24 * 60;
    private static final int QUERIES = 100;
    static final List<String> ZONES = NaiveMinutes.ZONES;

    @ParameterizedTest
    @FieldSource("ZONES")
    void agreesWithCountingMinutes(String zone) {
        Random random = new Random(zone.hashCode());
        for (LocalDate change : NaiveMinutes.clockChanges()) {
            for (int round = 0; round < 3; round++) {
                BusinessHours hours = NaiveMinutes.randomHours(zone, change, random);
                Instant origin = change.minusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant();
                NaiveMinutes naive = new NaiveMinutes(hours, origin, 20 * DAY);
                for (int query = 0; query < QUERIES; query++) {
                    int from = 8 * DAY + random.nextInt(4 * DAY);
                    int to = from + random.nextInt(4 * DAY);
                    int amount = random.nextInt(DAY);
                    String what =
                            "%s, holidays %s, from %s to %s, %d minutes"
                                    .formatted(
                                            hours,
                                            hours.holidays().keySet(),
                                            naive.at(from),
                                            naive.at(to),
                                            amount);

                    assertBetween(hours, naive, from, to, what);
                    assertAdd(hours, naive, from, amount, what);
                    assertSubtract(hours, naive, to, amount, what);
                }
            }
        }
    }

    private void assertBetween(
            BusinessHours hours, NaiveMinutes naive, int from, int to, String what) {
        Instant start = naive.at(from);
        Instant end = naive.at(to);
        Duration expected = Duration.ofMinutes(naive.between(from, to));

        assertThat(hours.isOpen(start)).as(what).isEqualTo(naive.isOpen(from));
        assertThat(hours.between(start, end)).as(what).isEqualTo(expected);
        assertThat(hours.open(start, end)).as(what).isEqualTo(naiveSpans(naive, from, to));
    }

    private void assertAdd(
            BusinessHours hours, NaiveMinutes naive, int from, int amount, String what) {
        Duration businessTime = Duration.ofMinutes(amount);
        Instant due = hours.add(naive.at(from), businessTime);
        int expected = naive.add(from, amount);

        assertThat(hours.between(naive.at(from), due)).as(what).isEqualTo(businessTime);
        if (expected >= 0) {
            assertThat(due).as(what).isEqualTo(naive.at(expected));
        }
    }

    private void assertSubtract(
            BusinessHours hours, NaiveMinutes naive, int to, int amount, String what) {
        Duration businessTime = Duration.ofMinutes(amount);
        Instant start = hours.subtract(naive.at(to), businessTime);
        int expected = naive.subtract(to, amount);

        assertThat(hours.between(start, naive.at(to))).as(what).isEqualTo(businessTime);
        if (expected >= 0) {
            assertThat(start).as(what).isEqualTo(naive.at(expected));
        }
    }

    private static List<Span> naiveSpans(NaiveMinutes naive, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        for (int minute = from; minute < to; minute++) {
            if (!naive.isOpen(minute)) {
                start = minute + 1;
            } else if (minute + 1 == to || !naive.isOpen(minute + 1)) {
                spans.add(new Span(naive.at(start), naive.at(minute + 1)));
            }
        }
        return spans;
    }
}
