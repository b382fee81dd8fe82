package org.mainstay.product.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.product.model.VersionRange.Fit;

/** Which versions are meant by a range, and what is none. */
class VersionRangeTest {

    @ParameterizedTest
    @CsvSource({
        ">=3.3 <3.4,3.3.6",
        ">=3.3 <3.4,3.3",
        "3.4,3.4.1",
        "=3,3.9.9",
        "3.4.x,3.4.7",
        "<=3.4,3.4.9",
        ">3.4,3.5",
        ">3.4.0,3.4.1",
        ">= 16 < 18,v17.6",
        ">=16,16",
        ">=v1.29 <1.31,v1.29",
        "^3.3,3.9",
        "~1.29,1.29.4",
        "<3.3 || >=3.4.1,3.2.4",
        "<3.3||>=3.4.1,3.4.1",
        ">=3.3 <3.5,3.4.0-rc1",
        ">=3.4.0-rc1 <3.4.0,3.4.0-rc2",
        "<0.1,0.0.9",
        ">=3.3.6 <3.4,3.3.6.1",
        ">=3.3,3.4.1+build.7",
        ">=3.4,3.4.0-rc1",
        ">=2026.1,2026.11"
    })
    void includes(String range, String version) {
        assertThat(VersionRange.parse(range).of(version)).isEqualTo(Fit.INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "3.4.1,=3.4.1",
        "18.0,=18.0",
        "v1.29,=v1.29",
        "3.3.6.1,=3.3.6",
        "3.4.0-rc1,=3.4.0-rc1",
        "3.4.1+build.7,=3.4.1",
        "nightly,",
        ","
    })
    void ofOneVersionIncludesIt(String version, String range) {
        var only = VersionRange.only(version);

        assertThat(Objects.toString(only, null)).isEqualTo(range);
        if (only != null) {
            assertThat(only.of(version)).isEqualTo(Fit.INSIDE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ">=3.3 <3.4,3.4",
        ">=3.3 <3.4,3.2.4",
        "3.4,3.5.0",
        ">3.4,3.4.9",
        ">=16 <18,18.0",
        "<3.3 || >=3.4.1,3.4.0",
        ">=3.4.0,3.4.0-rc1",
        "<1.9,1.10"
    })
    void excludes(String range, String version) {
        assertThat(VersionRange.parse(range).of(version)).isEqualTo(Fit.OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly",
                "2024 Q3",
                "r12b",
                "3.x",
                "版本三",
                "",
                "99999999999",
                "1.2.3.4.5",
                "3.4.1 (Debian)"
            })
    void saysWhatCannotBeCompared(String version) {
        assertThat(VersionRange.parse(">=1").of(version)).isEqualTo(Fit.NOT_COMPARABLE);
    }

    @Test
    void versionThatIsNotKnownCannotBeCompared() {
        assertThat(VersionRange.parse(">=1").of(null)).isEqualTo(Fit.NOT_COMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        ">4 <3,>4 <3",
        ">=3.4 <3.3,>=3.4 <3.3",
        ">=3.4 <3.4,>=3.4 <3.4",
        "3.3 3.4,3.3 3.4",
        ">=1 <2 || >4 <3,>4 <3"
    })
    void refusesRangeThatEndsBeforeItBegins(String range, String part) {
        assertThatThrownBy(() -> VersionRange.parse(range))
                .isInstanceOfSatisfying(
                        UnfitRangeException.class,
                        unfit -> {
                            assertThat(unfit.code()).isEqualTo("range.empty");
                            assertThat(unfit.params()).containsExactly(part);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "garbage,garbage",
        ">=3.3 foo,foo",
        "'>=3.3,<3.4','>=3.3,<3.4'",
        "!=3,!=3",
        "[3.3 3.4),[3.3",
        "3 ||,||",
        "|| 3,||",
        "*,*",
        ">=,>=",
        "=>3,=>3",
        "3.3 - 3.4,-",
        "三,三",
        "1.2.3.4,1.2.3.4",
        ">=9999999999,>=9999999999"
    })
    void refusesWhatItDoesNotUnderstandAndSaysWhichPart(String range, String part) {
        assertThatThrownBy(() -> VersionRange.parse(range))
                .isInstanceOfSatisfying(
                        UnfitRangeException.class,
                        unfit -> {
                            assertThat(unfit.code()).isEqualTo("range.unreadable");
                            assertThat(unfit.params()).containsExactly(part);
                        });
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> VersionRange.parse("3 || ".repeat(20) + "3"))
                .hasMessage("TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void nothingMeansEveryVersion(String nothing) {
        assertThat(VersionRange.parse(nothing)).isNull();
        assertThat(VersionRange.parse(null)).isNull();
    }

    @Test
    void isKeptAsWrittenWithSingleBlanks() {
        assertThat(VersionRange.parse(" >= 3.3   <3.4 "))
                .hasToString(">=3.3 <3.4")
                .isEqualTo(VersionRange.parse(">=3.3 <3.4"));
    }

    @Test
    void isStoredAsText() {
        var converter = new VersionRangeConverter();

        assertThat(converter.convertToDatabaseColumn(VersionRange.parse("3.4"))).isEqualTo("3.4");
        assertThat(converter.convertToEntityAttribute("3.4")).isEqualTo(VersionRange.parse("3.4"));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
