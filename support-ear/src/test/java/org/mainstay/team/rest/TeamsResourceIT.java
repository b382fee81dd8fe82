package org.mainstay.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class TeamsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String key = Desk.fresh("team");

    @Test
    void tellsALeadTakenAwayFromOneLeftAlone() {
        var admin = DESK.admin();
        var agent = Desk.id(DESK.agent());

        assertAnswer(
                admin.post(
                        "teams",
                        "{\"key\": \"%s\", \"name\": \"T\", \"lead\": %d, \"members\": [%d]}"
                                .formatted(key, agent, agent)),
                201,
                """
                {"key": "%s", "name": "T", "lead": {"id": %d, "name": "Ann Agent"},
                 "members": [{"id": %d, "name": "Ann Agent"}]}""",
                key,
                agent,
                agent);
        var renamed = admin.patch("teams/" + key, "{\"name\": \"U\"}").expect(200);
        assertThat(renamed.json().at("/lead/id").asLong()).isEqualTo(agent);
        assertAnswer(
                admin.patch("teams/" + key, "{\"lead\": null, \"members\": []}"),
                200,
                "{\"key\": \"%s\", \"name\": \"U\", \"members\": []}",
                key);
    }

    @Test
    void noticesStaleChangesOfMembersToo() {
        var admin = DESK.admin();
        var tag =
                admin.post("teams", "{\"key\": \"%s\", \"name\": \"T\"}".formatted(key))
                        .expect(201)
                        .header("ETag");
        admin.patch("teams/" + key, "{\"members\": [%d]}".formatted(Desk.id(DESK.agent())))
                .expect(200);

        assertProblem(
                admin.with("If-Match", tag).patch("teams/" + key, "{\"name\": \"X\"}"),
                412,
                "stale");
    }

    @Test
    void takesOnlyPeopleWhoAnswerTickets() {
        assertFields(
                DESK.admin()
                        .post(
                                "teams",
                                "{\"key\": \"%s\", \"name\": \"T\", \"members\": [%d]}"
                                        .formatted(key, Desk.id(DESK.customer()))),
                422,
                "team.not_an_agent",
                "members");
        assertProblem(DESK.admin().get("teams/" + key), 404, "team.not_found");
    }

    @Test
    void isForStaffToReadAndForAdministratorsToChange() {
        assertThat(DESK.agent().get("teams?size=200").expect(200).json().get("items"))
                .anySatisfy(team -> assertThat(team.get("key").asText()).isEqualTo("storage"));
        assertProblem(DESK.customer().get("teams"), 403, "not_permitted");
        assertProblem(
                DESK.manager().patch("teams/storage", "{\"name\": \"X\"}"), 403, "not_permitted");
    }
}
