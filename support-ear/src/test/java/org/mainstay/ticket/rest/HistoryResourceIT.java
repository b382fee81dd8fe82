package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class HistoryResourceIT {

    private static final Desk DESK = Desk.shared();

    @Test
    void tellsCustomersThePublicSideOnly() {
        var number = Desk.ticket(DESK.customer(), "History", 3);
        var path = "tickets/" + number + "/history";
        DESK.agent()
                .patch("tickets/" + number, "{\"severity\": 2, \"tags\": [\"odd\"]}")
                .expect(200);
        DESK.agent()
                .post(
                        "tickets/" + number + "/messages",
                        "{\"body\": \"Odd.\", \"kind\": \"INTERNAL\"}")
                .expect(201);

        assertAnswer(
                DESK.customer().get(path),
                200,
                """
                {"items": [
                  {"at": "<time>", "recordedAt": "<time>",
                   "actor": {"id": %d, "name": "Carla Customer"}, "action": "CREATED",
                   "to": "%s"},
                  {"at": "<time>", "recordedAt": "<time>",
                   "actor": {"id": %d, "name": "Ann Agent"}, "action": "CHANGED",
                   "field": "severity", "from": "3", "to": "2"}],
                 "page": 0, "size": 50, "total": 2, "totalCapped": false}""",
                Desk.id(DESK.customer()),
                number,
                Desk.id(DESK.agent()));
        var all = DESK.auditor().get(path).expect(200).json();
        assertThat(all.findValuesAsText("field")).containsExactly("severity", "tags");
        assertThat(all.findValuesAsText("action"))
                .containsExactly("CREATED", "CHANGED", "CHANGED", "NOTED");
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
    }
}
