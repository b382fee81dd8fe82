package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds the description of the API to the code that serves it. */
class OpenApiTest {

    private static final String BASE = "/api/v1/";
    private static final String SCHEMAS = "/components/schemas/";
    private static final JsonNode API = read();
    private static final List<Class<?>> CLASSES = classes();

    /** Where the schema is not called like the payload. */
    private static final Map<String, String> SCHEMA_NAMES =
            Map.ofEntries(
                    Map.entry("PolicyPayload", "SlaPolicy"),
                    Map.entry("PhasePayload", "PhaseSpan"),
                    Map.entry("PolicyPayload$Scope", "SlaScope"),
                    Map.entry("PolicyPayload$Target", "SlaTarget"),
                    Map.entry("PolicyPayload$Level", "SlaLevel"),
                    Map.entry("PolicyPayload$Action", "SlaAction"),
                    Map.entry("SimulationPayload$Event", "ClockEvent"),
                    Map.entry("SimulatedCalendar$WrittenOut", "Hours"));

    private static JsonNode read() {
        try (var in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.mainstay")
                        .stream()
                        .filter(type -> type.getPackageName().endsWith(".rest"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void describesExactlyTheOperationsThereAre() {
        var described = new TreeSet<String>();
        operations((name, operation) -> described.add(name));

        assertThat(described).isEqualTo(methods().keySet());
    }

    @Test
    void tellsOfEveryOperationWhatItDoesAndShowsAnExample() {
        operations(
                (name, operation) -> {
                    assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
                    assertThat(operation.path("summary").asText()).as(name).isNotBlank();
                    assertThat(operation.path("description").asText())
                            .as(name)
                            .hasSizeGreaterThan(20);
                    assertThat(examples(operation)).as("examples of " + name).isNotEmpty();
                });
    }

    private static List<JsonNode> examples(JsonNode operation) {
        var found = new ArrayList<>(operation.findValues("example"));
        for (var parameter : operation.path("parameters")) {
            found.addAll(resolved(parameter).findValues("example"));
        }
        return found;
    }

    @Test
    void describesExactlyTheQueryParametersThereAre() {
        var methods = methods();
        operations(
                (name, operation) -> {
                    var described =
                            StreamSupport.stream(operation.path("parameters").spliterator(), false)
                                    .map(OpenApiTest::resolved)
                                    .filter(p -> p.path("in").asText().equals("query"))
                                    .map(p -> p.path("name").asText())
                                    .collect(Collectors.toSet());

                    assertThat(described).as(name).isEqualTo(queryParameters(methods.get(name)));
                });
    }

    @Test
    void tellsOfEveryPostThatItCanBeRepeated() {
        operations(
                (name, operation) -> {
                    var headers =
                            StreamSupport.stream(operation.path("parameters").spliterator(), false)
                                    .map(p -> resolved(p).path("name").asText())
                                    .toList();

                    if (name.startsWith("POST ")) {
                        assertThat(headers).as(name).contains("Idempotency-Key");
                        assertThat(operation.path("responses").has("422")).as(name).isTrue();
                    } else {
                        assertThat(headers).as(name).doesNotContain("Idempotency-Key");
                    }
                });
    }

    @Test
    void tellsThatEveryTokenIsLimited() {
        operations(
                (name, operation) ->
                        assertThat(operation.path("responses").has("429"))
                                .as(name)
                                .isEqualTo(
                                        !operation.has("security")
                                                || !operation.path("security").isEmpty()));
    }

    @Test
    void describesExactlyTheFieldsOfPayloads() {
        var payloads =
                CLASSES.stream()
                        .filter(Class::isRecord)
                        .filter(
                                type ->
                                        !Set.of("ListPayload", "Part", "OneOrMany")
                                                .contains(type.getSimpleName()))
                        .filter(type -> !type.getSimpleName().equals("Occasion"))
                        .filter(type -> !type.getSimpleName().equals("SimulatedCalendar"))
                        .filter(type -> !type.getSimpleName().equals("FieldError"))
                        .filter(type -> !Set.of("Rate", "Window").contains(type.getSimpleName()))
                        .toList();

        assertThat(payloads).hasSizeGreaterThan(30);
        for (var payload : payloads) {
            var schema = API.at(SCHEMAS + schemaName(payload));
            var fields = new TreeSet<String>();
            schema.path("properties").fieldNames().forEachRemaining(fields::add);

            assertThat(fields).as(payload.getName()).isEqualTo(fields(payload));
        }
    }

    private static String schemaName(Class<?> payload) {
        var name = payload.getName().substring(payload.getPackageName().length() + 1);
        return SCHEMA_NAMES.getOrDefault(name, name.replace("Payload", ""));
    }

    private static Set<String> fields(Class<?> payload) {
        return Arrays.stream(payload.getRecordComponents())
                .map(
                        component -> {
                            var json = component.getAccessor().getAnnotation(JsonProperty.class);
                            return json == null ? component.getName() : json.value();
                        })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void refersOnlyToWhatThereIs() {
        for (var reference : API.findValuesAsText("$ref")) {
            assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void operations(BiConsumer<String, JsonNode> check) {
        for (var path : API.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var verb = operation.getKey().toUpperCase(Locale.ROOT);
                check.accept(verb + " " + path.getKey(), operation.getValue());
            }
        }
    }

    /** The resource methods by method and path. */
    private static TreeMap<String, Method> methods() {
        var found = new TreeMap<String, Method>();
        for (var type : CLASSES) {
            var root = type.getAnnotation(Path.class);
            if (root != null) {
                for (var method : type.getDeclaredMethods()) {
                    verb(method).forEach(v -> found.put(v + " " + path(root, method), method));
                }
            }
        }
        return found;
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(a -> a != null)
                .map(HttpMethod::value);
    }

    private static String path(Path root, Method method) {
        var own = method.getAnnotation(Path.class);
        return BASE + root.value() + (own == null ? "" : "/" + own.value());
    }

    private static Set<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(
                        p ->
                                p.isAnnotationPresent(BeanParam.class)
                                        ? Arrays.stream(p.getType().getDeclaredFields())
                                        : Stream.of(p))
                .map((AnnotatedElement e) -> e.getAnnotation(QueryParam.class))
                .filter(a -> a != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
