package org.mainstay.sla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mainstay.sla.model.Calendars.ALL_DAYS;
import static org.mainstay.sla.model.Calendars.at;
import static org.mainstay.sla.model.Calendars.daily;
import static org.mainstay.sla.model.Calendars.hours;
import static org.mainstay.sla.model.Calendars.interval;
import static org.mainstay.sla.model.Calendars.office;
import static org.mainstay.sla.model.Calendars.utc;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NANO = Duration.ofNanos(1);

    @Nested
    class Description {

        @Test
        void sortsIntervalsOfDay() {
            BusinessHours hours =
                    hours(
                            "UTC",
                            List.of(DayOfWeek.MONDAY),
                            List.of("20:00-24:00", "13:00-18:00", "09:00-12:00"));

            assertThat(hours.weekly().get(DayOfWeek.MONDAY))
                    .containsExactly(
                            interval("09:00-12:00"),
                            interval("13:00-18:00"),
                            interval("20:00-24:00"));
        }

        @Test
        void refusesOverlappingIntervalsNamingDayAndIntervals() {
            List<String> intervals = List.of("11:00-13:00", "09:00-12:00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours("UTC", List.of(DayOfWeek.TUESDAY), intervals))
                    .withMessage("TUESDAY: open intervals 09:00-12:00 and 11:00-13:00 overlap");
        }

        @Test
        void refusesIntervalAfterOneThatLastsUntilMidnight() {
            List<String> intervals = List.of("20:00-24:00", "22:00-23:00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours("UTC", List.of(DayOfWeek.FRIDAY), intervals))
                    .withMessage("FRIDAY: open intervals 20:00-24:00 and 22:00-23:00 overlap");
        }

        @Test
        void refusesSameIntervalTwice() {
            List<String> intervals = List.of("09:00-12:00", "09:00-12:00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours("UTC", List.of(DayOfWeek.SUNDAY), intervals))
                    .withMessageStartingWith("SUNDAY");
        }

        @Test
        void acceptsIntervalsThatTouch() {
            BusinessHours hours = daily("UTC", "09:00-12:00", "12:00-13:00");

            assertThat(hours.open(utc("2024-05-06T00:00"), utc("2024-05-07T00:00")))
                    .containsExactly(new Span(utc("2024-05-06T09:00"), utc("2024-05-06T13:00")));
        }

        @Test
        void refusesToBeNeverOpen() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours("UTC", ALL_DAYS, List.of()))
                    .withMessageContaining("never open");
        }

        @Test
        void needsNoIntervalsToBeAlwaysOpen() {
            BusinessHours hours =
                    new BusinessHours(ZoneId.of("Asia/Shanghai"), true, Map.of(), Map.of());

            assertThat(hours.isOpen(Instant.EPOCH)).isTrue();
            assertThat(hours.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(hours).hasToString("always open");
        }

        @Test
        void alwaysIsAlwaysOpenInUtc() {
            assertThat(BusinessHours.always().alwaysOpen()).isTrue();
            assertThat(BusinessHours.always().zone()).isEqualTo(ZoneOffset.UTC);
            assertThat(BusinessHours.always().weekly()).isEmpty();
            assertThat(BusinessHours.always().holidays()).isEmpty();
        }

        @Test
        void refusesMissingParts() {
            Map<LocalDate, String> nameless = new HashMap<>();
            nameless.put(LocalDate.EPOCH, null);

            assertThatNullPointerException()
                    .isThrownBy(() -> new BusinessHours(null, true, Map.of(), Map.of()));
            assertThatNullPointerException()
                    .isThrownBy(() -> new BusinessHours(ZoneOffset.UTC, true, null, Map.of()));
            assertThatNullPointerException()
                    .isThrownBy(() -> new BusinessHours(ZoneOffset.UTC, true, Map.of(), null));
            assertThatNullPointerException()
                    .isThrownBy(() -> new BusinessHours(ZoneOffset.UTC, true, Map.of(), nameless));
        }

        @Test
        void doesNotChangeWithItsSources() {
            Map<DayOfWeek, List<OpenInterval>> weekly = new HashMap<>();
            OpenInterval[] intervals = {interval("09:00-12:00")};
            weekly.put(DayOfWeek.MONDAY, Arrays.asList(intervals));
            Map<LocalDate, String> holidays = new HashMap<>();
            BusinessHours hours = new BusinessHours(ZoneOffset.UTC, false, weekly, holidays);

            intervals[0] = interval("10:00-11:00");
            weekly.clear();
            holidays.put(LocalDate.EPOCH, "Epoch");

            assertThat(hours.weekly())
                    .isEqualTo(Map.of(DayOfWeek.MONDAY, List.of(interval("09:00-12:00"))));
            assertThat(hours.holidays()).isEmpty();
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> hours.weekly().clear());
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> hours.holidays().put(LocalDate.EPOCH, "Epoch"));
        }

        @Test
        void equalsWhatDescribesTheSameHours() {
            BusinessHours hours = office("Europe/Berlin", "2024-05-01");

            assertThat(hours)
                    .isEqualTo(office("Europe/Berlin", "2024-05-01"))
                    .hasSameHashCodeAs(office("Europe/Berlin", "2024-05-01"))
                    .isNotEqualTo(office("Europe/Berlin"))
                    .isNotEqualTo(office("Europe/Paris", "2024-05-01"))
                    .isNotEqualTo(daily("Europe/Berlin", "09:00-18:00"))
                    .isNotEqualTo(BusinessHours.always())
                    .isNotEqualTo("hours");
        }

        @Test
        void listsClosedWeekdayLikeAbsentOne() {
            BusinessHours hours =
                    new BusinessHours(
                            ZoneOffset.UTC,
                            false,
                            Map.of(
                                    DayOfWeek.MONDAY, List.of(interval("09:00-12:00")),
                                    DayOfWeek.SUNDAY, List.of()),
                            Map.of());

            assertThat(hours.weekly()).containsOnlyKeys(DayOfWeek.MONDAY);
            assertThat(hours).hasToString("Z {MONDAY=[09:00-12:00]}");
        }
    }

    @Nested
    class Boundaries {

        private final BusinessHours hours = office("UTC");

        @ParameterizedTest
        @CsvSource({
            // Monday 2024-05-06
            "2024-05-06T10:00, PT1H, 2024-05-06T11:00", // within a frame
            "2024-05-06T09:00, PT3H, 2024-05-06T12:00", // to the very end of a frame
            "2024-05-06T11:30, PT1H, 2024-05-06T13:30", // over lunch
            "2024-05-06T12:00, PT1H, 2024-05-06T14:00", // from the very end of a frame
            "2024-05-06T07:00, PT1H, 2024-05-06T10:00", // before hours
            "2024-05-06T20:00, PT1H, 2024-05-07T10:00", // after hours
            "2024-05-06T17:59, PT1H, 2024-05-07T09:59", // in the last minute of the frame
            "2024-05-06T17:59, PT1M, 2024-05-06T18:00", // last minute is enough
            "2024-05-10T17:59, PT2M, 2024-05-13T09:01", // Friday evening
            "2024-05-11T12:00, PT8H, 2024-05-13T18:00", // Saturday
            "2024-05-06T09:00, PT40H, 2024-05-10T18:00", // one week of work
            "2024-05-06T09:00, PT40H1M, 2024-05-13T09:01",
            "2024-05-06T09:00, PT400H, 2024-07-12T18:00", // ten weeks of work
            "2024-05-06T12:30, PT0S, 2024-05-06T12:30" // nothing, outside hours
        })
        void addCountsOpenTime(String from, Duration businessTime, String expected) {
            Instant due = hours.add(utc(from), businessTime);

            assertThat(due).isEqualTo(utc(expected));
            assertThat(hours.between(utc(from), due)).isEqualTo(businessTime);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-05-06T11:00, PT1H, 2024-05-06T10:00",
            "2024-05-06T12:00, PT3H, 2024-05-06T09:00", // to the very start of a frame
            "2024-05-06T13:30, PT1H, 2024-05-06T11:30", // over lunch
            "2024-05-06T13:00, PT1H, 2024-05-06T11:00", // from the very start of a frame
            "2024-05-06T20:00, PT1H, 2024-05-06T17:00", // after hours
            "2024-05-06T08:00, PT1M, 2024-05-03T17:59", // over the weekend
            "2024-05-13T09:00, PT40H, 2024-05-06T09:00",
            "2024-07-12T18:00, PT400H, 2024-05-06T09:00",
            "2024-05-06T12:30, PT0S, 2024-05-06T12:30"
        })
        void subtractCountsOpenTimeBackwards(String to, Duration businessTime, String expected) {
            Instant start = hours.subtract(utc(to), businessTime);

            assertThat(start).isEqualTo(utc(expected));
            assertThat(hours.between(start, utc(to))).isEqualTo(businessTime);
        }

        @ParameterizedTest
        @CsvSource({
            "2024-05-06T12:00, 2024-05-06T13:00, PT0S", // lunch
            "2024-05-06T11:59, 2024-05-06T13:01, PT2M",
            "2024-05-06T00:00, 2024-05-07T00:00, PT8H",
            "2024-05-10T18:00, 2024-05-13T09:00, PT0S", // weekend
            "2024-05-06T10:00, 2024-05-06T10:00, PT0S",
            "2024-05-06T11:00, 2024-05-06T10:00, PT0S" // backwards
        })
        void betweenMeasuresOpenTime(String from, String to, Duration expected) {
            assertThat(hours.between(utc(from), utc(to))).isEqualTo(expected);
        }

        @Test
        void isOpenFromStartInclusiveToEndExclusive() {
            assertThat(hours.isOpen(utc("2024-05-06T09:00").minus(NANO))).isFalse();
            assertThat(hours.isOpen(utc("2024-05-06T09:00"))).isTrue();
            assertThat(hours.isOpen(utc("2024-05-06T12:00").minus(NANO))).isTrue();
            assertThat(hours.isOpen(utc("2024-05-06T12:00"))).isFalse();
        }

        @Test
        void openCutsFirstAndLastStretch() {
            assertThat(hours.open(utc("2024-05-06T10:00"), utc("2024-05-06T14:00")))
                    .containsExactly(
                            new Span(utc("2024-05-06T10:00"), utc("2024-05-06T12:00")),
                            new Span(utc("2024-05-06T13:00"), utc("2024-05-06T14:00")));
        }

        @Test
        void openIsEmptyOutsideHoursAndBackwards() {
            assertThat(hours.open(utc("2024-05-06T12:00"), utc("2024-05-06T13:00"))).isEmpty();
            assertThat(hours.open(utc("2024-05-06T11:00"), utc("2024-05-06T10:00"))).isEmpty();
            assertThat(hours.open(utc("2024-05-06T10:00"), utc("2024-05-06T10:00"))).isEmpty();
        }

        @Test
        void keepsNanoseconds() {
            Instant from = utc("2024-05-06T12:00").minus(NANO);

            assertThat(hours.add(from, Duration.ofNanos(2)))
                    .isEqualTo(utc("2024-05-06T13:00").plus(NANO));
        }

        @Test
        void refusesNegativeBusinessTime() {
            Instant now = utc("2024-05-06T12:00");

            assertThatIllegalArgumentException().isThrownBy(() -> hours.add(now, NANO.negated()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours.subtract(now, NANO.negated()));
        }
    }

    @Nested
    class FrameOverMidnight {

        private final BusinessHours night = daily("UTC", "00:00-06:00", "22:00-24:00");

        @Test
        void isOneStretch() {
            assertThat(night.open(utc("2024-05-06T12:00"), utc("2024-05-07T12:00")))
                    .containsExactly(new Span(utc("2024-05-06T22:00"), utc("2024-05-07T06:00")));
        }

        @Test
        void isOpenAtMidnight() {
            assertThat(night.isOpen(utc("2024-05-07T00:00"))).isTrue();
            assertThat(night.isOpen(utc("2024-05-07T00:00").minus(NANO))).isTrue();
        }

        @Test
        void countsAcrossMidnight() {
            assertThat(night.add(utc("2024-05-06T23:59"), MINUTE.multipliedBy(2)))
                    .isEqualTo(utc("2024-05-07T00:01"));
            assertThat(night.add(utc("2024-05-06T22:00"), HOUR.multipliedBy(2)))
                    .isEqualTo(utc("2024-05-07T00:00"));
            assertThat(night.subtract(utc("2024-05-07T01:00"), HOUR.multipliedBy(2)))
                    .isEqualTo(utc("2024-05-06T23:00"));
        }

        @Test
        void endsAtMidnightBeforeHoliday() {
            BusinessHours hours =
                    hours("UTC", ALL_DAYS, List.of("00:00-06:00", "22:00-24:00"), "2024-05-07");

            assertThat(hours.open(utc("2024-05-06T12:00"), utc("2024-05-08T12:00")))
                    .containsExactly(
                            new Span(utc("2024-05-06T22:00"), utc("2024-05-07T00:00")),
                            new Span(utc("2024-05-08T00:00"), utc("2024-05-08T06:00")));
        }
    }

    @Nested
    class RoundTheClock {

        @Test
        void alwaysCountsRealTime() {
            BusinessHours hours = BusinessHours.always();
            Instant from = utc("2024-12-31T23:00");
            Instant to = utc("2025-01-02T23:00");

            assertThat(hours.add(from, HOUR.multipliedBy(48))).isEqualTo(to);
            assertThat(hours.subtract(to, HOUR.multipliedBy(48))).isEqualTo(from);
            assertThat(hours.between(from, to)).isEqualTo(HOUR.multipliedBy(48));
            assertThat(hours.between(to, from)).isZero();
            assertThat(hours.open(from, to)).containsExactly(new Span(from, to));
        }

        @Test
        void alwaysOpenIgnoresHolidaysAndIntervals() {
            BusinessHours hours =
                    new BusinessHours(
                            ZoneOffset.UTC,
                            true,
                            Map.of(DayOfWeek.MONDAY, List.of(interval("09:00-10:00"))),
                            Map.of(LocalDate.parse("2024-05-06"), "Holiday"));

            assertThat(hours.add(utc("2024-05-06T00:00"), HOUR)).isEqualTo(utc("2024-05-06T01:00"));
        }

        @Test
        void wholeDaysEveryDayAreOneStretch() {
            BusinessHours hours = daily("Europe/Berlin", "00:00-24:00");
            Instant from = utc("2024-01-01T00:00");
            Instant to = utc("2025-01-01T00:00");

            assertThat(hours.open(from, to)).containsExactly(new Span(from, to));
        }
    }

    @Nested
    class Holidays {

        @Test
        void doNotCount() {
            BusinessHours hours = office("Europe/Berlin", "2024-05-01", "2024-05-09");

            assertThat(hours.add(at("Europe/Berlin", "2024-04-30T17:00"), Duration.ofHours(2)))
                    .isEqualTo(at("Europe/Berlin", "2024-05-02T10:00"));
        }

        @Test
        void areLocalDates() {
            BusinessHours hours =
                    hours("Asia/Shanghai", ALL_DAYS, List.of("00:00-24:00"), "2024-10-01");

            assertThat(hours.open(utc("2024-09-30T00:00"), utc("2024-10-02T00:00")))
                    .containsExactly(
                            new Span(utc("2024-09-30T00:00"), utc("2024-09-30T16:00")),
                            new Span(utc("2024-10-01T16:00"), utc("2024-10-02T00:00")));
        }

        @Test
        void onClosedWeekdayChangeNothing() {
            BusinessHours hours = office("UTC", "2024-05-11");

            assertThat(hours.add(utc("2024-05-10T17:00"), Duration.ofHours(2)))
                    .isEqualTo(utc("2024-05-13T10:00"));
        }
    }

    @Nested
    class ClockChanges {

        @ParameterizedTest
        @CsvSource({
            "Europe/Berlin, 2024-03-31, PT23H",
            "Europe/Berlin, 2024-10-27, PT25H",
            "America/New_York, 2024-03-10, PT23H",
            "America/New_York, 2024-11-03, PT25H",
            "Australia/Lord_Howe, 2024-10-06, PT23H30M",
            "Australia/Lord_Howe, 2024-04-07, PT24H30M",
            "America/Havana, 2024-03-10, PT23H",
            "America/Havana, 2024-11-03, PT25H",
            "Asia/Shanghai, 2024-03-31, PT24H",
            "Asia/Shanghai, 2024-10-27, PT24H"
        })
        void dayHasItsRealLength(String zone, LocalDate date, Duration expected) {
            BusinessHours hours = hours(zone, List.of(date.getDayOfWeek()), List.of("00:00-24:00"));
            Instant noon = at(zone, date + "T12:00");

            assertThat(hours.open(noon.minus(Duration.ofDays(3)), noon.plus(Duration.ofDays(3))))
                    .singleElement()
                    .satisfies(
                            span -> {
                                assertThat(span.from()).isEqualTo(at(zone, date + "T00:00"));
                                assertThat(span.to())
                                        .isEqualTo(at(zone, date.plusDays(1) + "T00:00"));
                                assertThat(span.length()).isEqualTo(expected);
                            });
        }

        @ParameterizedTest
        @CsvSource({
            // zone, date, frame, start and end in UTC
            "Europe/Berlin, 2024-03-31, 01:00-04:00, 2024-03-31T00:00, 2024-03-31T02:00",
            "Europe/Berlin, 2024-03-31, 02:30-05:00, 2024-03-31T01:30, 2024-03-31T03:00",
            "Europe/Berlin, 2024-03-31, 00:00-02:30, 2024-03-30T23:00, 2024-03-31T01:30",
            "Europe/Berlin, 2024-03-31, 02:00-03:00, , ",
            "Europe/Berlin, 2024-03-31, 02:30-03:15, , ",
            "America/New_York, 2024-03-10, 01:00-04:00, 2024-03-10T06:00, 2024-03-10T08:00",
            "America/New_York, 2024-03-10, 02:30-05:00, 2024-03-10T07:30, 2024-03-10T09:00",
            "Australia/Lord_Howe, 2024-10-06, 01:00-03:00, 2024-10-05T14:30, 2024-10-05T16:00",
            "Australia/Lord_Howe, 2024-10-06, 02:15-03:00, 2024-10-05T15:45, 2024-10-05T16:00",
            "Asia/Shanghai, 2024-03-31, 01:00-04:00, 2024-03-30T17:00, 2024-03-30T20:00"
        })
        void gapShortensFrameAndShiftsBoundaryWithinIt(
                String zone, LocalDate date, String frame, String from, String to) {
            assertFrame(zone, date, frame, from, to);
        }

        @ParameterizedTest
        @CsvSource({
            "Europe/Berlin, 2024-10-27, 01:00-04:00, 2024-10-26T23:00, 2024-10-27T03:00",
            "Europe/Berlin, 2024-10-27, 02:00-03:00, 2024-10-27T00:00, 2024-10-27T02:00",
            "Europe/Berlin, 2024-10-27, 02:30-05:00, 2024-10-27T00:30, 2024-10-27T04:00",
            "Europe/Berlin, 2024-10-27, 00:00-02:30, 2024-10-26T22:00, 2024-10-27T01:30",
            "America/New_York, 2024-11-03, 01:30-04:00, 2024-11-03T05:30, 2024-11-03T09:00",
            "America/New_York, 2024-11-03, 00:00-01:30, 2024-11-03T04:00, 2024-11-03T06:30",
            "Australia/Lord_Howe, 2024-04-07, 01:45-03:00, 2024-04-06T14:45, 2024-04-06T16:30",
            "Australia/Lord_Howe, 2024-04-07, 01:00-01:45, 2024-04-06T14:00, 2024-04-06T15:15",
            "Asia/Shanghai, 2024-10-27, 02:30-05:00, 2024-10-26T18:30, 2024-10-26T21:00"
        })
        void hourThatComesTwiceIsOpenBothTimes(
                String zone, LocalDate date, String frame, String from, String to) {
            assertFrame(zone, date, frame, from, to);
        }

        private void assertFrame(
                String zone, LocalDate date, String frame, String from, String to) {
            BusinessHours hours = hours(zone, List.of(date.getDayOfWeek()), List.of(frame));
            Instant noon = at(zone, date + "T12:00");
            List<Span> expected = from == null ? List.of() : List.of(new Span(utc(from), utc(to)));

            assertThat(hours.open(noon.minus(Duration.ofDays(3)), noon.plus(Duration.ofDays(3))))
                    .isEqualTo(expected);
        }

        @Test
        void addSpendsRealHoursAcrossGap() {
            BusinessHours hours = daily("Europe/Berlin", "00:00-24:00");

            assertThat(hours.add(at("Europe/Berlin", "2024-03-30T20:00"), HOUR.multipliedBy(8)))
                    .isEqualTo(at("Europe/Berlin", "2024-03-31T05:00"));
        }

        @Test
        void addSpendsRealHoursAcrossOverlap() {
            BusinessHours hours = daily("Europe/Berlin", "00:00-24:00");

            assertThat(hours.add(at("Europe/Berlin", "2024-10-26T20:00"), HOUR.multipliedBy(8)))
                    .isEqualTo(at("Europe/Berlin", "2024-10-27T03:00"));
        }

        @Test
        void officeHoursKeepTheirLocalTime() {
            BusinessHours hours = office("America/New_York");

            assertThat(hours.add(at("America/New_York", "2024-03-08T17:00"), HOUR.multipliedBy(2)))
                    .isEqualTo(at("America/New_York", "2024-03-11T10:00"))
                    .isEqualTo(utc("2024-03-11T14:00"));
        }

        @Test
        void framesPushedOntoEachOtherByGapCountOnce() {
            BusinessHours hours = daily("Europe/Berlin", "02:15-02:45", "03:00-04:00");

            assertThat(hours.open(utc("2024-03-31T00:00"), utc("2024-03-31T12:00")))
                    .containsExactly(new Span(utc("2024-03-31T01:00"), utc("2024-03-31T02:00")));
        }

        @Test
        void breakWithinHourThatComesTwiceVanishes() {
            BusinessHours hours = daily("Europe/Berlin", "00:00-02:15", "02:45-05:00");

            assertThat(hours.open(utc("2024-10-26T22:00"), utc("2024-10-27T12:00")))
                    .containsExactly(new Span(utc("2024-10-26T22:00"), utc("2024-10-27T04:00")));
        }

        @Test
        void midnightThatComesTwiceEndsDayTheFirstTimeIfNextDateHasBegun() {
            BusinessHours hours =
                    hours("America/Havana", ALL_DAYS, List.of("00:00-24:00"), "2024-11-03");

            assertThat(hours.open(utc("2024-11-02T12:00"), utc("2024-11-04T12:00")))
                    .containsExactly(
                            new Span(utc("2024-11-02T12:00"), utc("2024-11-03T04:00")),
                            new Span(utc("2024-11-04T05:00"), utc("2024-11-04T12:00")));
        }

        @Test
        void midnightThatComesTwiceEndsDayTheSecondTimeIfItsDateCameBack() {
            BusinessHours hours =
                    hours("America/St_Johns", ALL_DAYS, List.of("12:00-24:00"), "2010-11-07");

            assertThat(hours.open(utc("2010-11-06T12:00"), utc("2010-11-08T12:00")))
                    .containsExactly(new Span(utc("2010-11-06T14:30"), utc("2010-11-07T03:30")));
        }

        @Test
        void frameIsFoundFromNextDateThatBeganBeforeItsOwnCameBack() {
            BusinessHours hours =
                    hours("America/St_Johns", ALL_DAYS, List.of("12:00-24:00"), "2010-11-07");

            assertThat(hours.isOpen(utc("2010-11-07T02:30:30"))).isTrue();
        }

        @Test
        void frameIsFoundFromDateThatCameBackAfterItsOwnBegan() {
            BusinessHours hours =
                    hours("America/St_Johns", ALL_DAYS, List.of("00:00-06:00"), "2010-11-06");

            assertThat(hours.isOpen(utc("2010-11-07T02:29:59"))).isFalse();
            assertThat(hours.isOpen(utc("2010-11-07T02:30:30"))).isTrue();
            assertThat(hours.isOpen(utc("2010-11-07T03:00:00"))).isTrue();
        }

        @Test
        void dateSkippedByZoneHasNoHours() {
            BusinessHours hours =
                    hours("Pacific/Apia", List.of(DayOfWeek.FRIDAY), List.of("09:00-18:00"));

            assertThat(hours.between(utc("2011-12-27T00:00"), utc("2012-01-03T00:00"))).isZero();
        }
    }

    @Nested
    class Horizon {

        private final Instant start = utc("2024-05-06T09:00");

        @Test
        void reachesOverTenBusinessYears() {
            BusinessHours hours = office("Europe/Berlin");
            Duration tenYears = Duration.ofDays(3652);

            Instant due = hours.add(start, tenYears);

            assertThat(due).isEqualTo(utc("2066-05-04T09:00"));
            assertThat(hours.between(start, due)).isEqualTo(tenYears);
            assertThat(hours.between(hours.subtract(due, tenYears), due)).isEqualTo(tenYears);
        }

        @Test
        void endsSearchInHoursThatAreOnlyHolidays() {
            Map<LocalDate, String> holidays = new TreeMap<>();
            LocalDate.of(1900, 1, 1)
                    .datesUntil(LocalDate.of(2150, 1, 1))
                    .forEach(date -> holidays.put(date, "Holiday"));
            BusinessHours hours =
                    new BusinessHours(
                            ZoneOffset.UTC, false, daily("UTC", "09:00-18:00").weekly(), holidays);

            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> hours.add(start, HOUR))
                    .withMessage(
                            "No PT1H of open time in the 100 years after 2024-05-06T09:00:00Z");
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> hours.subtract(start, HOUR))
                    .withMessage(
                            "No PT1H of open time in the 100 years before 2024-05-06T09:00:00Z");
        }

        @Test
        void survivesYearOfHolidays() {
            Map<LocalDate, String> holidays = new TreeMap<>();
            Year.of(2024)
                    .atDay(1)
                    .datesUntil(Year.of(2025).atDay(1))
                    .forEach(date -> holidays.put(date, "Holiday"));
            BusinessHours hours =
                    new BusinessHours(
                            ZoneOffset.UTC, false, daily("UTC", "09:00-18:00").weekly(), holidays);

            assertThat(hours.add(start, HOUR)).isEqualTo(utc("2025-01-01T10:00"));
            assertThat(hours.subtract(start, HOUR)).isEqualTo(utc("2023-12-31T17:00"));
        }

        @Test
        void refusesToListMoreThanHundredYears() {
            BusinessHours hours = office("UTC");
            Instant far = utc("2124-05-08T09:00");

            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> hours.open(start, far));
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> hours.between(start, far));
        }

        @Test
        void doesNotBindHoursThatAreAlwaysOpen() {
            Duration longTime = Duration.ofDays(100_000);

            assertThat(BusinessHours.always().add(start, longTime)).isEqualTo(start.plus(longTime));
            assertThat(BusinessHours.always().between(start, start.plus(longTime)))
                    .isEqualTo(longTime);
        }
    }

    @Test
    void spanRefusesToBeEmpty() {
        Instant now = utc("2024-05-06T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> new Span(now, now));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(now, now.minus(NANO)));
    }
}
