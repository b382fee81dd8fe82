package org.mainstay.sla.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class CalendarsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String key = Desk.fresh("calendar");

    @Test
    void makesANewVersionOfEachChange() {
        var manager = DESK.manager();
        var hours =
                """
                "zone": "Asia/Shanghai",
                "weekly": {"MONDAY": [["09:00", "12:00"], ["13:00", "18:00"]],
                           "SUNDAY": [["22:00", "24:00"]]},
                "holidays": [{"date": "2027-01-01", "name": "元旦"}]""";

        var added =
                manager.post(
                        "calendars",
                        "{\"key\": \"%s\", \"name\": \"A\", %s}".formatted(key, hours));
        assertAnswer(
                added,
                201,
                "{\"key\": \"%s\", \"name\": \"A\", \"alwaysOpen\": false, %s, \"version\": 1}",
                key,
                hours);
        var changed =
                manager.put(
                        "calendars/" + key,
                        "{\"key\": \"%s\", \"name\": \"B\", %s, \"version\": 1}"
                                .formatted(key, hours));
        assertAnswer(
                changed,
                200,
                "{\"key\": \"%s\", \"name\": \"B\", \"alwaysOpen\": false, %s, \"version\": 2}",
                key,
                hours);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertProblem(
                manager.put(
                        "calendars/" + key,
                        "{\"name\": \"C\", %s, \"version\": 1}".formatted(hours)),
                409,
                "stale");
        assertProblem(
                manager.with("If-Match", "\"1\"")
                        .put("calendars/" + key, "{\"name\": \"C\", %s}".formatted(hours)),
                412,
                "stale");
        assertAnswer(DESK.auditor().get("calendars/" + key), 200, changed.body());
    }

    @Test
    void namesWhatIsWrong() {
        var manager = DESK.manager();

        assertFields(
                manager.post("calendars", body("\"zone\": \"Mars/Base\", \"alwaysOpen\": true")),
                400,
                "invalid_input",
                "zone");
        assertFields(
                manager.post(
                        "calendars",
                        body(
                                "\"zone\": \"UTC\", \"weekly\": {\"MONDAY\": [[\"12:00\", \"9:00\"]]}")),
                400,
                "invalid_input",
                "weekly.MONDAY");
        assertFields(
                manager.post("calendars", body("\"zone\": \"UTC\"")),
                400,
                "invalid_input",
                "weekly");
        assertFields(
                manager.post("calendars", body("\"zone\": \"UTC\", \"weekly\": {\"MUNDAY\": []}")),
                400,
                "wrong_type",
                "weekly");
        assertFields(
                manager.post(
                        "calendars",
                        body("\"zone\": \"UTC\", \"holidays\": [{\"date\": \"2027-02-30\"}]")),
                400,
                "wrong_type",
                "holidays[0].date");
        assertFields(
                manager.put("calendars/" + key, body("\"zone\": \"UTC\"").replace(key, "other")),
                400,
                "invalid_input",
                "key");
    }

    private String body(String rest) {
        return "{\"key\": \"%s\", \"name\": \"A\", %s}".formatted(key, rest);
    }

    @Test
    void alwaysHasTheOneThatIsAlwaysOpen() {
        assertAnswer(
                DESK.agent().get("calendars/always"),
                200,
                """
                {"key": "always", "name": "<text>", "zone": "UTC", "alwaysOpen": true,
                 "weekly": {}, "holidays": [], "version": 1}""");
        assertFields(
                DESK.manager()
                        .put(
                                "calendars/always",
                                "{\"name\": \"A\", \"zone\": \"UTC\", \"alwaysOpen\": true}"),
                422,
                "calendar.always_is_fixed",
                "key");
    }

    @Test
    void isForStaffToReadAndForManagersToChange() {
        assertProblem(DESK.customer().get("calendars"), 403, "not_permitted");
        assertProblem(
                DESK.agent().post("calendars", body("\"zone\": \"UTC\", \"alwaysOpen\": true")),
                403,
                "not_permitted");
        assertProblem(DESK.agent().get("calendars/nothing"), 404, "calendar.not_found");
    }
}
