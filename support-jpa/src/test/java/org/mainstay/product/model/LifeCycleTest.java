package org.mainstay.product.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.product.model.LifeCycle.Ending;

class LifeCycleTest {

    private static final LifeCycle CYCLE =
            new LifeCycle(
                    List.of(
                            span(Phase.FULL, "2025-01-01", "2026-01-01"),
                            span(Phase.MAINTENANCE, "2026-01-02", "2026-07-01"),
                            span(Phase.EXTENDED, "2026-07-01", "2027-01-01")));

    private static PhaseSpan span(Phase phase, String from, String to) {
        return new PhaseSpan(
                phase,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void everyDayHasItsPhase() {
        assertThat(CYCLE.on(day("2024-12-31"))).isEmpty();
        assertThat(CYCLE.on(day("2025-01-01"))).contains(Phase.FULL);
        assertThat(CYCLE.on(day("2026-01-01"))).contains(Phase.FULL);
        assertThat(CYCLE.on(day("2026-01-02"))).contains(Phase.MAINTENANCE);
        assertThat(CYCLE.on(day("2026-07-01"))).contains(Phase.EXTENDED);
        assertThat(CYCLE.on(day("2027-01-01"))).contains(Phase.EXTENDED);
        assertThat(CYCLE.on(day("2027-01-02"))).contains(Phase.ENDED);
        assertThat(LifeCycle.UNKNOWN.on(day("2027-01-02"))).isEmpty();
    }

    @Test
    void lastPhaseMayGoOn() {
        var cycle = new LifeCycle(List.of(span(Phase.FULL, "2025-01-01", null)));

        assertThat(cycle.on(day("2999-01-01"))).contains(Phase.FULL);
        assertThat(cycle.lastDay()).isEmpty();
        assertThat(cycle.nextNotice(day("2025-01-01"))).isEmpty();
        assertThat(LifeCycle.parse(cycle.lines())).isEqualTo(cycle);
        assertThat(LifeCycle.parse(CYCLE.lines())).isEqualTo(CYCLE);
    }

    @Test
    void refusesWhatDoesNotFollow() {
        var full = span(Phase.FULL, "2025-01-01", "2026-01-01");

        refused("incomplete", 0, span(Phase.FULL, null, "2026-01-01"));
        refused("ended", 0, span(Phase.ENDED, "2025-01-01", null));
        refused("backwards", 0, span(Phase.FULL, "2025-01-01", "2024-01-01"));
        refused("year", 0, span(Phase.FULL, "0001-01-01", null));
        refused("open", 0, span(Phase.FULL, "2025-01-01", null), full);
        refused("order", 1, full, span(Phase.FULL, "2026-01-01", null));
        refused("overlap", 1, full, span(Phase.EXTENDED, "2025-12-31", null));
        refused("gap", 1, full, span(Phase.EXTENDED, "2026-01-03", null));
    }

    private static void refused(String why, int index, PhaseSpan... spans) {
        assertThatThrownBy(() -> new LifeCycle(List.of(spans)))
                .isInstanceOfSatisfying(
                        UnfitLifeCycleException.class,
                        unfit -> {
                            assertThat(unfit.code()).isEqualTo("life_cycle." + why);
                            assertThat(unfit.index()).isEqualTo(index);
                        });
    }

    @Test
    void tellsOfTheNearestNoticeThatHasCome() {
        var end = day("2026-01-01");

        assertThat(CYCLE.endings(null, end.minusDays(181))).isEmpty();
        assertThat(CYCLE.endings(null, end.minusDays(180))).containsExactly(full(180));
        assertThat(CYCLE.endings(end.minusDays(180), end.minusDays(100))).isEmpty();
        assertThat(CYCLE.endings(end.minusDays(180), end.minusDays(89))).containsExactly(full(90));
        assertThat(CYCLE.endings(null, end.minusDays(3))).startsWith(full(30));
        assertThat(CYCLE.endings(null, end.plusDays(1)))
                .extracting(Ending::phase)
                .containsExactly(Phase.MAINTENANCE);
        assertThat(CYCLE.nextNotice(end.minusDays(180))).contains(end.minusDays(90));
    }

    private static Ending full(int days) {
        return new Ending(Phase.FULL, day("2026-01-01"), days);
    }

    @Test
    void versionHasTheLifeOfItsClosestLine() {
        var product = new Product("hadoop", "Hadoop");
        for (var name : List.of("3.4.1", "3.4", "3", "2.10", "30.1")) {
            product.insertVersion(name);
        }
        product.version("3").orElseThrow().live(CYCLE, day("2025-01-01"));
        product.version("3.4").orElseThrow().live(CYCLE, day("2025-01-01"));

        assertThat(product.versions())
                .extracting(ProductVersion::name)
                .containsExactly("30.1", "3.4.1", "3.4", "3", "2.10");
        assertThat(line(product, "3.4.1")).isEqualTo("3.4");
        assertThat(line(product, "3.4")).isEqualTo("3.4");
        assertThat(line(product, "30.1")).isNull();
    }

    private static String line(Product product, String version) {
        return product.line(product.version(version).orElseThrow())
                .map(ProductVersion::name)
                .orElse(null);
    }

    @Test
    void numbersOfVersionsAreComparedByValue() {
        assertThat(VersionOrder.compare("3.10", "3.9")).isPositive();
        assertThat(VersionOrder.compare("v1.29", "v1.30")).isNegative();
        assertThat(VersionOrder.compare("3.4.1", "3.4")).isPositive();
        assertThat(VersionOrder.compare("3.04", "3.4")).isZero();
        assertThat(VersionOrder.compare("nightly", "nightly")).isZero();
    }
}
