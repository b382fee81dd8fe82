package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    enum Colour {
        RED,
        GREEN
    }

    record Inner(Integer number) {}

    record Sample(
            String text,
            Integer number,
            Boolean truth,
            Colour colour,
            Instant at,
            Duration lasting,
            Language language,
            List<Inner> inner,
            Optional<Long> change) {}

    @Test
    void readsEveryKindOfValue() throws IOException {
        var sample =
                read(
                        """
                        {"text": "工单 🎫", "number": 3, "truth": true, "colour": "GREEN",
                         "at": "2026-11-23T17:15:00+08:00", "lasting": "PT1H",
                         "language": "zh-CN", "inner": [{"number": 1}], "change": 7}""");

        assertThat(sample)
                .isEqualTo(
                        new Sample(
                                "工单 🎫",
                                3,
                                true,
                                Colour.GREEN,
                                Instant.parse("2026-11-23T09:15:00Z"),
                                Duration.ofHours(1),
                                Language.CHINESE,
                                List.of(new Inner(1)),
                                Optional.of(7L)));
    }

    @Test
    void tellsNullFromAbsent() throws IOException {
        assertThat(read("{\"change\": null}").change()).isEmpty();
        assertThat(read("{}").change()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"what\": 1}                       | unknown_field | what            | unknown_field",
                "{\"inner\": [{}, {\"x\": 1}]}       | unknown_field | inner[1].x      | unknown_field",
                "{\"text\": 1}                       | wrong_type    | text            | value.text",
                "{\"text\": [\"a\"]}                 | wrong_type    | text            | value.text",
                "{\"text\": \"a\\u0000\"}            | wrong_type    | text            | value.plain_text",
                "{\"text\": \"a\\uD83C!\"}           | wrong_type    | text            | value.plain_text",
                "{\"number\": \"1\"}                 | wrong_type    | number          | value.number",
                "{\"number\": 1.5}                   | wrong_type    | number          | value.number",
                "{\"number\": 99999999999}           | wrong_type    | number          | value.number",
                "{\"truth\": \"true\"}               | wrong_type    | truth           | value.truth",
                "{\"truth\": 1}                      | wrong_type    | truth           | value.truth",
                "{\"colour\": \"BLUE\"}              | wrong_type    | colour          | value.one_of",
                "{\"colour\": \"red\"}               | wrong_type    | colour          | value.one_of",
                "{\"colour\": \"\"}                  | wrong_type    | colour          | value.one_of",
                "{\"colour\": 0}                     | wrong_type    | colour          | value.one_of",
                "{\"language\": \"de\"}              | wrong_type    | language        | value.one_of",
                "{\"at\": \"yesterday\"}             | wrong_type    | at              | value.instant",
                "{\"at\": \"2026-11-23T09:15:00\"}   | wrong_type    | at              | value.instant",
                "{\"at\": 1}                         | wrong_type    | at              | value.instant",
                "{\"lasting\": \"1h\"}               | wrong_type    | lasting         | value.duration",
                "{\"inner\": {}}                     | wrong_type    | inner           | value.list",
                "{\"inner\": [3]}                    | wrong_type    | inner[0]        | value.object",
                "{\"inner\": [{\"number\": \"x\"}]}  | wrong_type    | inner[0].number | value.number",
                "{\"change\": \"x\"}                 | wrong_type    | change          | value.number"
            })
    void namesTheFieldThatIsWrong(String json, String code, String field, String fieldCode) {
        var refused = refused(json);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.fieldCode()).isEqualTo(fieldCode);
    }

    @Test
    void namesTheAllowedValues() {
        assertThat(refused("{\"colour\": \"BLUE\"}").params()).containsExactly("RED, GREEN");
        assertThat(refused("{\"language\": \"de\"}").params()).containsExactly("en, zh-CN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"text\": }",
                "[]",
                "3",
                "\"text\"",
                "{} {}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{'text': 'a'}",
                "{\"text\": NaN}"
            })
    void refusesWhatIsNotTheExpectedJson(String json) {
        assertThat(refused(json).code()).isEqualTo("malformed_json");
    }

    @Test
    void tellsThePlaceOfTheFault() {
        assertThat(refused("{\"text\": \"a\",\n  nonsense}").params()).startsWith("2");
    }

    @Test
    void refusesDeepNesting() {
        var deep = "{\"inner\": " + "[".repeat(100_000);

        assertThat(refused(deep).type()).isEqualTo(ProblemType.BAD_REQUEST);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var bytes = "{\"text\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(bytes).code()).isEqualTo("malformed_json");
    }

    @Test
    void leavesOutWhatThereIsNot() throws IOException {
        var sample =
                new Sample(
                        null,
                        1,
                        null,
                        null,
                        Instant.parse("2026-11-23T09:15:00Z"),
                        Duration.ofMinutes(90),
                        null,
                        List.of(new Inner(null)),
                        null);

        assertThat(Json.MAPPER.writeValueAsString(sample))
                .isEqualTo(
                        "{\"number\":1,\"at\":\"2026-11-23T09:15:00Z\",\"lasting\":\"PT1H30M\","
                                + "\"inner\":[{}]}");
    }

    private static Sample read(String json) throws IOException {
        return JsonReader.read(
                Sample.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static RefusedRequestException refused(String json) {
        return refused(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RefusedRequestException refused(byte[] json) {
        return catchThrowableOfType(
                RefusedRequestException.class,
                () -> JsonReader.read(Sample.class, new ByteArrayInputStream(json)));
    }
}
