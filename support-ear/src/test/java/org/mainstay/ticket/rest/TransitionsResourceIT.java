package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class TransitionsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String number = Desk.ticket(DESK.customer(), "Moves", 3);
    private final String path = "tickets/" + number + "/transitions";

    @Test
    void tellsTheWaysOn() {
        assertAnswer(
                DESK.agent().get(path),
                200,
                """
                {"items": [{"to": "OPEN", "requires": []},
                           {"to": "WAITING_CUSTOMER", "requires": ["reason"]},
                           {"to": "WAITING_THIRD_PARTY", "requires": ["reason"]},
                           {"to": "RESOLVED", "requires": ["solution"]}],
                 "page": 0, "size": 50, "total": 4, "totalCapped": false}""");
        assertThat(DESK.customer().get(path).expect(200).json().get("items")).isEmpty();
        assertThat(DESK.auditor().get(path).expect(200).json().get("items")).isEmpty();
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
    }

    @Test
    void movesATicketFromItsReportToItsEnd() {
        var agent = DESK.agent();

        var waiting = agent.post(path, "{\"to\": \"WAITING_CUSTOMER\", \"reason\": \"The log.\"}");
        assertAnswer(
                waiting,
                200,
                """
                {"number": "%s", "subject": "Moves", "status": "WAITING_CUSTOMER",
                 "statusReason": "The log.", "severity": 3, "product": "hadoop",
                 "productVersion": "3.4.1", "reporter": {"id": %d, "name": "Carla Customer"},
                 "tags": [], "watchers": [], "contacts": [], "createdAt": "<time>", "updatedAt": "<time>", "breached": false}""",
                number,
                Desk.id(DESK.customer()));
        var resolved =
                agent.post(path, "{\"to\": \"RESOLVED\", \"solution\": \"Restarted.\"}")
                        .expect(200)
                        .json();
        assertThat(resolved.get("solution").asText()).isEqualTo("Restarted.");
        assertThat(resolved.has("resolvedAt")).isTrue();
        var closed = DESK.customer().post(path, "{\"to\": \"CLOSED\"}").expect(200).json();
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.has("closedAt")).isTrue();
        assertThat(closed.has("reopenableUntil")).isTrue();
        assertProblem(
                agent.post("tickets/" + number + "/messages", "{\"body\": \"One more thing\"}"),
                422,
                "ticket.closed");
        DESK.customer()
                .post("tickets/" + number + "/messages", "{\"body\": \"It is back\"}")
                .expect(201);
        var reopened = agent.get("tickets/" + number).expect(200).json();
        assertThat(reopened.get("status").asText()).isEqualTo("OPEN");
        assertThat(reopened.has("reopenableUntil")).isFalse();
    }

    @Test
    void refusesMovesThatMakeNoSense() {
        var agent = DESK.agent();

        assertFields(
                agent.post(path, "{\"to\": \"CLOSED\"}"),
                422,
                "ticket.transition_not_allowed",
                "to");
        assertFields(
                agent.post(path, "{\"to\": \"WAITING_CUSTOMER\"}"),
                400,
                "ticket.reason_required",
                "reason");
        assertFields(
                agent.post(path, "{\"to\": \"RESOLVED\", \"solution\": \" \"}"),
                400,
                "ticket.solution_required",
                "solution");
        assertFields(agent.post(path, "{}"), 400, "invalid_input", "to");
        assertFields(agent.post(path, "{\"to\": \"GONE\"}"), 400, "wrong_type", "to");
        assertFields(
                DESK.customer().post(path, "{\"to\": \"OPEN\"}"),
                422,
                "ticket.transition_not_allowed",
                "to");
        assertProblem(
                agent.with("If-Match", "\"999\"").post(path, "{\"to\": \"OPEN\"}"), 412, "stale");
    }
}
