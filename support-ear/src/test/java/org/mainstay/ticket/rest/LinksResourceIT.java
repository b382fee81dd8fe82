package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class LinksResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String number = Desk.ticket(DESK.customer(), "Whole", 3);
    private final String other = Desk.ticket(DESK.customer(), "Part", 3);
    private final String path = "tickets/" + number + "/links";

    @Test
    void linksAndUnlinks() {
        var agent = DESK.agent();
        var link = agent.post(path, link("PARENT", other)).expect(201);
        var id = link.json().get("id").asLong();

        assertAnswer(
                agent.get(path),
                200,
                """
                {"items": [{"id": %d, "type": "PARENT", "inverse": false, "ticket": "%s",
                            "subject": "Part", "status": "NEW"}],
                 "page": 0, "size": 50, "total": 1, "totalCapped": false}""",
                id,
                other);
        assertAnswer(
                DESK.customer().get("tickets/" + other + "/links/" + id),
                200,
                """
                {"id": %d, "type": "PARENT", "inverse": true, "ticket": "%s", "subject": "Whole",
                 "status": "NEW"}""",
                id,
                number);
        var transitions = agent.get("tickets/" + number + "/transitions").expect(200).json();
        assertThat(transitions.findValues("unfinished").toString()).contains(other);

        agent.delete(path + "/" + id).expect(204);
        assertProblem(agent.get(path + "/" + id), 404, "link.not_found");
        assertThat(DESK.customer().get(path).expect(200).json().get("items")).isEmpty();
    }

    @Test
    void refusesLinksThatMakeNoSense() {
        var agent = DESK.agent();
        agent.post(path, link("BLOCKS", other)).expect(201);

        assertFields(agent.post(path, link("BLOCKS", other)), 409, "ticket.link.exists", "ticket");
        assertFields(
                agent.post("tickets/" + other + "/links", link("BLOCKS", number)),
                422,
                "ticket.link.circle",
                "ticket");
        assertFields(
                agent.post(path, link("RELATES", number)), 422, "ticket.link.itself", "ticket");
        assertFields(
                agent.post(path, link("RELATES", "2026-9")), 422, "ticket.not_found", "ticket");
        assertFields(agent.post(path, link("LIKES", other)), 400, "wrong_type", "type");
        assertFields(agent.post(path, "{}"), 400, "invalid_input", "type", "ticket");
        assertProblem(DESK.customer().post(path, link("RELATES", other)), 403, "not_permitted");
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
    }

    private static String link(String type, String ticket) {
        return "{\"type\": \"%s\", \"ticket\": \"%s\"}".formatted(type, ticket);
    }
}
