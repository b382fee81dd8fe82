package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.rest.RequestRates.Rate;

class RequestRatesTest {

    private static final Clock START =
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private final RequestRates rates = rates("3");

    private RequestRates rates(String limit) {
        var made = new RequestRates();
        made.clock = START;
        made.settings =
                Settings.read(
                        key ->
                                key.equals(Setting.API_REQUESTS.key())
                                        ? Optional.of(limit)
                                        : Optional.empty());
        return made;
    }

    private void pass(Duration time) {
        rates.clock = Clock.offset(rates.clock, time);
    }

    @Test
    void countsDownToNothingAndBeyond() {
        assertThat(rates.count("a")).isEqualTo(new Rate(3, 2, 60));
        pass(Duration.ofMillis(1500));
        assertThat(rates.count("a")).isEqualTo(new Rate(3, 1, 59));
        rates.count("a");

        assertThat(rates.count("a")).isEqualTo(new Rate(3, -1, 59));
    }

    @Test
    void startsAgainAfterAMinute() {
        for (int i = 0; i < 10; i++) {
            rates.count("a");
        }
        pass(Duration.ofSeconds(59));
        assertThat(rates.count("a").remaining()).isNegative();

        pass(Duration.ofSeconds(1));

        assertThat(rates.count("a")).isEqualTo(new Rate(3, 2, 60));
    }

    @Test
    void countsEachClientForItself() {
        for (int i = 0; i < 10; i++) {
            rates.count("a");
        }

        assertThat(rates.count("b").remaining()).isEqualTo(2);
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(rates.limited()).isTrue();
        assertThat(rates("0").limited()).isFalse();
    }
}
