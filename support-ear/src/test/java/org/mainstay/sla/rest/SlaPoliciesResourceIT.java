package org.mainstay.sla.rest;

import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class SlaPoliciesResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String key = Desk.fresh("policy");
    private final String product = Desk.fresh("policed");

    /** For a product of its own, so that the other tests' tickets are left alone. */
    private String product() {
        DESK.admin()
                .post("products", "{\"key\": \"%s\", \"name\": \"P\"}".formatted(product))
                .expect(201);
        return product;
    }

    @Test
    void comesBackAsItWasSent() {
        var definition =
                """
                "name": "Standard", "order": 1,
                "appliesTo": {"severities": [1, 2], "products": ["%s"], "organisations": []},
                "targets": [
                  {"clock": "FIRST_RESPONSE", "duration": "PT1H", "calendar": "always"},
                  {"clock": "RESOLUTION", "duration": "PT72H", "calendar": "always"}],
                "pauseIn": ["WAITING_CUSTOMER"],
                "levels": [
                  {"clock": "FIRST_RESPONSE", "atPercent": 75,
                   "notify": ["ASSIGNEE", "TEAM_LEAD"], "actions": [{"addTag": "late"}]},
                  {"clock": "RESOLUTION", "offset": "PT-1H", "notify": ["DUTY_MANAGER"],
                   "actions": [{"reassignTeam": "storage"}, {"raiseSeverityTo": 1}]}]"""
                        .formatted(product());

        assertAnswer(
                DESK.manager()
                        .post("sla-policies", "{\"key\": \"%s\", %s}".formatted(key, definition)),
                201,
                "{\"key\": \"%s\", %s, \"version\": 1}",
                key,
                definition);
        assertAnswer(
                DESK.manager()
                        .with("If-Match", "\"1\"")
                        .put("sla-policies/" + key, "{%s}".formatted(definition)),
                200,
                "{\"key\": \"%s\", %s, \"version\": 2}",
                key,
                definition);
        assertProblem(
                DESK.manager()
                        .with("If-Match", "\"1\"")
                        .put("sla-policies/" + key, "{%s}".formatted(definition)),
                412,
                "stale");
    }

    @Test
    void namesWhatIsWrong() {
        assertFields(
                post(
                        "[{\"clock\": \"RESOLUTION\", \"duration\": \"4 hours\","
                                + " \"calendar\": \"always\"}]",
                        "[]"),
                400,
                "wrong_type",
                "targets[0].duration");
        assertFields(
                post(
                        "[{\"duration\": \"PT4H\", \"calendar\": \"always\"}]",
                        "[{\"offset\": \"PT0S\"}]"),
                400,
                "invalid_input",
                "targets[0].clock",
                "levels[0].clock");
        assertFields(post(target("nowhere"), "[]"), 422, "calendar.not_found", "targets");
        assertFields(
                post(target("always"), "[{\"clock\": \"FIRST_RESPONSE\", \"offset\": \"PT0S\"}]"),
                400,
                "sla_policy.level_without_target",
                "levels");
        assertFields(
                post(
                        target("always"),
                        "[{\"clock\": \"RESOLUTION\", \"offset\": \"PT0S\", \"atPercent\": 5}]"),
                400,
                "sla_policy.percent_or_offset",
                "levels");
        assertFields(
                post(
                        target("always"),
                        "[{\"clock\": \"RESOLUTION\", \"offset\": \"PT0S\", \"actions\":"
                                + " [{\"addTag\": \"a\"}, {\"addTag\": \"b\"}]}]"),
                400,
                "invalid_input",
                "levels[0].actions");
        assertFields(
                post(
                        target("always"),
                        "[{\"clock\": \"RESOLUTION\", \"offset\": \"PT0S\", \"notify\":"
                                + " [\"EVERYBODY\"]}]"),
                400,
                "wrong_type",
                "levels[0].notify[0]");
    }

    private static String target(String calendar) {
        return "[{\"clock\": \"RESOLUTION\", \"duration\": \"PT4H\", \"calendar\": \"%s\"}]"
                .formatted(calendar);
    }

    private Answer post(String targets, String levels) {
        return DESK.manager()
                .post(
                        "sla-policies",
                        """
                        {"key": "%s", "name": "P", "order": 1, "targets": %s, "levels": %s}"""
                                .formatted(key, targets, levels));
    }

    @Test
    void isForStaffToReadAndForManagersToChange() {
        assertProblem(DESK.customer().get("sla-policies"), 403, "not_permitted");
        DESK.auditor().get("sla-policies?size=1").expect(200);
        assertProblem(
                DESK.agent()
                        .post(
                                "sla-policies",
                                "{\"key\": \"%s\", \"name\": \"P\", \"order\": 1, \"targets\": %s}"
                                        .formatted(key, target("always"))),
                403,
                "not_permitted");
        assertProblem(DESK.agent().get("sla-policies/nothing"), 404, "sla_policy.not_found");
    }
}
