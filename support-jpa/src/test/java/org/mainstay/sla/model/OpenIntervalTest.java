package org.mainstay.sla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mainstay.sla.model.Calendars.interval;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OpenIntervalTest {

    @Test
    void midnightAsEndMeansEndOfDay() {
        OpenInterval night = new OpenInterval(LocalTime.of(22, 0), LocalTime.MIDNIGHT);

        assertThat(night.endsAtMidnight()).isTrue();
        assertThat(night).hasToString("22:00-24:00");
    }

    @Test
    void midnightAtBothEndsMeansWholeDay() {
        OpenInterval day = new OpenInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(day).hasToString("00:00-24:00");
    }

    @Test
    void refusesToEndBeforeItStarts() {
        LocalTime noon = LocalTime.NOON;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenInterval(noon, LocalTime.of(9, 0)))
                .withMessage("Open interval 12:00-09:00 must start before it ends");
    }

    @Test
    void refusesToBeEmpty() {
        LocalTime noon = LocalTime.NOON;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenInterval(noon, noon))
                .withMessageContaining("12:00-12:00");
    }

    @Test
    void refusesMissingBounds() {
        assertThatNullPointerException()
                .isThrownBy(() -> new OpenInterval(null, LocalTime.NOON))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> new OpenInterval(LocalTime.NOON, null))
                .withMessage("to");
    }

    @Test
    void overlapsWhatSharesTimeWithIt() {
        assertThat(interval("09:00-12:00").overlaps(interval("11:59-13:00"))).isTrue();
        assertThat(interval("11:59-13:00").overlaps(interval("09:00-12:00"))).isTrue();
        assertThat(interval("09:00-24:00").overlaps(interval("23:00-24:00"))).isTrue();
        assertThat(interval("00:00-24:00").overlaps(interval("10:00-11:00"))).isTrue();
    }

    @Test
    void doesNotOverlapWhatItOnlyTouches() {
        assertThat(interval("09:00-12:00").overlaps(interval("12:00-13:00"))).isFalse();
        assertThat(interval("12:00-13:00").overlaps(interval("09:00-12:00"))).isFalse();
        assertThat(interval("00:00-06:00").overlaps(interval("22:00-24:00"))).isFalse();
        assertThat(interval("22:00-24:00").overlaps(interval("00:00-06:00"))).isFalse();
    }
}
