package org.mainstay.sla.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class ClocksResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String product = Desk.fresh("clocked");
    private final String number = report();

    private String report() {
        DESK.admin()
                .post("products", "{\"key\": \"%s\", \"name\": \"C\"}".formatted(product))
                .expect(201);
        DESK.manager()
                .post(
                        "sla-policies",
                        """
                        {"key": "%s", "name": "C", "order": 0, "appliesTo": {"products": ["%s"]},
                         "targets": [
                          {"clock": "FIRST_RESPONSE", "duration": "PT1H", "calendar": "always"},
                          {"clock": "RESOLUTION", "duration": "PT8H", "calendar": "always"}],
                         "pauseIn": ["WAITING_CUSTOMER"]}"""
                                .formatted(product, product))
                .expect(201);
        return DESK.customer()
                .post(
                        "tickets",
                        """
                        {"subject": "Clocks", "body": "x", "severity": 3, "product": "%s"}"""
                                .formatted(product))
                .expect(201)
                .json()
                .get("number")
                .asText();
    }

    @Test
    void explainsWhatWasPromised() {
        var clocks = DESK.customer().get("tickets/" + number + "/clocks?size=1");

        assertAnswer(
                clocks,
                200,
                """
                {"items": [{"type": "FIRST_RESPONSE", "cycle": 1, "state": "RUNNING",
                  "targetSeconds": 3600, "elapsedSeconds": "<number>", "startedAt": "<time>",
                  "dueAt": "<time>", "policy": "%s", "policyVersion": 1, "calendar": "always",
                  "calendarVersion": 1,
                  "segments": [{"from": "<time>", "to": "<time>", "kind": "RUNNING"}]}],
                 "page": 0, "size": 1, "total": 2, "totalCapped": false}""",
                product);
        var clock = clocks.json().at("/items/0");
        assertThat(
                        Duration.between(
                                Instant.parse(clock.get("startedAt").asText()),
                                Instant.parse(clock.get("dueAt").asText())))
                .hasHours(1);
        assertProblem(
                DESK.stranger().get("tickets/" + number + "/clocks"), 404, "ticket.not_found");
    }

    @Test
    void holdsAndEndsWithTheTicket() {
        DESK.agent()
                .post(
                        "tickets/" + number + "/transitions",
                        "{\"to\": \"WAITING_CUSTOMER\", \"reason\": \"The log.\"}")
                .expect(200);
        assertThat(state("RESOLUTION")).isEqualTo("PAUSED");

        DESK.agent()
                .post(
                        "tickets/" + number + "/transitions",
                        "{\"to\": \"RESOLVED\", \"solution\": \"Done.\"}")
                .expect(200);
        assertThat(state("RESOLUTION")).isEqualTo("MET");
    }

    private String state(String type) {
        for (var clock :
                DESK.agent().get("tickets/" + number + "/clocks").expect(200).json().get("items")) {
            if (clock.get("type").asText().equals(type)) {
                return clock.get("state").asText();
            }
        }
        throw new AssertionError("No clock " + type);
    }
}
