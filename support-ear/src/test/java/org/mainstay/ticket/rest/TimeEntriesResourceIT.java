package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class TimeEntriesResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String path =
            "tickets/" + Desk.ticket(DESK.customer(), "Slow", 3) + "/time-entries";

    @Test
    void notesCorrectsAndRemoves() {
        var agent = DESK.agent();
        var added =
                agent.post(
                                path,
                                """
                                {"spent": "PT1H30M", "day": "2026-03-02", "activity": "FIX",
                                 "remark": "Patched"}""")
                        .expect(201);
        var entry = path + "/" + added.json().get("id").asLong();
        assertThat(added.json().get("spent").asText()).isEqualTo("PT1H30M");
        assertThat(added.header("ETag")).isEqualTo("\"1\"");

        var changed = agent.patch(entry, "{\"spent\": \"PT2H\", \"remark\": null}").expect(200);
        assertThat(changed.json().get("spent").asText()).isEqualTo("PT2H");
        assertThat(changed.json().has("remark")).isFalse();
        assertThat(changed.json().get("activity").asText()).isEqualTo("FIX");
        assertThat(agent.get(path).expect(200).json().get("items")).hasSize(1);
        assertProblem(DESK.manager().delete(entry), 403, "not_permitted");

        agent.delete(entry).expect(204);
        assertProblem(agent.get(entry), 404, "time_entry.not_found");
        assertThat(agent.get(path).expect(200).json().get("items")).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var agent = DESK.agent();

        assertFields(agent.post(path, "{}"), 400, "invalid_input", "spent");
        assertFields(agent.post(path, "{\"spent\": \"90\"}"), 400, "wrong_type", "spent");
        assertFields(agent.post(path, "{\"spent\": \"PT0S\"}"), 400, "time.spent", "spent");
        assertFields(
                agent.post(path, "{\"spent\": \"PT1H\", \"day\": \"9999-01-01\"}"),
                400,
                "time.future",
                "day");
        assertFields(
                agent.post(path, "{\"spent\": \"PT1H\", \"activity\": \"FUN\"}"),
                400,
                "wrong_type",
                "activity");
        assertProblem(DESK.customer().get(path), 403, "not_permitted");
        assertProblem(DESK.customer().post(path, "{\"spent\": \"PT1H\"}"), 403, "not_permitted");
        assertProblem(DESK.stranger().get(path), 403, "not_permitted");
    }
}
