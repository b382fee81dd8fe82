package org.mainstay.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class TokensResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String WANTED = "{\"name\": \"ci\", \"expiresInDays\": 30}";

    @Test
    void showsTheSecretOnceAndTakesItUntilItIsRevoked() throws IOException {
        var email = Desk.fresh("token") + "@desk.example";
        DESK.register(email, "Tom", "Token");

        var issued = DESK.anybody().withPassword(email, Desk.PASSWORD).post("tokens", WANTED);

        assertAnswer(
                issued,
                201,
                """
                {"id": "<id>", "name": "ci", "token": "<text>", "createdAt": "<time>",
                 "expiresAt": "<time>"}""");
        var id = issued.json().get("id").asLong();
        var secret = issued.json().get("token").asText();
        assertThat(issued.header("Location")).isEqualTo(DESK.baseUrl() + "api/v1/tokens/" + id);
        var client = DESK.anybody().with("Authorization", "Bearer " + secret);
        assertAnswer(
                client.get("tokens"),
                200,
                """
                {"items": [{"id": %d, "name": "ci", "createdAt": "<time>", "expiresAt": "<time>",
                            "lastUsedAt": "<time>"}],
                 "page": 0, "size": 50, "total": 1, "totalCapped": false}""",
                id);
        assertThat(client.delete("tokens/" + id).expect(204).body()).isEmpty();
        assertProblem(client.get("users/me"), 401, "not_signed_in");
        assertThat(Files.readString(DESK.jar().log())).doesNotContain(secret, Desk.PASSWORD);
    }

    @Test
    void wantsThePassword() {
        var refused =
                DESK.anybody().withPassword("admin@desk.example", "wrong").post("tokens", WANTED);

        assertProblem(refused, 401, "not_signed_in");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic ");
        assertProblem(DESK.anybody().post("tokens", WANTED), 401, "not_signed_in");
        assertProblem(DESK.admin().post("tokens", WANTED), 401, "not_signed_in");
    }

    @Test
    void makesWhoeverGuessesWait() {
        var guesser = DESK.anybody().withPassword(Desk.fresh("guess") + "@desk.example", "wrong");
        for (int i = 0; i < 6; i++) {
            assertProblem(guesser.post("tokens", WANTED), 401, "not_signed_in");
        }

        var refused = guesser.post("tokens", WANTED);

        assertProblem(refused, 429, "identity.throttled");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void limitsHowLongATokenLasts() {
        var admin = DESK.anybody().withPassword("admin@desk.example", Desk.PASSWORD);

        assertFields(
                admin.post("tokens", "{\"name\": \"\", \"expiresInDays\": 367}"),
                400,
                "invalid_input",
                "name",
                "expiresInDays");
    }

    @Test
    void knowsOnlyOnesOwnTokens() {
        var others = DESK.admin().get("tokens").expect(200).json().at("/items/0/id").asLong();

        assertProblem(DESK.customer().delete("tokens/" + others), 404, "token.not_found");
    }
}
