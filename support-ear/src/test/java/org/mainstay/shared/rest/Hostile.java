package org.mainstay.shared.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What clients send that don't know better, or know all too well. */
final class Hostile {

    static final String BOUNDARY = "----hostile";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_LARGE = 10 * 1024 * 1024;

    /** Stands in a body for bytes that JSON can't express. */
    private static final String BYTES = "%bytes%";

    /** In the place of one value, as they stand in JSON. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("nothing", "null");
        VALUES.put("empty text", "\"\"");
        VALUES.put("too long text", '"' + "x".repeat(200_000) + '"');
        VALUES.put("truth", "true");
        VALUES.put("negative number", "-1");
        VALUES.put("huge number", "9223372036854775808");
        VALUES.put("number without end", "1e999999999");
        VALUES.put("nested object", "{\"a\": {\"b\": [1]}}");
        VALUES.put("empty list", "[]");
        VALUES.put("nested list", "[[null], {}]");
        VALUES.put("very deep", "[".repeat(5_000) + "]".repeat(5_000));
        VALUES.put("unknown constant", "\"KING\"");
        VALUES.put("emoji and combining characters", "\"👩‍👩‍👧 e" + "\u0301".repeat(40) + "\"");
        VALUES.put("right to left", "\"\u202eמערכת\u2066 العربية\"");
        VALUES.put("U+0000", "\"a\\u0000b\"");
        VALUES.put("lone surrogate", "\"a\\ud800b\"");
        VALUES.put("surrogate in UTF-8", "\"" + BYTES + "\"");
        VALUES.put("script", "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"");
        VALUES.put("path and expression", "\"../../etc/passwd ${7*7} '; drop table ticket; --\"");
    }

    /** In the place of a part of a path or of a query parameter, encoded. */
    private static final List<String> ENCODED =
            List.of(
                    "",
                    "-1",
                    "1.5",
                    "99999999999999999999",
                    "x".repeat(2_000),
                    "KING",
                    "%3Cscript%3Ealert(1)%3C/script%3E",
                    "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7e%CC%81",
                    "%E2%80%AE%D7%9E",
                    "%00",
                    "a%00b",
                    "%FF%FE",
                    "%ED%A0%80",
                    "%C0%AE%C0%AE",
                    "%0D%0ASet-Cookie:%20a=b",
                    "%25%5F%27;--",
                    "%2e%2e",
                    "..%2F..%2Fetc%2Fpasswd",
                    "..%5C..");

    /** No address at all: what is behind the percent signs is no text, or nothing but harm. */
    static final Set<String> NO_TEXT =
            Set.of("%00", "a%00b", "%FF%FE", "%ED%A0%80", "%C0%AE%C0%AE", "..%5C..");

    private static final Map<String, List<String>> HEADERS =
            Map.of(
                    "Authorization",
                    List.of(
                            "",
                            "Bearer",
                            "Bearer ",
                            "Bearer " + "x".repeat(4_000),
                            "Bearer <script>",
                            "Bearer \u00ff\u00fe",
                            "Basic",
                            "Basic !!!",
                            "Basic bm9jb2xvbg==",
                            "Negotiate x"),
                    "Accept-Language",
                    List.of("", "x".repeat(4_000), "*", ";q=9", "zh;q=a", "<script>", "\u00e9"),
                    "Idempotency-Key",
                    List.of("", " ", "two words", "k".repeat(300), "\u00e9", "<script>"),
                    "If-Match",
                    List.of("", "\"\"", "nonsense", "W/\"1\"", "\"-1\"", "\"99999999999999\""),
                    "Content-Type",
                    List.of(
                            "nonsense",
                            "text/plain",
                            "application/xml",
                            "application/x-www-form-urlencoded",
                            "application/json; charset=nonsense",
                            "application/json; charset",
                            "multipart/form-data",
                            "*/*"),
                    "Accept",
                    List.of("nonsense", "text/html", "application/xml", "*/*;q=x"));

    private Hostile() {}

    /**
     * A request to be refused, or at least to be survived.
     *
     * @param what is wrong with it
     * @param query with its question mark; may be empty
     * @param headers beside those every request has
     * @param body may be null
     */
    record Request(
            String what, String path, String query, Map<String, String> headers, byte[] body) {

        Request at(String place) {
            return new Request(what, place, query, headers, body);
        }

        Request with(String change, Map<String, String> others) {
            return new Request(change, path, query, others, body);
        }

        Request withQuery(String change, String other) {
            return new Request(change, path, other, headers, body);
        }

        Request withBody(String change, byte[] other) {
            return new Request(change, path, query, headers, other);
        }
    }

    /** Paths with one parameter after the other replaced by something that is a text at least. */
    static List<String> paths(String template, String good) {
        return paths(template, good, ENCODED.stream().filter(v -> !NO_TEXT.contains(v)).toList());
    }

