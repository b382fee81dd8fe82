package org.mainstay.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class IdempotencyIT {

    private static final Desk DESK = Desk.shared();
    private static final String TICKET =
            """
            {"subject": "%s", "body": "It is **broken**.", "severity": 3, "product": "hadoop"}""";

    private final String subject = Desk.fresh("Sent twice");
    private final String ticket = TICKET.formatted(subject);
    private final String key = UUID.randomUUID().toString();

    @TestFactory
    Stream<DynamicTest> everyCreationHappensOnce() {
        var number = Desk.ticket(DESK.customer(), "Asked again", 3);
        var calendar =
                """
                {"key": "%s", "name": "%1$s", "zone": "UTC", "alwaysOpen": true}"""
                        .formatted(Desk.fresh("once"));
        var messages = "tickets/" + number + "/messages";
        return Stream.of(
                creation(DESK.customer(), "tickets", ticket),
                creation(DESK.customer(), messages, "{\"body\": \"Any news?\"}"),
                creation(DESK.admin(), "teams", named("team")),
                creation(DESK.admin(), "organisations", named("organisation")),
                creation(DESK.admin(), "products", named("product")),
                creation(DESK.manager(), "calendars", calendar),
                creation(
                        DESK.anybody().withPassword("admin@desk.example", Desk.PASSWORD),
                        "tokens",
                        "{\"name\": \"ci\", \"expiresInDays\": 1}"));
    }

    private static String named(String kind) {
        return "{\"key\": \"%s\", \"name\": \"%1$s\"}".formatted(Desk.fresh(kind));
    }

    private static DynamicTest creation(RestClient client, String path, String body) {
        return DynamicTest.dynamicTest(
                path,
                () -> {
                    var repeating = client.with("Idempotency-Key", UUID.randomUUID().toString());

                    var first = repeating.post(path, body).expect(201);
                    var second = repeating.post(path, body).expect(201);

                    assertThat(first.header("Idempotency-Replayed")).isNull();
                    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
                    assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
                    for (var header : List.of("Location", "ETag", "Content-Type")) {
                        assertThat(second.header(header))
                                .as(header)
                                .isEqualTo(first.header(header));
                    }
                });
    }

    @Test
    void whatTheFirstAnswerSaysIsWhatIsStored() {
        var repeating = DESK.customer().with("Idempotency-Key", key);

        var answer = repeating.post("tickets", ticket).expect(201);

        var stored = DESK.customer().get("tickets/" + answer.json().get("number").asText());
        assertThat(stored.json()).isEqualTo(answer.json());
        assertThat(stored.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        var repeating = DESK.customer().with("Idempotency-Key", key);
        var clients = Executors.newFixedThreadPool(6);

        var answers = new ArrayList<Answer>();
        try {
            Callable<Answer> sending = () -> repeating.post("tickets", ticket);
            for (var sent : clients.invokeAll(Collections.nCopies(6, sending))) {
                answers.add(sent.get().expect(201));
            }
        } finally {
            clients.shutdownNow();
        }

        var numbers = new HashSet<String>();
        answers.forEach(answer -> numbers.add(answer.json().get("number").asText()));
        assertThat(numbers).hasSize(1);
        assertThat(answers.stream().filter(a -> a.header("Idempotency-Replayed") == null))
                .hasSize(1);
    }

    @Test
    void anotherRequestNeedsAnotherKey() {
        var repeating = DESK.customer().with("Idempotency-Key", key);
        var number = repeating.post("tickets", ticket).expect(201).json().get("number").asText();

        assertProblem(
                repeating.post("tickets", TICKET.formatted("Something else")),
                422,
                "idempotency.other_request");
        assertProblem(
                repeating.post("tickets/" + number + "/messages", ticket),
                422,
                "idempotency.other_request");
        var stranger = DESK.stranger().with("Idempotency-Key", key).post("tickets", ticket);
        assertThat(stranger.expect(201).json().get("number").asText()).isNotEqualTo(number);
    }

    @Test
    void whatWasRefusedMayBeCorrected() {
        var repeating = DESK.customer().with("Idempotency-Key", key);

        assertFields(
                repeating.post("tickets", ticket.replace("hadoop", "nothing")),
                422,
                "product.not_found",
                "product");
        repeating.post("tickets", "{").expect(400);
        repeating.post("tickets", TICKET.formatted("")).expect(400);

        assertThat(repeating.post("tickets", ticket).expect(201).header("Idempotency-Replayed"))
                .isNull();
    }

    @Test
    void filesAreComparedWithoutTheBoundary() {
        var path = "tickets/" + Desk.ticket(DESK.customer(), "With file", 3) + "/attachments";

        var first = upload(path, "first", "the log").expect(201);
        var second = upload(path, "second", "the log").expect(201);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertProblem(upload(path, "third", "another log"), 422, "idempotency.other_request");
        assertThat(DESK.customer().get(path).expect(200).json().get("items")).hasSize(1);
    }

    private Answer upload(String path, String boundary, String content) {
        return DESK.customer()
                .with("Idempotency-Key", key)
                .with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .post(
                        path,
                        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.log\"\r\n\r\n%s\r\n--%1$s--\r\n"
                                .formatted(boundary, content));
    }

    @Test
    void keysHaveABoundedForm() {
        for (var bad : List.of("x".repeat(256), "two words", "tab\there")) {
            assertFields(
                    DESK.customer().with("Idempotency-Key", bad).post("tickets", ticket),
                    400,
                    "invalid_input",
                    "Idempotency-Key");
        }
        assertFields(
                DESK.customer().with("Idempotency-Key", "").post("tickets", ticket),
                400,
                "invalid_input",
                "Idempotency-Key");
    }

    @Test
    void whatIsTooLargeIsRefusedAsWithoutAKey() {
        var repeating = DESK.customer().with("Idempotency-Key", key);

        assertProblem(
                repeating.post("tickets", TICKET.formatted("x".repeat(2 * 1024 * 1024))),
                413,
                "body_too_large");
        assertThat(repeating.post("tickets", ticket).expect(201).header("Idempotency-Replayed"))
                .isNull();
    }
}
