package org.mainstay.product.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.ADMIN;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.CUSTOMER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.product.model.Phase;
import org.mainstay.product.model.PhaseSpan;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotPermittedException;

class VersionServiceTest {

    /** As endoflife.date had it, shortened. */
    private static final String PLAIN =
            """
            [
              {"cycle": "18", "releaseDate": "2025-09-25", "eol": "2030-11-14", "latest": "18.1",
               "latestReleaseDate": "2025-11-13", "lts": false},
              {"cycle": "3.4", "releaseDate": "2024-03-17", "eol": "2027-03-17",
               "support": "2026-03-17", "extendedSupport": "2028-03-17"},
              {"cycle": "2", "releaseDate": "2012-05-23", "eol": true, "support": false,
               "latestReleaseDate": "2015-01-01"},
              {"cycle": "4", "releaseDate": "2026-01-01", "eol": false, "support": true}
            ]""";

    private static final String VERSION_1 =
            """
            {"schema_version": "1.2.0", "result": {"name": "hadoop", "releases": [
              {"name": "3.4", "releaseDate": "2024-03-17", "isEoas": true, "eoasFrom": "2026-03-17",
               "isEol": false, "eolFrom": "2027-03-17", "isEoes": false, "eoesFrom": "2028-03-17",
               "latest": {"name": "3.4.2", "date": "2025-08-29"}}]}}""";

    private TestDesk desk;

    @OnBothDatabases
    void importsBothFormsAndTheSameFileOnce(TestDatabase database) {
        desk = new TestDesk(database);

        assertThat(read(PLAIN)).isEqualTo(4);
        assertThat(read(PLAIN)).isZero();
        assertThat(read(VERSION_1)).isZero();

        assertThat(names()).containsExactly("18", "4", "3.4", "3.3", "2");
        assertThat(get("3.4").phases())
                .containsExactly(
                        span(Phase.FULL, "2024-03-17", "2026-03-17"),
                        span(Phase.MAINTENANCE, "2026-03-18", "2027-03-17"),
                        span(Phase.EXTENDED, "2027-03-18", "2028-03-17"));
        assertThat(get("2").current()).isEqualTo(Phase.ENDED);
        assertThat(get("2").lastDay()).isEqualTo("2015-01-01");
        assertThat(get("4").phases()).containsExactly(span(Phase.FULL, "2026-01-01", null));
        assertThat(get("3.3").line()).isNull();
        var seen =
                desk.as(ADMIN, () -> desk.get(ProductQueries.class).get("hadoop")).ended().keySet();
        assertThat(seen).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{]                                                              | malformed | file",
                "x                                                                | malformed | file",
                "\"x\"                                                            | malformed | file",
                "{\"result\": []}                                                 | form    | file",
                "[1]                                                              | object  | [0]",
                "[{\"cycle\": 3, \"releaseDate\": \"2024-01-01\"}]                | name    |"
                        + " [0].cycle",
                "[{\"cycle\": \"3\"}]                                             | missing |"
                        + " [0].releaseDate",
                "[{\"cycle\": \"3\", \"releaseDate\": \"2024-01-01\"}]            | missing |"
                        + " [0].eol",
                "[{\"cycle\": \"3\", \"releaseDate\": \"2024-02-30\"}]            | date    |"
                        + " [0].releaseDate",
                "[{\"cycle\": \"3\", \"releaseDate\": \"2024-01-01\", \"eol\": 7}] | date   |"
                        + " [0].eol",
                "[{\"cycle\": \"3\", \"releaseDate\": \"2024-01-01\", \"eol\": \"2020-01-01\"}] |"
                        + " dates | [0]"
            })
    void refusesWhatIsMalformedWithItsPlaceAndStoresNothing(
            String json, String code, String place) {
        desk = TestDesk.onH2();
        var good = "{\"cycle\": \"9\", \"releaseDate\": \"2024-01-01\", \"eol\": false}";
        var file = json.endsWith("}]") ? json.replaceFirst("]$", ", " + good + "]") : json;

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("life_cycle_file." + code);
                            assertThat(refused.field()).isEqualTo(place);
                        });
        assertThat(names()).containsExactly("3.4", "3.3");
    }

    @OnBothDatabases
    void refusesTheSecondOfTheSameName(TestDatabase database) {
        desk = new TestDesk(database);
        var one = "{\"cycle\": \"9\", \"releaseDate\": \"2024-01-01\", \"eol\": false}";

        assertThatThrownBy(() -> read("[" + one + "," + one + "]"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.field()).isEqualTo("[1]"));
    }

    @OnBothDatabases
    void changesPhasesUnlessStaleOrWrong(TestDatabase database) {
        desk = new TestDesk(database);
        var before = get("3.4");
        var phases = List.of(span(Phase.FULL, "2024-01-01", "2030-01-01"));
        save("3.4", phases, before.version());

        assertThat(get("3.4").current()).isEqualTo(Phase.FULL);
        assertThatThrownBy(() -> save("3.4", phases, before.version()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save("3.4", List.of(span(Phase.ENDED, "2024-01-01", null)), null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("phases[0]"));
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        ADMIN,
                                        () ->
                                                desk.get(VersionService.class)
                                                        .add(
                                                                new SaveVersion(
                                                                        "hadoop", " 3.4 ", null,
                                                                        null))))
                .isInstanceOf(ConflictException.class);
        save("3.4", List.of(), null);
        assertThat(get("3.4").phases()).isEmpty();
    }

    @OnBothDatabases
    void onlyReleaseManagersAndAdministratorsChangeThem(TestDatabase database) {
        desk = new TestDesk(database);

        for (var email : List.of(CUSTOMER, AGENT)) {
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            email,
                                            () ->
                                                    desk.get(VersionService.class)
                                                            .importLifeCycle("hadoop", PLAIN)))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    private int read(String json) {
        return desk.as(ADMIN, () -> desk.get(VersionService.class).importLifeCycle("hadoop", json));
    }

    private void save(String name, List<PhaseSpan> phases, Integer version) {
        desk.as(
                ADMIN,
                () ->
                        desk.get(VersionService.class)
                                .change(new SaveVersion("hadoop", name, phases, version)));
    }

    private VersionView get(String name) {
        return desk.as(CUSTOMER, () -> desk.get(VersionQueries.class).get("hadoop", name));
    }

    private List<String> names() {
        return desk.as(CUSTOMER, () -> desk.get(VersionQueries.class).all("hadoop")).stream()
                .map(VersionView::name)
                .toList();
    }

    private static PhaseSpan span(Phase phase, String from, String to) {
        return new PhaseSpan(phase, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