    /** Paths with one parameter after the other replaced by each of the values. */
    static List<String> paths(String template, String good, Iterable<String> values) {
        var wanted = template.split("/");
        var parts = good.split("/");
        var paths = new ArrayList<String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                for (var value : values) {
                    var changed = parts.clone();
                    changed[i] = value;
                    paths.add(String.join("/", changed));
                }
            }
        }
        return paths;
    }

    /** The good request with hostile values in each of the query parameters. */
    static List<Request> queries(Request good, List<String> names) {
        var requests = new ArrayList<Request>();
        for (var name : names) {
            for (var value : ENCODED) {
                requests.add(good.withQuery(name + "=" + value, "?" + name + "=" + value));
            }
            requests.add(good.withQuery(name + " twice", "?" + name + "=1&" + name + "=KING"));
        }
        requests.add(good.withQuery("unknown parameter", "?nonsense=1"));
        requests.add(good.withQuery("unknown parameter U+0000", "?%00=1"));
        return requests;
    }

    /** The good request with hostile values in each of the headers. */
    static List<Request> headers(Request good, List<String> names) {
        var requests = new ArrayList<Request>();
        for (var name : names) {
            for (var value : HEADERS.getOrDefault(name, List.of())) {
                var headers = new LinkedHashMap<>(good.headers());
                headers.put(name, value);
                requests.add(good.with(name + ": " + value, headers));
            }
        }
        return requests;
    }

    /** The good request with a hostile value in each place of its JSON. */
    static List<Request> bodies(Request good, ObjectNode example, Iterable<String> fields) {
        var requests = new ArrayList<Request>();
        BiConsumer<String, byte[]> add = (what, body) -> requests.add(good.withBody(what, body));
        for (var place : places(example, fields)) {
            VALUES.forEach(
                    (what, value) -> add.accept(what + " at " + place, put(example, place, value)));
        }
        var json = example.toString();
        add.accept("no body", new byte[0]);
        for (var whole :
                List.of("null", "[]", "1", "\"text\"", "{", "{oops}", json + "x", json + json)) {
            add.accept("body " + whole, bytes(whole));
        }
        add.accept("unknown field", put(example, List.of("nonsense"), "1"));
        add.accept("field twice", bytes("{\"a\": 1, \"a\": 2}"));
        add.accept("very deep", bytes("[".repeat(100_000)));
        add.accept("UTF-16", json.getBytes(StandardCharsets.UTF_16));
        add.accept("Latin-1", bytes("{\"\u00e9\": 1}", StandardCharsets.ISO_8859_1));
        add.accept("10 MB", put(example, List.of("nonsense"), '"' + "x".repeat(TOO_LARGE) + '"'));
        return requests;
    }

    /** Forms that are none, or hold what they should not. */
    static List<Request> forms(Request good) {
        var requests = new ArrayList<Request>();
        var start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; ";
        var end = "\r\n--" + BOUNDARY + "--\r\n";
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("no parts", "--" + BOUNDARY + "--\r\n");
        forms.put("no end", start + "name=\"file\"; filename=\"a\"\r\n\r\nx");
        forms.put("no header", "--" + BOUNDARY + "\r\n\r\nx" + end);
        forms.put("endless header", start + "x".repeat(100_000));
        forms.put("unknown part", start + "name=\"<script>\"\r\n\r\nx" + end);
        forms.put("no file", start + "name=\"internal\"\r\n\r\ntrue" + end);
        forms.put("nonsense", start + "name=\"internal\"\r\n\r\n\u0000KING" + end);
        forms.put("no JSON", "nonsense");
        forms.put("nothing", "");
        forms.forEach((what, form) -> requests.add(good.withBody(what, bytes(form))));
        requests.add(
                good.withBody(
                        "10 MB",
                        bytes(
                                start
                                        + "name=\"file\"; filename=\"a\"\r\n\r\n"
                                        + "x".repeat(TOO_LARGE)
                                        + end)));
        return requests;
    }

    /** A form with a small file that nothing is wrong with. */
    static byte[] form() {
        return bytes(
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.log\"\r\n\r\nx\r\n--%1$s--\r\n"
                        .formatted(BOUNDARY));
    }

    /** Where values stand: each field, and each that is nested. */
    private static List<List<String>> places(ObjectNode example, Iterable<String> fields) {
        var places = new ArrayList<List<String>>();
        fields.forEach(field -> places.add(List.of(field)));
        nested(example, List.of(), places);
        return places.stream().distinct().toList();
    }

    private static void nested(JsonNode node, List<String> place, List<List<String>> places) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field -> {
                                var at = longer(place, field.getKey());
                                places.add(at);
                                nested(field.getValue(), at, places);
                            });
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            // One stands for all.
            var at = longer(place, "0");
            places.add(at);
            nested(list.get(0), at, places);
        }
    }

    private static List<String> longer(List<String> place, String step) {
        var longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }

    private static byte[] put(ObjectNode example, List<String> place, String json) {
        var marker = "%value%";
        var copy = example.deepCopy();
        JsonNode parent = copy;
        for (var step : place.subList(0, place.size() - 1)) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        var last = place.get(place.size() - 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), marker);
        } else {
            ((ObjectNode) parent).put(last, marker);
        }
        return bytes(text(copy).replace('"' + marker + '"', json));
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        var at = text.indexOf(BYTES);
        if (at < 0) {
            return text.getBytes(charset);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, at).getBytes(charset));
        bytes.writeBytes(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, (byte) 0xff});
        bytes.writeBytes(text.substring(at + BYTES.length()).getBytes(charset));
        return bytes.toByteArray();
    }
}
