package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class MergeResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String source = Desk.ticket(DESK.customer(), "Told twice", 3);
    private final String target = Desk.ticket(DESK.customer(), "Told first", 3);
    private final String path = "tickets/" + source + "/merge";

    @Test
    void mergesOnceAndPointsToWhereItGoesOn() {
        var agent = DESK.agent();

        for (int i = 0; i < 2; i++) {
            var merged = agent.post(path, into(target)).expect(200).json();
            assertThat(merged.get("status").asText()).isEqualTo("CLOSED");
            assertThat(merged.get("mergedInto").asText()).isEqualTo(target);
        }

        var messages = DESK.customer().get("tickets/" + target + "/messages").expect(200).json();
        assertThat(messages.get("total").asInt()).isEqualTo(2);
        assertThat(messages.findValuesAsText("mergedFrom")).containsExactly(source);
        assertProblem(
                DESK.customer().post("tickets/" + source + "/messages", "{\"body\": \"Late\"}"),
                422,
                "ticket.merged");
    }

    @Test
    void refusesMergesThatMakeNoSense() {
        var agent = DESK.agent();
        var foreign = Desk.ticket(DESK.stranger(), "Of somebody else", 3);

        assertFields(agent.post(path, into(source)), 422, "ticket.merge.itself", "into");
        assertFields(agent.post(path, into("2026-9")), 422, "ticket.not_found", "into");
        assertFields(agent.post(path, into(foreign)), 422, "ticket.merge.other_reporter", "into");
        assertFields(agent.post(path, "{}"), 400, "invalid_input", "into");
        assertProblem(agent.with("If-Match", "\"999\"").post(path, into(target)), 412, "stale");
        assertProblem(DESK.customer().post(path, into(target)), 403, "not_permitted");
        assertProblem(DESK.stranger().post(path, into(target)), 403, "not_permitted");
    }

    private static String into(String number) {
        return "{\"into\": \"" + number + "\"}";
    }
}
