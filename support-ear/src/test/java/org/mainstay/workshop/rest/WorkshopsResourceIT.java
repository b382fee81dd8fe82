package org.mainstay.workshop.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.shared.rest.Desk;

class WorkshopsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final RestClient trainer = DESK.trainer();

    @Test
    void workshopIsPlannedFilledChangedAndCancelled() {
        var planned =
                trainer.post(
                                "workshops",
                                """
                                {"title": "%s", "start": "2090-05-04T08:00:00Z",
                                 "end": "2090-05-04T15:00:00Z", "place": "Lisbon",
                                 "link": "https://meet.example/x", "seats": 1}"""
                                        .formatted(Desk.fresh("Hands-on")))
                        .expect(201);
        var path = "workshops/" + planned.json().get("key").asText();
        assertThat(planned.header("Location")).endsWith("/api/v1/" + path);
        assertFields(
                trainer.post("workshops", "{\"title\": \"X\", \"seats\": 0}"),
                400,
                "invalid_input",
                "end",
                "seats",
                "start");

        var seated = DESK.customer().post(path + "/registrations", "{}").expect(201).json();
        assertThat(seated.get("registration").asText()).isEqualTo("CONFIRMED");
        assertThat(seated.get("link").asText()).isEqualTo("https://meet.example/x");
        var waiting = DESK.stranger().post(path + "/registrations", "{}").expect(201).json();
        assertThat(waiting.get("registration").asText()).isEqualTo("WAITING");
        assertThat(waiting.has("link")).isFalse();
        assertThat(DESK.stranger().get(path + "/registrations").json().get("total").asInt())
                .isOne();
        assertThat(trainer.get(path + "/registrations").expect(200).json().get("items")).hasSize(2);
        DESK.customer().delete(path + "/registrations").expect(204);
        assertThat(DESK.stranger().get(path).json().get("registration").asText())
                .isEqualTo("CONFIRMED");

        var tag = trainer.get(path).header("ETag");
        trainer.with("If-Match", tag).patch(path, "{\"seats\": 2}").expect(200);
        assertThat(trainer.with("If-Match", tag).patch(path, "{\"seats\": 3}").status())
                .isEqualTo(412);
        assertProblem(DESK.stranger().patch(path, "{\"seats\": 3}"), 403, "not_permitted");
        assertProblem(
                DESK.stranger().put(path + "/feedback", "{\"rating\": 5}"),
                422,
                "workshop.not_begun");
        var cancelled =
                trainer.post(path + "/cancellation", "{\"reason\": \"Ill\"}").expect(200).json();
        assertThat(cancelled.get("status").asText()).isEqualTo("CANCELLED");
        assertProblem(
                DESK.customer().post(path + "/registrations", "{}"), 422, "workshop.is_cancelled");
    }
}
