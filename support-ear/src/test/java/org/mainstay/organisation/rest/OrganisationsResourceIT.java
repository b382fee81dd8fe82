package org.mainstay.organisation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class OrganisationsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String key = Desk.fresh("organisation");
    private final String body = "{\"key\": \"%s\", \"name\": \"Name of %s\"}".formatted(key, key);

    @Test
    void addsReadsAndRenames() {
        var admin = DESK.admin();

        var added = admin.post("organisations", body);
        assertAnswer(added, 201, body);
        assertThat(added.header("Location"))
                .isEqualTo(DESK.baseUrl() + "api/v1/organisations/" + key);
        var read = DESK.agent().get("organisations/" + key);
        assertAnswer(read, 200, body);
        assertThat(read.header("ETag")).isEqualTo(added.header("ETag"));
        var renamed =
                admin.with("If-Match", read.header("ETag"))
                        .patch("organisations/" + key, "{\"name\": \"%s 2\"}".formatted(key));
        assertAnswer(renamed, 200, "{\"key\": \"%s\", \"name\": \"%s 2\"}", key, key);
        assertProblem(
                admin.with("If-Match", read.header("ETag"))
                        .patch("organisations/" + key, "{\"name\": \"X\"}"),
                412,
                "stale");
    }

    @Test
    void listsByNameInPages() {
        DESK.admin().post("organisations", body).expect(201);

        var list = DESK.auditor().get("organisations?page=0&size=1").expect(200).json();

        assertThat(list.get("items")).hasSize(1);
        assertThat(list.get("size").asInt()).isEqualTo(1);
        assertThat(list.get("total").asInt()).isPositive();
        assertThat(list.get("totalCapped").asBoolean()).isFalse();
    }

    @Test
    void refusesAKeyThatIsTaken() {
        DESK.admin().post("organisations", body).expect(201);

        assertFields(DESK.admin().post("organisations", body), 409, "already_exists", "key");
    }

    @Test
    void isForStaffToReadAndForAdministratorsToChange() {
        assertProblem(DESK.customer().get("organisations"), 403, "not_permitted");
        assertProblem(DESK.agent().post("organisations", body), 403, "not_permitted");
        assertProblem(DESK.auditor().post("organisations", body), 403, "not_permitted");
        assertProblem(DESK.admin().get("organisations/nowhere"), 404, "organisation.not_found");
    }
}
