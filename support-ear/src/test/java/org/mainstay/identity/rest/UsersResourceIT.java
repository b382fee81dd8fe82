package org.mainstay.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.shared.rest.Desk;

class UsersResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String email = Desk.fresh("user") + "@desk.example";

    private RestClient someone() {
        DESK.register(email, "Ulla", "User");
        return DESK.anybody().as(email, Desk.PASSWORD);
    }

    @Test
    void changesWhatIsOnesOwn() {
        var someone = someone();
        var id = Desk.id(someone);

        assertAnswer(
                someone.patch(
                        "users/" + id,
                        """
                        {"firstName": "Una", "locale": "zh-CN", "timeZone": "Asia/Shanghai"}"""),
                200,
                """
                {"id": %d, "email": "%s", "firstName": "Una", "lastName": "User",
                 "verified": true, "active": true, "roles": ["CUSTOMER"], "teams": [],
                 "locale": "zh-CN", "timeZone": "Asia/Shanghai"}""",
                id,
                email);
        assertProblem(
                someone.patch("users/" + id, "{\"roles\": [\"ADMIN\"]}"), 403, "not_permitted");
        assertFields(
                someone.patch("users/" + id, "{\"timeZone\": \"Mars/Base\"}"),
                400,
                "unknown_time_zone",
                "timeZone");
        assertFields(
                someone.patch("users/" + id, "{\"locale\": \"de\"}"), 400, "wrong_type", "locale");
    }

    @Test
    void changesOneself() {
        var someone = someone();

        someone.patch("users/me", "{\"timeZone\": \"Asia/Shanghai\"}").expect(200);
        assertThat(someone.get("users/me").expect(200).json().get("timeZone").asText())
                .isEqualTo("Asia/Shanghai");
        var changed = someone.patch("users/me", "{\"timeZone\": \"\"}").expect(200).json();

        assertThat(changed.has("timeZone")).isFalse();
        assertProblem(someone.patch("users/me", "{\"roles\": [\"ADMIN\"]}"), 403, "not_permitted");
    }

    @Test
    void hidesPeopleFromCustomers() {
        var customer = DESK.customer();
        var admin = Desk.id(DESK.admin());

        assertProblem(customer.get("users"), 403, "not_permitted");
        assertProblem(customer.get("users/" + admin), 404, "person.not_found");
        assertProblem(
                customer.patch("users/" + admin, "{\"firstName\": \"X\"}"),
                404,
                "person.not_found");
    }

    @Test
    void findsPeopleForStaff() {
        var id = Desk.id(someone());

        assertAnswer(
                DESK.auditor().get("users?size=10&q=" + email.substring(0, email.indexOf('@'))),
                200,
                """
                {"items": [{"id": %d, "email": "%s", "firstName": "Ulla", "lastName": "User",
                  "verified": true, "active": true, "roles": ["CUSTOMER"], "teams": [],
                  "locale": "en"}],
                 "page": 0, "size": 10, "total": 1, "totalCapped": false}""",
                id,
                email);
    }

    @Test
    void letsAdministratorsChangeTheRest() {
        var someone = someone();
        var path = "users/" + Desk.id(someone);
        var admin = DESK.admin();
        var organisation = Desk.fresh("org");
        admin.post(
                        "organisations",
                        "{\"key\": \"%s\", \"name\": \"%s\"}".formatted(organisation, organisation))
                .expect(201);

        var joined =
                admin.patch(
                        path,
                        "{\"roles\": [\"AGENT\", \"TEAM_LEAD\"], \"organisation\": \"%s\"}"
                                .formatted(organisation));
        assertThat(joined.expect(200).json().get("roles").toString())
                .isEqualTo("[\"AGENT\",\"TEAM_LEAD\"]");
        assertThat(joined.json().get("organisation").asText()).isEqualTo(organisation);
        assertThat(admin.patch(path, "{\"lastName\": \"X\"}").json().has("organisation")).isTrue();
        var left = admin.patch(path, "{\"organisation\": null}").expect(200);
        assertThat(left.json().has("organisation")).isFalse();
        assertFields(
                admin.patch(path, "{\"organisation\": \"nowhere\"}"),
                422,
                "organisation.not_found",
                "organisation");
        admin.patch(path, "{\"active\": false}").expect(200);
        assertProblem(someone.get("users/me"), 401, "not_signed_in");
    }

    @Test
    void noticesStaleChanges() {
        var someone = someone();
        var path = "users/" + Desk.id(someone);
        var tag = someone.get(path).expect(200).header("ETag");

        var changed =
                someone.with("If-Match", tag).patch(path, "{\"firstName\": \"New\"}").expect(200);

        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertProblem(
                someone.with("If-Match", tag).patch(path, "{\"firstName\": \"Newer\"}"),
                412,
                "stale");
    }

    @Test
    void keepsTheLastAdministrator() {
        var admin = DESK.admin();

        assertProblem(
                admin.patch("users/" + Desk.id(admin), "{\"roles\": [\"AGENT\"]}"),
                409,
                "identity.last_administrator");
    }

    @Test
    void handsOverTheTicketsOfWhoeverLeaves() {
        var leaver = someone();
        var path = "users/" + Desk.id(leaver);
        var admin = DESK.admin();
        admin.patch(path, "{\"roles\": [\"AGENT\"]}").expect(200);
        var number = Desk.ticket(DESK.customer(), "Needs somebody", 3);
        DESK.agent()
                .patch("tickets/" + number, "{\"assignee\": %d}".formatted(Desk.id(leaver)))
                .expect(200);

        assertFields(
                admin.patch(path, "{\"active\": false, \"handOver\": {\"team\": \"nowhere\"}}"),
                422,
                "team.not_found",
                "team");
        admin.patch(
                        path,
                        "{\"active\": false, \"handOver\": {\"assignee\": %d}}"
                                .formatted(Desk.id(DESK.agent())))
                .expect(200);

        assertProblem(leaver.get("tickets"), 401, "not_signed_in");
        assertThat(
                        DESK.agent()
                                .get("tickets/" + number)
                                .expect(200)
                                .json()
                                .get("assignee")
                                .get("id")
                                .asLong())
                .isEqualTo(Desk.id(DESK.agent()));
        assertThat(
                        admin.get("users?state=DEACTIVATED&role=AGENT&q=" + email)
                                .expect(200)
                                .json()
                                .get("total")
                                .asInt())
                .isEqualTo(1);
        assertFields(admin.get("users?state=GONE"), 400, "invalid_input", "state");
    }
}
