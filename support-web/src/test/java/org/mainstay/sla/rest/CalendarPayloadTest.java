package org.mainstay.sla.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.sla.service.CalendarView;

class CalendarPayloadTest {

    private static final HolidayPayload NEW_YEAR =
            new HolidayPayload(LocalDate.of(2027, 1, 1), "元旦");

    @Test
    void comesBackAsItWasSent() {
        var sent =
                calendar(
                        "Asia/Shanghai",
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(List.of("09:00", "12:00"), List.of("13:00", "18:00")),
                                DayOfWeek.SUNDAY,
                                List.of(List.of("22:00", "24:00"))),
                        List.of(NEW_YEAR));

        var command = sent.command("beijing", null);

        assertThat(CalendarPayload.of(new CalendarView("beijing", "Beijing", command.hours(), 1)))
                .isEqualTo(
                        new CalendarPayload(
                                "beijing",
                                "Beijing",
                                "Asia/Shanghai",
                                false,
                                sent.weekly(),
                                sent.holidays(),
                                1));
    }

    @Test
    void prefersTheVersionOfTheHeader() {
        var sent = new CalendarPayload(null, "Beijing", "Asia/Shanghai", true, null, null, 3);

        assertThat(sent.command("beijing", null).version()).isEqualTo(3);
        assertThat(sent.command("beijing", 4).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 09:00",
        "09:00, 09:00",
        "9:00, 10:00",
        "24:00, 10:00",
        "09:00, 25:00",
        "x, y"
    })
    void refusesIntervalsThatAreNone(String from, String to) {
        assertRefused(Map.of(DayOfWeek.MONDAY, List.of(List.of(from, to))), "weekly.MONDAY");
    }

    @Test
    void refusesOverlapsAndWeeksThatNeverOpen() {
        assertRefused(
                Map.of(
                        DayOfWeek.FRIDAY,
                        List.of(List.of("09:00", "12:00"), List.of("11:00", "13:00"))),
                "weekly.FRIDAY");
        assertRefused(Map.of(), "weekly");
    }

    @Test
    void refusesUnknownZonesAndHolidaysThatComeTwice() {
        var always = Map.of(DayOfWeek.MONDAY, List.of(List.of("09:00", "12:00")));

        assertThatThrownBy(() -> calendar("Mars/Base", always, List.of()).command("x", null))
                .hasMessageContaining("zone");
        assertThatThrownBy(
                        () ->
                                calendar("UTC", always, List.of(NEW_YEAR, NEW_YEAR))
                                        .command("x", null))
                .hasMessageContaining("holidays");
    }

    private static void assertRefused(Map<DayOfWeek, List<List<String>>> weekly, String field) {
        assertThatThrownBy(() -> calendar("UTC", weekly, List.of()).command("x", null))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageEndingWith(" " + field);
    }

    private static CalendarPayload calendar(
            String zone, Map<DayOfWeek, List<List<String>>> weekly, List<HolidayPayload> holidays) {
        return new CalendarPayload(null, "Beijing", zone, false, weekly, holidays, null);
    }
}
