package org.mainstay.sla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business hours as people type them. */
class HoursTextTest {

    @ParameterizedTest
    @CsvSource({
        "'09:00-12:00, 13:00-18:00','09:00-12:00, 13:00-18:00'",
        "'9:00 – 12:00；13:00 - 24:00','09:00-12:00, 13:00-24:00'",
        "00:00-24:00,00:00-24:00",
        "'09:00-12:00,',09:00-12:00",
        "'  ',''"
    })
    void readsADay(String typed, String read) {
        assertThat(HoursText.day(typed).map(HoursText::of)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine to five",
                "09:00-25:00",
                "18:00-09:00",
                "09:00-09:00",
                "24:00-24:00",
                "09:00-12:00, 11:00-13:00",
                "09:00-12:00,,13:00-14:00",
                "09:60-12:00"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThat(HoursText.day(typed)).isEmpty();
    }

    @Test
    void readsHolidaysOneALine() {
        var read = HoursText.holidays(" 2026-12-25 Christmas \n\n2027-01-01   元旦\n");

        assertThat(read).isPresent();
        assertThat(read.get())
                .containsEntry(LocalDate.of(2026, 12, 25), "Christmas")
                .containsEntry(LocalDate.of(2027, 1, 1), "元旦")
                .hasSize(2);
        assertThat(HoursText.of(read.get())).isEqualTo("2026-12-25 Christmas\n2027-01-01 元旦");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Christmas",
                "2026-12-25",
                "2026-13-01 Nothing",
                "2026-02-30 Nothing",
                "2026-12-25 One\n2026-12-25 Two"
            })
    void refusesWhatIsNoHoliday(String typed) {
        assertThat(HoursText.holidays(typed)).isEmpty();
    }
}
