package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.harness.Poll;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.harness.Seed;
import org.mainstay.shared.rest.ApiDocument.Operation;
import org.mainstay.shared.rest.Hostile.Request;

/**
 * Every operation that the OpenAPI document tells of, with one thing wrong at a time around a
 * request that is right: each answer is a problem document in the client's language, and what was
 * refused has stored nothing. What the product takes, however odd, it takes without a fault.
 */
class HostileInputIT {

    private static final Desk DESK = Desk.shared();
    private static final List<Operation> API = ApiDocument.of(DESK.baseUrl()).operations();
    private static final String EMAIL = "omnia@desk.example";
    private static final String ROLES =
            "{\"roles\": [\"AGENT\", \"TEAM_LEAD\", \"MANAGER\", \"ADMIN\"], \"active\": true}";
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6}");

    /** Ids of people in the document's examples: staff, and customers. */
    private static final Set<Long> STAFF = Set.of(17L);

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Codes of what is wrong with fields. */
    private static final Set<String> ABOUT_FIELDS =
            Set.of("invalid_input", "unknown_field", "unknown_parameter", "wrong_type");

    private static final List<String> HEADERS =
            List.of("Authorization", "Accept-Language", "Accept");

    private static final byte[] NOTHING = {'{', '}'};

    /** Written in the background, whatever clients do. */
    private static final Set<String> BACKGROUND =
            Set.of(
                    "announcement",
                    "api_token",
                    "digest_entry",
                    "job",
                    "mail",
                    "outbox_message",
                    "schema_history",
                    "sign_in_throttle",
                    "webhook_delivery");

    private static long omnia;
    private static long victim;
    private static RestClient caller;
    private static Connection connection;
    private static String counting;

    @BeforeAll
    static void prepare() throws SQLException {
        DESK.register(EMAIL, "Olga", "Omnia");
        DESK.register("victim@desk.example", "Vic", "Tim");
        Seed.cheapen(DESK.database(), EMAIL, Desk.PASSWORD);
        caller = DESK.anybody().as(EMAIL, Desk.PASSWORD);
        omnia = Desk.id(caller);
        victim = Desk.id(DESK.anybody().as("victim@desk.example", Desk.PASSWORD));
        connection = DESK.database().getConnection();
        counting = counting();
    }

    @AfterAll
    static void leave() throws SQLException {
        // Others count the administrators.
        DESK.admin().patch("users/" + omnia, "{\"roles\": [\"CUSTOMER\"]}").expect(200);
        connection.close();
    }

    static List<Operation> operations() {
        return API;
    }

    static Stream<Operation> posts() {
        return operations().stream().filter(operation -> operation.method().equals("POST"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void survives(Operation operation) {
        become();
        var good = good(operation);
        var requests = new ArrayList<Request>();
        for (var path : Hostile.paths(operation.path(), good.path())) {
            requests.add(new Request(path, path, "", good.headers(), good.body()));
        }
        requests.addAll(Hostile.queries(good, operation.names("query").toList()));
        if (operation.form()) {
            requests.addAll(Hostile.forms(good));
        } else if (operation.body() != null) {
            requests.addAll(Hostile.bodies(good, example(operation), operation.body().fields()));
        }
        // Little else must be right with the request: what is accepted by chance costs time.
        var empty =
                operation.form()
                        ? good
                        : good.withBody("empty", good.body() == null ? null : NOTHING);
        requests.addAll(Hostile.headers(empty, HEADERS));
        requests.addAll(Hostile.headers(good, operation.names("header").toList()));
        if (operation.body() != null) {
            requests.addAll(Hostile.headers(empty, List.of("Content-Type")));
        }

        var faults = new ArrayList<String>();
        var before = rows();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var answer = send(operation, request, i % 2 == 0 ? "en" : "zh-CN");
            var after = rows();
            faults.addAll(faults(request, answer));
            if (answer.status() >= 400 && !after.equals(before)) {
                // What was ordered before may have been carried out meanwhile: once more, in peace.
                before = settled();
                send(operation, request, i % 2 == 0 ? "en" : "zh-CN");
                after = rows();
                if (!after.equals(before)) {
                    faults.add(cut(request.what()) + " was refused and stored something: " + after);
                }
            }
            before = after;
        }

        assertThat(faults).as("%d requests", requests.size()).isEmpty();
    }

    /** How many rows there are once everybody is told who is to be told. */
    private static Map<String, Long> settled() {
        Poll.until(
                "all broadcasts are sent",
                Duration.ofSeconds(30),
                () -> {
                    try (var statement = connection.createStatement();
                            var waiting =
                                    statement.executeQuery(
                                            "select 1 from broadcast_delivery where state ="
                                                    + " 'WAITING'")) {
                        return !waiting.next();
                    }
                });
        return rows();
    }

    /** The server itself turns away what it can't read, before the application hears of it. */
    @ParameterizedTest
    @MethodSource("operations")
    void hasNothingToSayToAddressesThatAreNone(Operation operation) {
        become();
        var good = good(operation);
        for (var path : Hostile.paths(operation.path(), good.path(), Hostile.NO_TEXT)) {
            var answer = send(operation, good.at(path), "en");

            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesWhatBuildsOnAnOldVersion(Operation operation) {
        if (!operation.has("If-Match")) {
            return;
        }
        become();
        var good = good(operation);
        var before = rows();

        var answer =
                send(operation, good.with("stale", headers(good, "If-Match", "\"999999\"")), "en");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void takesWhatComesTwiceAtOnce(Operation operation) {
        become();
        var good = good(operation);
        var keyed = good.with("keyed", headers(good, "Idempotency-Key", Desk.fresh("twice")));

        for (var request : List.of(good, keyed)) {
            var other = CompletableFuture.supplyAsync(() -> send(operation, request, "en"));
            var one = send(operation, request, "en");
            var two = other.join();

            assertThat(faults(request, one)).isEmpty();
            assertThat(faults(request, two)).isEmpty();
            if (request == keyed && one.status() < 300 && two.status() < 300) {
                assertThat(one.body()).isEqualTo(two.body());
            }
        }
    }

    /** Somebody who may do everything, whatever was done to them before. */
    private static void become() {
        DESK.admin().patch("users/" + omnia, ROLES).expect(200);
    }

    private static Map<String, String> headers(Request request, String name, String value) {
        var headers = new LinkedHashMap<>(request.headers());
        headers.put(name, value);
        return headers;
    }

    /** A request that is right, as far as examples can tell. */
    private static Request good(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        byte[] body = null;
        if (operation.form()) {
            headers.put("Content-Type", "multipart/form-data; boundary=" + Hostile.BOUNDARY);
            body = Hostile.form();
        } else if (operation.body() != null) {
            body = example(operation).toString().getBytes(StandardCharsets.UTF_8);
        }
        return new Request("right", path(operation.path()), "", headers, body);
    }

    /** The path with what is really there in the place of its parameters. */
    private static String path(String template) {
        var path = new StringBuilder();
        for (var part : template.split("/")) {
            var step = part;
            if (part.startsWith("{")) {
                step = something(path.toString(), part.substring(1, part.length() - 1));
            }
            path.append(path.isEmpty() ? "" : "/").append(step);
        }
        return path.toString();
    }

    /** What a list has, made for the purpose if it can be. */
    private static String something(String list, String name) {
        if (list.equals("users")) {
            return Long.toString(victim);
        }
        if (list.equals("tickets")) {
            return Desk.ticket(DESK.customer(), Desk.fresh("Hostile"), 3);
        }
        var template = NUMBER.matcher(list).replaceAll("{number}");
        var made =
                API.stream()
                        .filter(o -> o.method().equals("POST") && o.path().equals(template))
                        .map(o -> send(o, good(o).at(list), "en"))
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.json().path(name))
                        .findFirst()
                        .orElseGet(() -> listed(list, name));
        return made.isMissingNode() ? "1" : made.asText();
    }

    /** The first of a list; missing where there is none, or what it belongs to isn't there. */
    private static JsonNode listed(String list, String name) {
        var answer = caller.get(list);
        assertThat(answer.status()).as(list).isIn(200, 404, 405);
        return answer.status() == 200
                ? answer.json().at("/items/0/" + name)
                : MissingNode.getInstance();
    }

    private static ObjectNode example(Operation operation) {
        var example = (ObjectNode) standIn(operation.body().example());
        if (example.path("key").isTextual() && operation.method().equals("POST")) {
            example.put("key", Desk.fresh(example.get("key").asText()));
        }
        return example;
    }

    /** The example with tickets and people that there are. */
    private static JsonNode standIn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var copy = object.deepCopy();
            copy.properties().forEach(field -> field.setValue(standIn(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            var copy = list.deepCopy();
            for (int i = 0; i < copy.size(); i++) {
                copy.set(i, standIn(copy.get(i)));
            }
            return copy;
        }
        if (node.isTextual() && NUMBER.matcher(node.asText()).matches()) {
            return TextNode.valueOf(Desk.ticket(DESK.customer(), "Another", 3));
        }
        if (node instanceof IntNode && STAFF.contains(node.asLong())) {
            return LongNode.valueOf(omnia);
        }
        return node;
    }

    private static Answer send(Operation operation, Request request, String language) {
        var client =
                operation.basic()
                        ? DESK.anybody().withPassword(EMAIL, Desk.PASSWORD)
                        : operation.open() ? DESK.anybody() : caller;
        client = client.with("Accept-Language", language);
        for (var header : request.headers().entrySet()) {
            client = client.with(header.getKey(), header.getValue());
        }
        return client.sendBytes(
                request.path() + request.query(), operation.method(), request.body());
    }

    /** What is wrong with the answer, whatever the request was; nothing if all is well. */
    private static List<String> faults(Request request, Answer answer) {
        var faults = new ArrayList<String>();
        var type = answer.header("Content-Type");
        if (answer.status() >= 500) {
            faults.add("is our fault");
        }
        if (type != null && type.contains("html")) {
            faults.add("is a page");
        }
        if (answer.status() >= 400) {
            if (type == null || !type.startsWith("application/problem+json")) {
                faults.add("is no problem document but " + type);
            } else {
                faults.addAll(faultsOfProblem(request, answer));
            }
        }
        return faults.stream()
                .map(
                        fault ->
                                "%s: %d %s (%s)"
                                        .formatted(
                                                cut(request.what()),
                                                answer.status(),
                                                fault,
                                                cut(answer.body())))
                .toList();
    }

    private static List<String> faultsOfProblem(Request request, Answer answer) {
        var faults = new ArrayList<String>();
        var problem = answer.json();
        var code = problem.path("code").asText();
        if (code.isBlank() || problem.path("status").asInt() != answer.status()) {
            faults.add("has no code, or another status");
        }
        if (!said(problem.path("title")) || !said(problem.path("detail"))) {
            faults.add("does not say what is wrong");
        }
        if (ABOUT_FIELDS.contains(code) && problem.path("errors").isEmpty()) {
            faults.add("names no field");
        }
        for (var error : problem.path("errors")) {
            if (!error.has("field") || !said(error.path("message"))) {
                faults.add("does not say what is wrong with the field");
            }
        }
        if (!request.headers().containsKey("Accept-Language")) {
            var wanted =
                    answer.response()
                            .request()
                            .headers()
                            .firstValue("Accept-Language")
                            .orElseThrow();
            var chinese = CHINESE.matcher(problem.path("title").asText()).find();
            if (!wanted.equals(answer.header("Content-Language"))
                    || chinese != wanted.startsWith("zh")) {
                faults.add("is not in " + wanted);
            }
        }
        return faults;
    }

    /** Whether a text is there and all of it. */
    private static boolean said(JsonNode text) {
        return !text.asText().isBlank()
                && !text.asText().contains("???")
                && !text.asText().contains("{0}");
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** How many rows each table has, but those that are written in the background. */
    private static Map<String, Long> rows() {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(counting)) {
            var rows = new HashMap<String, Long>();
            while (result.next()) {
                rows.put(result.getString(1), result.getLong(2));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String counting() throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            var counts = new ArrayList<String>();
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                if (!BACKGROUND.contains(table)) {
                    counts.add("select '%1$s', count(*) from %1$s".formatted(table));
                }
            }
            return String.join(" union all ", counts);
        }
    }
}
