package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Predicate;
import org.mainstay.harness.RestClient.Answer;

/**
 * Compares whole bodies. Where a value can't be known beforehand, the expected JSON has {@code
 * "<id>"}, {@code "<time>"}, {@code "<text>"}, {@code "<number>"} or {@code "<list>"} instead.
 */
public final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Predicate<JsonNode>> WILDCARDS =
            Map.of(
                    "<id>", node -> node.isIntegralNumber() && node.asLong() > 0,
                    "<number>", JsonNode::isIntegralNumber,
                    "<time>",
                            node ->
                                    node.asText()
                                            .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}(\\.\\d+)?Z"),
                    "<text>", node -> node.isTextual() && !node.asText().isEmpty(),
                    "<list>", JsonNode::isArray);

    private Bodies() {}

    /**
     * Asserts status and body.
     *
     * @param expected JSON, filled in with {@code params} as by {@link String#formatted}
     */
    public static void assertAnswer(Answer answer, int status, String expected, Object... params) {
        answer.expect(status);
        var wanted = parsed(expected.formatted(params));
        var actual = answer.json();

        assertThat(masked(actual, wanted).toPrettyString()).isEqualTo(sorted(wanted));
    }

    /** Asserts a problem without fields. */
    public static void assertProblem(Answer answer, int status, String code) {
        answer.expect(status);
        var problem = answer.json();

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.get("type").asText())
                .isEqualTo("/problems/" + code.replaceAll("[._]", "-"));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("???", "{0}");
        assertThat(problem.has("incidentId")).isFalse();
    }

    /** Asserts a problem that names exactly these fields. */
    public static void assertFields(Answer answer, int status, String code, String... fields) {
        assertProblem(answer, status, code);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields);
        assertThat(answer.json().get("errors").findValuesAsText("message"))
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("???"));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String sorted(JsonNode node) {
        return masked(node, node).toPrettyString();
    }

    /** The actual value in the expected one's order, with wildcards where they hold. */
    private static JsonNode masked(JsonNode actual, JsonNode expected) {
        if (actual == null) {
            return TextNode.valueOf("(missing)");
        }
        var wildcard = WILDCARDS.get(expected.asText());
        if (wildcard != null && (actual == expected || wildcard.test(actual))) {
            return expected;
        }
        if (actual instanceof ObjectNode object && expected instanceof ObjectNode) {
            var masked = JSON.createObjectNode();
            expected.properties()
                    .forEach(
                            field -> {
                                var value = object.get(field.getKey());
                                if (value != null) {
                                    masked.set(field.getKey(), masked(value, field.getValue()));
                                }
                            });
            object.properties().stream()
                    .filter(field -> !expected.has(field.getKey()))
                    .forEach(field -> masked.set(field.getKey(), field.getValue()));
            return masked;
        }
        if (actual instanceof ArrayNode array
                && expected.isArray()
                && array.size() == expected.size()) {
            var masked = JSON.createArrayNode();
            for (int i = 0; i < array.size(); i++) {
                masked.add(masked(array.get(i), expected.get(i)));
            }
            return masked;
        }
        return actual;
    }
}
