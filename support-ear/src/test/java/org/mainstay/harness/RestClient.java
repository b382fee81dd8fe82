package org.mainstay.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A client of the REST API, as another program would write it.
 *
 * <pre>
 * var agent = RestClient.at(desk.baseUrl()).as("agent@demo.example", "mainstay-demo");
 * var number = agent.post("tickets", """
 *         {"subject": "…"}""").expect(201).json().get("number").asText();
 * </pre>
 */
public final class RestClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    private RestClient(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /**
     * An anonymous client.
     *
     * @param pages where the pages are, with a trailing slash
     */
    public static RestClient at(URI pages) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(TIMEOUT)
                        .build();
        return new RestClient(http, pages.resolve("api/v1/"), Map.of());
    }

    /** The same client with one more header on every request. */
    public RestClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestClient(http, base, more);
    }

    /** The client of a person, with a bearer token it gets by their password. */
    public RestClient as(String email, String password) {
        var token =
                withPassword(email, password)
                        .post("tokens", "{\"name\": \"test\", \"expiresInDays\": 1}")
                        .expect(201)
                        .json()
                        .get("token")
                        .asText();
        return with("Authorization", "Bearer " + token);
    }

    /** A client that sends name and password, which only the token endpoint takes. */
    public RestClient withPassword(String email, String password) {
        var credentials = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public Answer get(String path) {
        return send(path, "GET", null);
    }

    public Answer delete(String path) {
        return send(path, "DELETE", null);
    }

    public Answer post(String path, String json) {
        return send(path, "POST", json);
    }

    public Answer put(String path, String json) {
        return send(path, "PUT", json);
    }

    public Answer patch(String path, String json) {
        return send(path, "PATCH", json);
    }

    /** Sends a request; without a body if {@code json} is null. */
    public Answer send(String path, String method, String json) {
        return sendBytes(path, method, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request whose body need not be JSON, nor text; without one if it is null. */
    public Answer sendBytes(String path, String method, byte[] body) {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(TIMEOUT)
                        .header("Accept", "application/json, application/problem+json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A JSON string literal. */
    public static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What the server answered. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** A header's value, null if there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + body(), e);
            }
        }

        /** Itself, after a check of its status. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(
                        response.request().method()
                                + " "
                                + response.uri()
                                + " gave "
                                + status()
                                + " instead of "
                                + status
                                + ": "
                                + body());
            }
            return this;
        }
    }
}
