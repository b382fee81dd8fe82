package org.mainstay.shared.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.harness.RestClient.Answer;

/** What a running desk says about its API, so that tests find what is new by themselves. */
final class ApiDocument {

    private static final String BASE = "/api/v1/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** The document of the desk whose pages are at the address. */
    static ApiDocument of(URI pages) {
        var request =
                HttpRequest.newBuilder(pages.resolve("openapi"))
                        .header("Accept", "application/json")
                        .build();
        return new ApiDocument(new Answer(Desk.send(request)).expect(200).json());
    }

    /**
     * Something that can be asked of the API.
     *
     * @param method in capitals
     * @param path below the base of the API, with its parameters in braces
     * @param body an example and the names of all fields; null if there is none
     * @param open whether no one need say who they are
     * @param basic whether it takes a password rather than a token
     */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            Body body,
            boolean open,
            boolean basic) {

        /** The names of the parameters that stand in a place such as {@code query}. */
        Stream<String> names(String in) {
            return parameters.stream().filter(p -> p.in().equals(in)).map(Parameter::name);
        }

        /** Whether the document tells of the parameter. */
        boolean has(String name) {
            return parameters.stream().anyMatch(p -> p.name().equals(name));
        }

        boolean form() {
            return body != null && body.mediaType().startsWith("multipart/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record Parameter(String name, String in) {}

    /** A body that is said to be right. */
    record Body(String mediaType, JsonNode example, Set<String> fields) {}

    /** All there are. */
    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(operation -> METHODS.contains(operation.getKey()))
                                        .map(
                                                operation ->
                                                        operation(
                                                                operation.getKey(),
                                                                path.getKey(),
                                                                operation.getValue()))
                                        .forEach(found::add));
        return found;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var reference : operation.path("parameters")) {
            var parameter = resolved(reference);
            parameters.add(
                    new Parameter(parameter.get("name").asText(), parameter.get("in").asText()));
        }
        var security = operation.get("security");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.substring(BASE.length()),
                List.copyOf(parameters),
                body(operation.at("/requestBody/content")),
                security != null && security.isEmpty(),
                security != null && security.path(0).has("basic"));
    }

    private Body body(JsonNode content) {
        if (!content.isObject()) {
            return null;
        }
        var kind = content.properties().iterator().next();
        var fields = new LinkedHashSet<String>();
        collect(kind.getValue().path("schema"), fields);
        return new Body(kind.getKey(), kind.getValue().get("example"), fields);
    }

    private void collect(JsonNode schema, Set<String> fields) {
        var resolved = resolved(schema);
        resolved.path("properties").fieldNames().forEachRemaining(fields::add);
        resolved.path("allOf").forEach(part -> collect(part, fields));
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.get("$ref");
        return reference == null ? node : root.at(reference.asText().substring(1));
    }
}
