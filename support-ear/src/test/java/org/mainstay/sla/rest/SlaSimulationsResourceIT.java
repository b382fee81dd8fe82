package org.mainstay.sla.rest;

import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class SlaSimulationsResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String START = "{\"at\": \"2026-11-20T16:30:00Z\", \"type\": \"START\"}";

    @Test
    void answersForACalendarInForce() {
        assertAnswer(
                DESK.agent()
                        .post(
                                "sla-simulations",
                                """
                                {"calendar": "always", "target": "PT1H", "events": [%s,
                                  {"at": "2026-11-20T16:40:00Z", "type": "PAUSE"},
                                  {"at": "2026-11-20T17:00:00Z", "type": "RESUME"}],
                                 "asOf": "2026-11-20T18:00:00Z"}"""
                                        .formatted(START)),
                200,
                """
                {"dueAt": "2026-11-20T17:50:00Z", "state": "BREACHED", "elapsedSeconds": 4200,
                 "breachedAt": "2026-11-20T17:50:00Z", "segments": [
                  {"from": "2026-11-20T16:30:00Z", "to": "2026-11-20T16:40:00Z", "kind": "RUNNING"},
                  {"from": "2026-11-20T16:40:00Z", "to": "2026-11-20T17:00:00Z", "kind": "PAUSED"},
                  {"from": "2026-11-20T17:00:00Z", "to": "2026-11-20T18:00:00Z",
                   "kind": "RUNNING"}]}""");
    }

    @Test
    void answersForACalendarWrittenOut() {
        assertAnswer(
                DESK.agent()
                        .post(
                                "sla-simulations",
                                """
                                {"calendar": {"zone": "UTC", "weekly":
                                   {"MONDAY": [["09:00", "17:00"]], "FRIDAY": [["09:00", "17:00"]]}},
                                 "target": "PT1H", "events": [%s],
                                 "asOf": "2026-11-23T09:10:00Z"}"""
                                        .formatted(START)),
                200,
                """
                {"dueAt": "2026-11-23T09:30:00Z", "state": "RUNNING", "elapsedSeconds": 2400,
                 "segments": [
                  {"from": "2026-11-20T16:30:00Z", "to": "2026-11-20T17:00:00Z", "kind": "RUNNING"},
                  {"from": "2026-11-20T17:00:00Z", "to": "2026-11-23T09:00:00Z",
                   "kind": "OUTSIDE_HOURS"},
                  {"from": "2026-11-23T09:00:00Z", "to": "2026-11-23T09:10:00Z",
                   "kind": "RUNNING"}]}""");
    }

    @Test
    void namesWhatMakesNoSense() {
        assertFields(
                DESK.agent()
                        .post(
                                "sla-simulations",
                                """
                                {"calendar": "always", "target": "PT1H", "events":
                                 [{"at": "2026-11-20T16:30:00Z", "type": "STOP"}]}"""),
                400,
                "simulation.first_not_start",
                "events[0]");
        assertFields(simulation("\"nowhere\"", "PT1H"), 422, "calendar.not_found", "calendar");
        assertFields(
                simulation("{\"zone\": \"UTC\"}", "PT1H"), 400, "invalid_input", "calendar.weekly");
        assertFields(
                simulation("{\"zon\": \"UTC\"}", "PT1H"), 400, "unknown_field", "calendar.zon");
        assertFields(simulation("7", "PT1H"), 400, "wrong_type", "calendar");
        assertFields(simulation("null", "PT1H"), 400, "invalid_input", "calendar");
        assertFields(simulation("\"always\"", "PT-1H"), 400, "sla_policy.duration", "target");
        assertProblem(
                DESK.customer().post("sla-simulations", body("\"always\"", "PT1H")),
                403,
                "not_permitted");
    }

    private static Answer simulation(String calendar, String target) {
        return DESK.agent().post("sla-simulations", body(calendar, target));
    }

    private static String body(String calendar, String target) {
        return "{\"calendar\": %s, \"target\": \"%s\", \"events\": [%s]}"
                .formatted(calendar, target, START);
    }
}
