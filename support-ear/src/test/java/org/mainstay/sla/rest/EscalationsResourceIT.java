package org.mainstay.sla.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.shared.rest.Desk;

class EscalationsResourceIT {

    private static final Desk DESK = Desk.shared();

    @Test
    void tellsOfALevelWithinTwoSecondsOfItsTime() {
        var product = Desk.fresh("urgent");
        DESK.admin()
                .post(
                        "products",
                        "{\"key\": \"%s\", \"name\": \"U\", \"team\": \"storage\"}"
                                .formatted(product))
                .expect(201);
        DESK.manager()
                .post(
                        "sla-policies",
                        """
                        {"key": "%s", "name": "At once", "order": 0,
                         "appliesTo": {"products": ["%s"]},
                         "targets": [{"clock": "FIRST_RESPONSE", "duration": "PT1S",
                                      "calendar": "always"}],
                         "levels": [{"clock": "FIRST_RESPONSE", "offset": "PT0S",
                                     "notify": ["DUTY_MANAGER"],
                                     "actions": [{"raiseSeverityTo": 1}, {"addTag": "late"}]}]}"""
                                .formatted(product, product))
                .expect(201);
        var number =
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": "Quick", "body": "x", "severity": 3, "product": "%s"}"""
                                        .formatted(product))
                        .expect(201)
                        .json()
                        .get("number")
                        .asText();
        var path = "tickets/" + number + "/escalations";

        Poll.until(
                "the escalation is carried out",
                Duration.ofSeconds(15),
                () -> DESK.agent().get(path).json().at("/items/0").has("carriedOutAt"));

        var escalations = DESK.agent().get(path);
        assertAnswer(
                escalations,
                200,
                """
                {"items": [{"clock": "FIRST_RESPONSE", "cycle": 1, "level": 1, "dueAt": "<time>",
                  "firedAt": "<time>", "carriedOutAt": "<time>", "lateBySeconds": "<number>",
                  "recipients": ["Mia Manager"], "actions": "<list>"}],
                 "page": 0, "size": 50, "total": 1, "totalCapped": false}""");
        var level = escalations.json().at("/items/0");
        var due = Instant.parse(level.get("dueAt").asText());
        assertThat(Instant.parse(level.get("carriedOutAt").asText()))
                .isBetween(due, due.plusSeconds(2));
        var ticket = DESK.agent().get("tickets/" + number).expect(200).json();
        assertThat(ticket.get("severity").asInt()).isEqualTo(1);
        assertThat(ticket.get("breached").asBoolean()).isTrue();
        assertThat(ticket.at("/tags/0").asText()).isEqualTo("late");
        var clock =
                DESK.customer()
                        .get("tickets/" + number + "/clocks")
                        .expect(200)
                        .json()
                        .at("/items/0");
        assertThat(clock.get("state").asText()).isEqualTo("BREACHED");
        assertThat(clock.get("breachedAt")).isEqualTo(clock.get("dueAt"));
        assertProblem(DESK.customer().get(path), 403, "not_permitted");
        assertProblem(DESK.stranger().get(path), 403, "not_permitted");
    }
}
