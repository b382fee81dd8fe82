package org.mainstay.sla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mainstay.sla.model.Calendars.ALL_DAYS;
import static org.mainstay.sla.model.Calendars.at;
import static org.mainstay.sla.model.Calendars.daily;
import static org.mainstay.sla.model.Calendars.hours;
import static org.mainstay.sla.model.Calendars.office;
import static org.mainstay.sla.model.Calendars.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.sla.model.SenselessEventsException.Fault;

/** Unless said otherwise on Monday 2024-05-06 in UTC, open 09:00-12:00 and 13:00-18:00. */
class ClockTimelineTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final String CUSTOMER = "Waiting for customer";

    private final BusinessHours office = office("UTC");

    @Nested
    class Running {

        @Test
        void isDueWhenTargetWillBeUsedUp() {
            ClockTimeline clock = clock(HOUR.multipliedBy(4), "10:00", start("09:00"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.startedAt()).isEqualTo(time("09:00"));
            assertThat(clock.target()).isEqualTo(HOUR.multipliedBy(4));
            assertThat(clock.elapsed()).isEqualTo(HOUR);
            assertThat(clock.dueAt()).isEqualTo(time("14:00"));
            assertThat(clock.breachedAt()).isNull();
            assertThat(clock.metAt()).isNull();
            assertThat(clock.endedAt()).isNull();
            assertThat(clock).hasToString("RUNNING PT1H of PT4H");
        }

        @Test
        void createdOutsideHoursWaitsForThem() {
            ClockTimeline clock = clock(HOUR, "09:30", start("06:00"));

            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(30));
            assertThat(clock.segments())
                    .containsExactly(outside("06:00", "09:00"), running("09:00", "09:30"));
        }

        @Test
        void createdOutsideHoursIsRunningThoughNothingCounts() {
            ClockTimeline clock = clock(HOUR, "08:00", start("06:00"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.elapsed()).isZero();
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
            assertThat(clock.segments()).containsExactly(outside("06:00", "08:00"));
        }

        @Test
        void createdInLastMinuteOfFrameGoesOnTheNextDay() {
            ClockTimeline clock = clock(HOUR, "20:00", start("17:59"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-07T09:59"));
            assertThat(clock.segments())
                    .containsExactly(running("17:59", "18:00"), outside("18:00", "20:00"));
        }

        @Test
        void createdAtVeryEndOfFrameGoesOnTheNextDay() {
            ClockTimeline clock = clock(HOUR, "20:00", start("18:00"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-07T10:00"));
            assertThat(clock.segments()).containsExactly(outside("18:00", "20:00"));
        }

        @Test
        void isDueAtVeryEndOfFrameAndNotAtStartOfNext() {
            ClockTimeline clock = clock(HOUR, "17:30", start("17:00"));

            assertThat(clock.dueAt()).isEqualTo(time("18:00"));
        }

        @Test
        void countsThroughFrameOverMidnight() {
            BusinessHours night = daily("UTC", "00:00-06:00", "22:00-24:00");
            List<ClockEvent> events = List.of(start("21:00"));

            ClockTimeline clock =
                    ClockTimeline.compute(
                            night, HOUR.multipliedBy(3), events, utc("2024-05-07T00:30"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-07T01:00"));
            assertThat(clock.segments())
                    .containsExactly(
                            outside("21:00", "22:00"),
                            new ClockSegment(
                                    time("22:00"),
                                    utc("2024-05-07T00:30"),
                                    ClockSegment.Kind.RUNNING,
                                    null));
        }

        @Test
        void countsRealTimeRoundTheClock() {
            List<ClockEvent> events = List.of(start("23:00"));

            ClockTimeline clock =
                    ClockTimeline.compute(
                            BusinessHours.always(), HOUR.multipliedBy(72), events, time("23:59"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-09T23:00"));
            assertThat(clock.segments()).containsExactly(running("23:00", "23:59"));
        }

        @Test
        void hasNothingElapsedAtItsStart() {
            ClockTimeline clock = clock(HOUR, "10:00", start("10:00"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.elapsed()).isZero();
            assertThat(clock.segments()).isEmpty();
            assertThat(clock.dueAt()).isEqualTo(time("11:00"));
        }

        @Test
        void lookedAtByServerWhoseClockWasSetBackHasNothingElapsed() {
            ClockTimeline clock = clock(HOUR, "09:00", start("10:00"), pause("10:30", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.elapsed()).isZero();
            assertThat(clock.segments()).isEmpty();
            assertThat(clock.dueAt()).isEqualTo(time("11:00"));
        }
    }

    @Nested
    class Paused {

        @Test
        void doesNotCountAndHasNoDueTime() {
            ClockTimeline clock =
                    clock(HOUR.multipliedBy(2), "11:30", start("09:00"), pause("10:00", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.elapsed()).isEqualTo(HOUR);
            assertThat(clock.dueAt()).isNull();
            assertThat(clock.segments())
                    .containsExactly(running("09:00", "10:00"), paused("10:00", "11:30", CUSTOMER));
        }

        @Test
        void customerWritingEndsPauseAndClockGoesOnFromThere() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(2),
                            "11:45",
                            start("09:00"),
                            pause("10:00", CUSTOMER),
                            resume("11:30"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(75));
            assertThat(clock.dueAt()).isEqualTo(time("13:30"));
            assertThat(clock.segments())
                    .containsExactly(
                            running("09:00", "10:00"),
                            paused("10:00", "11:30", CUSTOMER),
                            running("11:30", "11:45"));
        }

        @Test
        void coversHolidayWithin() {
            BusinessHours hours = office("UTC", "2024-05-07");
            List<ClockEvent> events =
                    List.of(
                            start("17:00"),
                            pause("17:30", CUSTOMER),
                            event("2024-05-08T10:00", ClockEvent.Type.RESUME, null));

            ClockTimeline clock =
                    ClockTimeline.compute(hours, HOUR, events, utc("2024-05-08T10:15"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-08T10:30"));
            assertThat(clock.segments())
                    .containsExactly(
                            running("17:00", "17:30"),
                            segment("2024-05-06T17:30", "2024-05-08T10:00", CUSTOMER),
                            new ClockSegment(
                                    utc("2024-05-08T10:00"),
                                    utc("2024-05-08T10:15"),
                                    ClockSegment.Kind.RUNNING,
                                    null));
        }

        @Test
        void startingAndEndingOutsideHoursCostsOnlyTheHoursBetween() {
            List<ClockEvent> events =
                    List.of(
                            start("17:00"),
                            pause("20:00", CUSTOMER),
                            event("2024-05-08T07:00", ClockEvent.Type.RESUME, null));

            ClockTimeline clock =
                    ClockTimeline.compute(
                            office, HOUR.multipliedBy(2), events, utc("2024-05-08T08:00"));

            assertThat(clock.elapsed()).isEqualTo(HOUR);
            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-08T10:00"));
            assertThat(clock.segments())
                    .containsExactly(
                            running("17:00", "18:00"),
                            outside("18:00", "20:00"),
                            segment("2024-05-06T20:00", "2024-05-08T07:00", CUSTOMER),
                            new ClockSegment(
                                    utc("2024-05-08T07:00"),
                                    utc("2024-05-08T08:00"),
                                    ClockSegment.Kind.OUTSIDE_HOURS,
                                    null));
        }

        @Test
        void whollyOutsideHoursCostsNothing() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(2),
                            "23:00",
                            start("17:00"),
                            pause("19:00", CUSTOMER),
                            resume("21:00"));

            assertThat(clock.dueAt()).isEqualTo(utc("2024-05-07T10:00"));
            assertThat(clock.segments())
                    .containsExactly(
                            running("17:00", "18:00"),
                            outside("18:00", "19:00"),
                            paused("19:00", "21:00", CUSTOMER),
                            outside("21:00", "23:00"));
        }

        @Test
        void ofNoLengthLeavesNoTrace() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(3),
                            "11:00",
                            start("09:00"),
                            pause("10:00", CUSTOMER),
                            resume("10:00"));

            assertThat(clock.dueAt()).isEqualTo(time("12:00"));
            assertThat(clock.segments()).containsExactly(running("09:00", "11:00"));
        }

        @Test
        void fromTheStartHasNothingElapsed() {
            ClockTimeline clock = clock(HOUR, "10:00", start("09:00"), pause("09:00", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.elapsed()).isZero();
            assertThat(clock.segments()).containsExactly(paused("09:00", "10:00", CUSTOMER));
        }

        @Test
        void keepsEachReasonApart() {
            ClockTimeline clock =
                    clock(
                            HOUR,
                            "11:00",
                            start("09:00"),
                            pause("09:00", CUSTOMER),
                            resume("10:00"),
                            pause("10:00", null));

            assertThat(clock.segments())
                    .containsExactly(
                            paused("09:00", "10:00", CUSTOMER), paused("10:00", "11:00", null));
        }

        @Test
        void targetReplacedMeanwhileKeepsElapsedTimeAndPauses() {
            ClockEvent[] events = {start("09:00"), pause("10:00", CUSTOMER), resume("11:00")};

            ClockTimeline before = clock(HOUR.multipliedBy(4), "11:30", events);
            ClockTimeline after = clock(HOUR.multipliedBy(2), "11:30", events);

            assertThat(after.elapsed()).isEqualTo(before.elapsed());
            assertThat(after.segments()).isEqualTo(before.segments());
            assertThat(before.dueAt()).isEqualTo(time("15:00"));
            assertThat(after.dueAt()).isEqualTo(time("12:00"));
        }

        @Test
        void targetReplacedByOneAlreadyUsedUpIsBreachedWhenThatWasUsedUp() {
            ClockTimeline clock =
                    clock(
                            Duration.ofMinutes(30),
                            "11:30",
                            start("09:00"),
                            pause("10:00", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("09:30"));
        }
    }

    @Nested
    class Due {

        @Test
        void notYetOneInstantBefore() {
            ClockTimeline clock = compute(HOUR, time("10:00").minus(NANO), List.of(start("09:00")));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
        }

        @Test
        void runningIsBreached() {
            ClockTimeline clock = clock(HOUR, "10:00", start("09:00"));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
        }

        @Test
        void stoppedAtThatInstantIsMet() {
            ClockTimeline clock = clock(HOUR, "10:00", start("09:00"), stop("10:00"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.metAt()).isEqualTo(time("10:00"));
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
            assertThat(clock.breachedAt()).isNull();
        }

        @Test
        void stoppedOneInstantLaterIsBreached() {
            Instant late = time("10:00").plus(NANO);
            ClockTimeline clock =
                    compute(
                            HOUR,
                            late,
                            List.of(
                                    start("09:00"),
                                    new ClockEvent(late, ClockEvent.Type.STOP, null)));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.metAt()).isNull();
            assertThat(clock.endedAt()).isEqualTo(late);
            assertThat(clock.elapsed()).isEqualTo(HOUR.plus(NANO));
        }

        @Test
        void pausedAtThatInstantIsBreached() {
            ClockTimeline clock = clock(HOUR, "11:00", start("09:00"), pause("10:00", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
        }

        @Test
        void pausedAndStoppedAtThatInstantIsMet() {
            ClockTimeline clock =
                    clock(HOUR, "11:00", start("09:00"), pause("10:00", CUSTOMER), stop("10:00"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
        }

        @Test
        void pausedOneInstantBeforeIsNotBreached() {
            Instant early = time("10:00").minus(NANO);
            ClockTimeline clock =
                    compute(
                            HOUR,
                            time("11:00"),
                            List.of(
                                    start("09:00"),
                                    new ClockEvent(early, ClockEvent.Type.PAUSE, CUSTOMER)));

            assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.breachedAt()).isNull();
        }

        @Test
        void atEndOfFrameAndStoppedAfterItIsBreached() {
            ClockTimeline clock = clock(HOUR, "20:00", start("17:00"), stop("18:30"));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("18:00"));
            assertThat(clock.elapsed()).isEqualTo(HOUR);
        }

        @Test
        void atEndOfFrameAndStoppedThereIsMet() {
            ClockTimeline clock = clock(HOUR, "20:00", start("17:00"), stop("18:00"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
        }

        @ParameterizedTest
        @ValueSource(strings = {"10:00", "10:01", "14:00", "23:59"})
        void isJudgedByEventsAndNotByWhenAnyoneLooked(String asOf) {
            ClockTimeline clock = clock(HOUR, asOf, start("09:00"));

            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"09:50", "10:30", "23:59"})
        void stoppedInTimeBetweenTwoLooksStaysMet(String asOf) {
            ClockTimeline clock = clock(HOUR, asOf, start("09:00"), stop("09:50"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.metAt()).isEqualTo(time("09:50"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"10:20", "10:30", "23:59"})
        void stoppedLateBetweenTwoLooksIsBreachedWhenItWasDue(String asOf) {
            ClockTimeline clock = clock(HOUR, asOf, start("09:00"), stop("10:20"));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.endedAt()).isEqualTo(time("10:20"));
        }

        @Test
        void breachedStaysBreachedWhilePaused() {
            ClockTimeline clock = clock(HOUR, "11:30", start("09:00"), pause("11:00", CUSTOMER));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
            assertThat(clock.elapsed()).isEqualTo(HOUR.multipliedBy(2));
        }

        @Test
        void breachedGoesOnCounting() {
            ClockTimeline clock =
                    clock(HOUR, "14:00", start("09:00"), pause("11:00", CUSTOMER), resume("11:30"));

            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(210));
        }
    }

    @Nested
    class Ended {

        @Test
        void metWouldHaveBeenDueHadItRunOn() {
            ClockTimeline clock =
                    clock(HOUR.multipliedBy(4), "20:00", start("09:00"), stop("10:00"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.dueAt()).isEqualTo(time("14:00"));
            assertThat(clock.elapsed()).isEqualTo(HOUR);
            assertThat(clock.segments()).containsExactly(running("09:00", "10:00"));
        }

        @Test
        void metWhilePausedWouldHaveBeenDueHadItRunOnFromItsStop() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(2),
                            "20:00",
                            start("09:00"),
                            pause("10:00", CUSTOMER),
                            stop("11:30"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.metAt()).isEqualTo(time("11:30"));
            assertThat(clock.dueAt()).isEqualTo(time("13:30"));
            assertThat(clock.elapsed()).isEqualTo(HOUR);
        }

        @Test
        void resumedRunsOnWithoutTheTimeBetween() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(4),
                            "15:00",
                            start("09:00"),
                            stop("10:00"),
                            resume("14:00"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.metAt()).isNull();
            assertThat(clock.endedAt()).isNull();
            assertThat(clock.elapsed()).isEqualTo(HOUR.multipliedBy(2));
            assertThat(clock.dueAt()).isEqualTo(time("17:00"));
            assertThat(clock.segments())
                    .containsExactly(
                            running("09:00", "10:00"),
                            paused("10:00", "14:00", null),
                            running("14:00", "15:00"));
        }

        @Test
        void lateAndResumedStaysBreached() {
            ClockTimeline clock =
                    clock(HOUR, "15:00", start("09:00"), stop("11:00"), resume("14:00"));

            assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.elapsed()).isEqualTo(HOUR.multipliedBy(3));
        }

        @Test
        void pausedAndResumedAfterTheStopRunsOn() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(2),
                            "14:30",
                            start("09:00"),
                            pause("10:00", CUSTOMER),
                            stop("11:00"),
                            resume("14:00"),
                            stop("14:30"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.metAt()).isEqualTo(time("14:30"));
            assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(90));
        }

        @Test
        void atItsStartIsMetWithNothingElapsed() {
            ClockTimeline clock = clock(HOUR, "10:00", start("09:00"), stop("09:00"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
            assertThat(clock.elapsed()).isZero();
            assertThat(clock.segments()).isEmpty();
        }

        @Test
        void cancelledHasNoDueTime() {
            ClockTimeline clock = clock(HOUR, "20:00", start("09:00"), cancel("09:30"));

            assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
            assertThat(clock.dueAt()).isNull();
            assertThat(clock.metAt()).isNull();
            assertThat(clock.breachedAt()).isNull();
            assertThat(clock.endedAt()).isEqualTo(time("09:30"));
            assertThat(clock.segments()).containsExactly(running("09:00", "09:30"));
        }

        @Test
        void cancelledAtDueInstantIsNotBreached() {
            ClockTimeline clock = clock(HOUR, "20:00", start("09:00"), cancel("10:00"));

            assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
            assertThat(clock.breachedAt()).isNull();
            assertThat(clock.dueAt()).isNull();
        }

        @Test
        void cancelledAfterBreachRemembersBreach() {
            ClockTimeline clock = clock(HOUR, "20:00", start("09:00"), cancel("11:00"));

            assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
            assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
            assertThat(clock.dueAt()).isEqualTo(time("10:00"));
        }

        @Test
        void laterIsNotKnownYet() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(4),
                            "10:00",
                            start("09:00"),
                            pause("10:30", CUSTOMER),
                            stop("11:00"));

            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.endedAt()).isNull();
            assertThat(clock.dueAt()).isEqualTo(time("14:00"));
        }

        @Test
        void atInstantLookedAtIsKnown() {
            ClockTimeline clock = clock(HOUR, "09:30", start("09:00"), stop("09:30"));

            assertThat(clock.state()).isEqualTo(ClockState.MET);
        }
    }

    @Nested
    class ClockChanges {

        @ParameterizedTest
        @CsvSource({
            // zone, evening before, local due time after eight hours
            "Europe/Berlin, 2024-03-30T20:00, 2024-03-31T05:00",
            "Europe/Berlin, 2024-10-26T20:00, 2024-10-27T03:00",
            "America/New_York, 2024-03-09T20:00, 2024-03-10T05:00",
            "America/New_York, 2024-11-02T20:00, 2024-11-03T03:00",
            "Australia/Lord_Howe, 2024-10-05T20:00, 2024-10-06T04:30",
            "Australia/Lord_Howe, 2024-04-06T20:00, 2024-04-07T03:30",
            "Asia/Shanghai, 2024-03-30T20:00, 2024-03-31T04:00"
        })
        void eightHoursAreEightRealHours(String zone, String start, String due) {
            BusinessHours hours = daily(zone, "00:00-24:00");
            Duration target = HOUR.multipliedBy(8);
            List<ClockEvent> events =
                    List.of(new ClockEvent(at(zone, start), ClockEvent.Type.START, null));

            ClockTimeline clock =
                    ClockTimeline.compute(hours, target, events, at(zone, due).plus(HOUR));

            assertThat(clock.breachedAt()).isEqualTo(at(zone, due));
            assertThat(clock.breachedAt()).isEqualTo(at(zone, start).plus(target));
            assertThat(clock.elapsed()).isEqualTo(target.plus(HOUR));
        }

        @Test
        void pauseOverGapLeavesOutOnlyRealTime() {
            String berlin = "Europe/Berlin";
            List<ClockEvent> events =
                    List.of(
                            new ClockEvent(
                                    at(berlin, "2024-03-31T00:00"), ClockEvent.Type.START, null),
                            new ClockEvent(
                                    at(berlin, "2024-03-31T01:30"), ClockEvent.Type.PAUSE, null),
                            new ClockEvent(
                                    at(berlin, "2024-03-31T03:30"), ClockEvent.Type.RESUME, null));

            ClockTimeline clock =
                    ClockTimeline.compute(
                            daily(berlin, "00:00-24:00"),
                            HOUR.multipliedBy(10),
                            events,
                            at(berlin, "2024-03-31T04:00"));

            assertThat(clock.elapsed()).isEqualTo(HOUR.multipliedBy(2));
            assertThat(clock.segments().get(1).length()).isEqualTo(HOUR);
        }
    }

    @Nested
    class Levels {

        @Test
        void lieAheadWhileRunning() {
            ClockTimeline clock = clock(HOUR.multipliedBy(4), "09:30", start("09:00"));

            assertThat(clock.reachesPercent(50)).contains(time("11:00"));
            assertThat(clock.reachesPercent(75)).contains(time("12:00"));
            assertThat(clock.reachesPercent(100)).contains(time("14:00")).contains(clock.dueAt());
            assertThat(clock.reachesPercent(150)).contains(time("16:00"));
        }

        @Test
        void missedWhileServerWasDownLieWhereTheyWereDue() {
            ClockTimeline clock = clock(HOUR.multipliedBy(4), "17:00", start("09:00"));

            assertThat(clock.reachesPercent(50)).contains(time("11:00"));
            assertThat(clock.reachesPercent(75)).contains(time("12:00"));
            assertThat(clock.reachesPercent(100)).contains(time("14:00"));
            assertThat(clock.reachesPercent(200)).contains(time("18:00"));
            assertThat(clock.reachesPercent(225)).contains(utc("2024-05-07T10:00"));
        }

        @Test
        void beforeAndAfterDueCountBusinessTime() {
            ClockTimeline clock = clock(HOUR.multipliedBy(4), "09:30", start("09:00"));

            assertThat(clock.reachesOffset(HOUR.multipliedBy(-2))).contains(time("11:00"));
            assertThat(clock.reachesOffset(Duration.ZERO)).contains(time("14:00"));
            assertThat(clock.reachesOffset(HOUR.multipliedBy(5))).contains(utc("2024-05-07T10:00"));
        }

        @Test
        void beforeDueAreWhereTheHoursCountedBackFromDueLead() {
            ClockTimeline clock = clock(HOUR.multipliedBy(6), "09:30", start("09:00"));

            assertThat(clock.reachesOffset(HOUR.multipliedBy(-4)))
                    .contains(office.subtract(clock.dueAt(), HOUR.multipliedBy(4)));
        }

        @Test
        void afterDueGoOnWhileBreachedClockRuns() {
            ClockTimeline clock = clock(HOUR, "11:00", start("09:00"));

            assertThat(clock.reachesOffset(HOUR)).contains(time("11:00"));
            assertThat(clock.reachesOffset(HOUR.multipliedBy(3))).contains(time("14:00"));
        }

        @Test
        void beforeTheStartAreReachedAtTheStart() {
            ClockTimeline clock = clock(HOUR, "09:30", start("08:00"));

            assertThat(clock.reachesOffset(HOUR.multipliedBy(-2))).contains(time("08:00"));
            assertThat(clock.reachesPercent(0)).contains(time("08:00"));
            assertThat(clock.reaches(HOUR.negated())).contains(time("08:00"));
        }

        @Test
        void areUnknownWhilePausedUnlessReachedBefore() {
            ClockTimeline clock =
                    clock(HOUR.multipliedBy(4), "11:00", start("09:00"), pause("10:00", null));

            assertThat(clock.reachesPercent(10)).contains(time("09:24"));
            assertThat(clock.reachesPercent(25)).contains(time("10:00"));
            assertThat(clock.reachesPercent(26)).isEmpty();
            assertThat(clock.reachesOffset(Duration.ZERO)).isEmpty();
        }

        @Test
        void skipPauses() {
            ClockTimeline clock =
                    clock(
                            HOUR.multipliedBy(4),
                            "15:00",
                            start("09:00"),
                            pause("10:00", CUSTOMER),
                            resume("11:00"),
                            pause("11:30", CUSTOMER),
                            resume("14:00"));

            assertThat(clock.reachesPercent(50)).contains(time("14:30"));
            assertThat(clock.reachesPercent(100)).contains(time("16:30"));
        }

        @Test
        void neverComeAfterStopOrCancel() {
            ClockTimeline met = clock(HOUR.multipliedBy(4), "20:00", start("09:00"), stop("11:00"));
            ClockTimeline cancelled =
                    clock(HOUR.multipliedBy(4), "20:00", start("09:00"), cancel("11:00"));

            assertThat(met.reachesPercent(50)).contains(time("11:00"));
            assertThat(met.reachesPercent(51)).isEmpty();
            assertThat(cancelled.reachesPercent(50)).contains(time("11:00"));
            assertThat(cancelled.reachesPercent(100)).isEmpty();
        }

        @Test
        void refuseNegativePercent() {
            ClockTimeline clock = clock(HOUR, "09:30", start("09:00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clock.reachesPercent(-1))
                    .withMessage("Percent must not be negative: -1");
        }
    }

    @Nested
    class Refuses {

        @Test
        void targetThatIsNotPositive() {
            List<ClockEvent> events = List.of(start("09:00"));
            Instant asOf = time("10:00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> compute(Duration.ZERO, asOf, events))
                    .withMessage("Target must be positive: PT0S");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> compute(HOUR.negated(), asOf, events));
        }

        @Test
        void noEvents() {
            assertRefused(0, Fault.FIRST_NOT_START);
        }

        @Test
        void otherBeginningThanStart() {
            assertRefused(0, Fault.FIRST_NOT_START, stop("09:00"));
        }

        @Test
        void secondStart() {
            assertRefused(1, Fault.STARTED_TWICE, start("09:00"), start("10:00"));
        }

        @Test
        void pauseWhilePaused() {
            assertRefused(
                    2,
                    Fault.PAUSED_TWICE,
                    start("09:00"),
                    pause("10:00", null),
                    pause("11:00", null));
        }

        @Test
        void resumeWithoutPause() {
            assertRefused(1, Fault.NOT_PAUSED, start("09:00"), resume("10:00"));
        }

        @Test
        void resumeTwice() {
            assertRefused(
                    3,
                    Fault.NOT_PAUSED,
                    start("09:00"),
                    pause("10:00", null),
                    resume("11:00"),
                    resume("12:00"));
        }

        @Test
        void eventAfterStop() {
            assertRefused(2, Fault.ENDED, start("09:00"), stop("10:00"), pause("10:00", null));
        }

        @Test
        void eventAfterCancel() {
            assertRefused(2, Fault.ENDED, start("09:00"), cancel("10:00"), stop("11:00"));
        }

        @Test
        void resumeAfterCancel() {
            assertRefused(2, Fault.ENDED, start("09:00"), cancel("10:00"), resume("11:00"));
        }

        @Test
        void eventsOutOfOrder() {
            assertRefused(2, Fault.EARLIER, start("09:00"), pause("10:00", null), resume("09:59"));
        }

        @Test
        void nonsenseEvenAfterInstantLookedAt() {
            assertRefused(1, Fault.NOT_PAUSED, start("09:00"), resume("23:59:59"));
        }

        @Test
        void missingArguments() {
            List<ClockEvent> events = List.of(start("09:00"));
            Instant asOf = time("10:00");

            assertThatNullPointerException()
                    .isThrownBy(() -> ClockTimeline.compute(null, HOUR, events, asOf));
            assertThatNullPointerException()
                    .isThrownBy(() -> ClockTimeline.compute(office, null, events, asOf));
            assertThatNullPointerException()
                    .isThrownBy(() -> ClockTimeline.compute(office, HOUR, null, asOf));
            assertThatNullPointerException()
                    .isThrownBy(() -> ClockTimeline.compute(office, HOUR, events, null));
            assertThatNullPointerException()
                    .isThrownBy(() -> new ClockEvent(null, ClockEvent.Type.START, null));
            assertThatNullPointerException().isThrownBy(() -> new ClockEvent(asOf, null, null));
        }

        @Test
        void segmentWithoutLength() {
            Instant now = time("09:00");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ClockSegment(now, now, ClockSegment.Kind.PAUSED, null));
        }

        private void assertRefused(int index, Fault fault, ClockEvent... events) {
            assertThatExceptionOfType(SenselessEventsException.class)
                    .isThrownBy(() -> clock(HOUR, "13:00", events))
                    .satisfies(
                            refused -> {
                                assertThat(refused.index()).isEqualTo(index);
                                assertThat(refused.fault()).isEqualTo(fault);
                            });
        }
    }

    @Test
    void segmentsCannotBeChanged() {
        List<ClockSegment> segments = clock(HOUR, "10:00", start("09:00")).segments();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(segments::clear);
    }

    @Test
    void holidayWhileRunningIsOutsideHours() {
        BusinessHours hours = hours("UTC", ALL_DAYS, List.of("00:00-24:00"), "2024-05-07");
        List<ClockEvent> events = List.of(start("23:00"));

        ClockTimeline clock =
                ClockTimeline.compute(hours, HOUR.multipliedBy(2), events, utc("2024-05-07T12:00"));

        assertThat(clock.dueAt()).isEqualTo(utc("2024-05-08T01:00"));
        assertThat(clock.segments())
                .extracting(ClockSegment::kind)
                .containsExactly(ClockSegment.Kind.RUNNING, ClockSegment.Kind.OUTSIDE_HOURS);
    }

    private ClockTimeline clock(Duration target, String asOf, ClockEvent... events) {
        return compute(target, time(asOf), Arrays.asList(events));
    }

    private ClockTimeline compute(Duration target, Instant asOf, List<ClockEvent> events) {
        return ClockTimeline.compute(office, target, events, asOf);
    }

    private static Instant time(String time) {
        return utc("2024-05-06T" + time);
    }

    private static ClockEvent start(String time) {
        return new ClockEvent(time(time), ClockEvent.Type.START, null);
    }

    private static ClockEvent pause(String time, String reason) {
        return new ClockEvent(time(time), ClockEvent.Type.PAUSE, reason);
    }

    private static ClockEvent resume(String time) {
        return new ClockEvent(time(time), ClockEvent.Type.RESUME, null);
    }

    private static ClockEvent stop(String time) {
        return new ClockEvent(time(time), ClockEvent.Type.STOP, null);
    }

    private static ClockEvent cancel(String time) {
        return new ClockEvent(time(time), ClockEvent.Type.CANCEL, null);
    }

    private static ClockEvent event(String local, ClockEvent.Type type, String reason) {
        return new ClockEvent(utc(local), type, reason);
    }

    private static ClockSegment running(String from, String to) {
        return new ClockSegment(time(from), time(to), ClockSegment.Kind.RUNNING, null);
    }

    private static ClockSegment outside(String from, String to) {
        return new ClockSegment(time(from), time(to), ClockSegment.Kind.OUTSIDE_HOURS, null);
    }

    private static ClockSegment paused(String from, String to, String reason) {
        return new ClockSegment(time(from), time(to), ClockSegment.Kind.PAUSED, reason);
    }

    private static ClockSegment segment(String from, String to, String reason) {
        return new ClockSegment(utc(from), utc(to), ClockSegment.Kind.PAUSED, reason);
    }
}
