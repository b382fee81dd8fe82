package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class ChecklistResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String path = "tickets/" + Desk.ticket(DESK.customer(), "Slow", 3) + "/checklist";

    @Test
    void addsTicksMovesAndRemoves() {
        var agent = DESK.agent();
        agent.post(path, "{\"text\": \"Read the log\"}").expect(201);
        var second = agent.post(path, "{\"text\": \"Send it\", \"shared\": true}").expect(201);
        var item = path + "/" + second.json().get("id").asLong();

        var changed = agent.patch(item, "{\"done\": true, \"position\": 0}").expect(200).json();
        assertThat(changed.get("done").asBoolean()).isTrue();
        assertThat(changed.at("/doneBy/name").asText()).isNotEmpty();
        assertThat(agent.get(path).expect(200).json().findValuesAsText("text"))
                .containsExactly("Send it", "Read the log");
        assertThat(DESK.customer().get(path).expect(200).json().findValuesAsText("text"))
                .containsExactly("Send it");
        var stale = agent.with("If-Match", "\"1\"").patch(item, "{\"done\": false}");
        assertProblem(stale, 412, "stale");

        agent.delete(item).expect(204);
        assertProblem(agent.get(item), 404, "checklist_item.not_found");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var agent = DESK.agent();

        assertFields(agent.post(path, "{}"), 400, "invalid_input", "text");
        assertFields(
                agent.post(path, "{\"text\": \"%s\"}".formatted("x".repeat(201))),
                400,
                "invalid_input",
                "text");
        assertProblem(DESK.customer().post(path, "{\"text\": \"x\"}"), 403, "not_permitted");
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
    }
}
