package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class SatisfactionResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String number = Desk.ticket(DESK.customer(), "Rated", 3);
    private final String path = "tickets/" + number + "/satisfaction";

    @Test
    void theCustomerRatesWhatIsResolvedAndStaffReadsIt() {
        var customer = DESK.customer();
        assertProblem(
                customer.put(path, "{\"rating\": \"GOOD\"}"), 422, "ticket.satisfaction.not_asked");
        resolve();
        assertThat(customer.get(path).expect(200).json().has("answerableUntil")).isTrue();

        var rated = customer.put(path, "{\"rating\": \"BAD\", \"comment\": \"Slow\"}");
        assertAnswer(
                rated,
                200,
                """
                {"rating": "BAD", "comment": "Slow", "person": {"id": %d, "name": "Carla Customer"},
                 "answeredAt": "<time>", "answerableUntil": "<time>"}""",
                Desk.id(customer));
        customer.put(path, "{\"rating\": \"GOOD\"}").expect(200);

        assertAnswer(
                DESK.agent().get(path),
                200,
                """
                {"rating": "GOOD", "person": {"id": %d, "name": "Carla Customer"},
                 "answeredAt": "<time>"}""",
                Desk.id(customer));
    }

    @Test
    void refusesWhatMakesNoSense() {
        resolve();
        var customer = DESK.customer();

        assertFields(customer.put(path, "{}"), 400, "invalid_input", "rating");
        assertFields(customer.put(path, "{\"rating\": \"SO_SO\"}"), 400, "wrong_type", "rating");
        assertProblem(
                customer.with("If-Match", "\"9\"").put(path, "{\"rating\": \"GOOD\"}"),
                412,
                "stale");
        assertProblem(DESK.agent().put(path, "{\"rating\": \"GOOD\"}"), 403, "not_permitted");
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
        assertProblem(DESK.stranger().put(path, "{\"rating\": \"GOOD\"}"), 404, "ticket.not_found");
    }

    private void resolve() {
        DESK.agent()
                .post(
                        "tickets/" + number + "/transitions",
                        "{\"to\": \"RESOLVED\", \"solution\": \"Restarted.\"}")
                .expect(200);
    }
}
