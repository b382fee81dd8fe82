package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.shared.service.InvalidInputException;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90|90",
                " 5 |5",
                "1:30|90",
                "0:05|5",
                "1：30|90",
                "1h 30m|90",
                "1h30m|90",
                "1H  30 Min|90",
                "2 h|120",
                "45m|45",
                "45 minutes|45",
                "1.5h|90",
                "1,25 h|75",
                "1小时30分钟|90",
                "２小时|120",
                "30分|30"
            })
    void readsWhatPeopleType(String typed, int minutes) {
        assertThat(TypedTime.read(typed)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "-5", "1:75", "1.5", "h", "1h 2h", "12345678901", "1:2:3", "½h"})
    void refusesWhatIsNoTime(String typed) {
        assertThatThrownBy(() -> TypedTime.read(typed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("time.typed"));
    }

    @Test
    void nothingIsNothing() {
        assertThat(TypedTime.read(null)).isNull();
        assertThat(TypedTime.read("  ")).isNull();
    }
}
