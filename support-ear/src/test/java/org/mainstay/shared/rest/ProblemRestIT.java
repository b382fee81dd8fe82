package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.harness.RestClient;

class ProblemRestIT {

    private static final Desk DESK = Desk.shared();
    private static final RestClient ADMIN = DESK.admin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickets",
                "users/me",
                "products",
                "calendars",
                "tickets/2026-000001/clocks"
            })
    void turnsStrangersAway(String path) {
        var answer = DESK.anybody().get(path);

        assertAnswer(
                answer,
                401,
                """
                {"type": "/problems/not-signed-in", "title": "Not signed in", "status": 401,
                 "detail": "<text>", "code": "not_signed_in"}""");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Mainstay\"");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void turnsWrongTokensAway() {
        assertProblem(
                DESK.anybody().with("Authorization", "Bearer nonsense").get("tickets"),
                401,
                "not_signed_in");
    }

    @Test
    void turnsStrangersAwayBeforeItReadsWhatTheySend() {
        assertProblem(DESK.anybody().post("tickets", "{nonsense"), 401, "not_signed_in");
    }

    @Test
    void takesThePasswordForTokensOnly() {
        assertProblem(
                DESK.anybody().withPassword("admin@desk.example", Desk.PASSWORD).get("users/me"),
                401,
                "not_signed_in");
    }

    @Test
    void knowsNoOtherPaths() {
        assertAnswer(
                ADMIN.get("nowhere"),
                404,
                """
                {"type": "/problems/not-found", "title": "Not found", "status": 404,
                 "detail": "There is nothing here.", "code": "not_found"}""");
        assertProblem(ADMIN.get("application.wadl"), 404, "not_found");
        assertProblem(ADMIN.get("users/x"), 404, "not_found");
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        var answer = ADMIN.delete("teams/storage");

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET", "PATCH");
    }

    @Test
    void refusesOtherMediaTypes() {
        assertProblem(
                ADMIN.with("Content-Type", "text/xml").post("teams", "<team/>"),
                415,
                "unsupported_media_type");
        assertProblem(ADMIN.with("Accept", "application/xml").get("teams"), 406, "not_acceptable");
    }

    @Test
    void tellsWhereJsonIsBroken() {
        assertAnswer(
                ADMIN.post("teams", "{\"key\": \"x\",\n oops}"),
                400,
                """
                {"type": "/problems/malformed-json", "title": "Bad request", "status": 400,
                 "detail": "The body is not the JSON that was expected: line 2, column 2.",
                 "code": "malformed_json"}""");
        assertProblem(ADMIN.post("teams", ""), 400, "malformed_json");
        assertProblem(ADMIN.post("teams", "[]"), 400, "malformed_json");
    }

    @Test
    void refusesUnknownFields() {
        assertAnswer(
                ADMIN.post("teams", "{\"key\": \"x\", \"name\": \"X\", \"size\": 3}"),
                400,
                """
                {"type": "/problems/unknown-field", "title": "Bad request", "status": 400,
                 "detail": "There is no field size here.", "code": "unknown_field",
                 "errors": [{"field": "size", "message": "There is no field size here."}]}""");
    }

    @Test
    void namesFieldsOfTheWrongKindAndWhatTheyMayBe() {
        assertAnswer(
                ADMIN.patch("users/1", "{\"roles\": [\"ADMIN\", \"KING\"]}"),
                400,
                """
                {"type": "/problems/wrong-type", "title": "Bad request", "status": 400,
                 "detail": "The field roles[1] has a value of the wrong kind.",
                 "code": "wrong_type",
                 "errors": [{"field": "roles[1]", "message":
                 "Must be one of: CUSTOMER, AGENT, TEAM_LEAD, MANAGER, AUDITOR, ADMIN, WRITER, TRAINER, RELEASE_MANAGER, MODERATOR."}]}""");
        assertFields(ADMIN.post("teams", "{\"key\": 7}"), 400, "wrong_type", "key");
        assertFields(
                ADMIN.post("teams", "{\"key\": \"x\", \"name\": \"a\\u0000b\"}"),
                400,
                "wrong_type",
                "name");
        assertFields(
                ADMIN.post("teams", "{\"key\": \"x\", \"name\": \"a\\ud83cb\"}"),
                400,
                "wrong_type",
                "name");
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        assertAnswer(
                ADMIN.post("teams", "{\"key\": \"No Key\", \"name\": \" \"}"),
                400,
                """
                {"type": "/problems/invalid-input", "title": "Bad request", "status": 400,
                 "detail": "Some input is not valid.", "code": "invalid_input",
                 "errors": [{"field": "key", "message": "<text>"},
                            {"field": "name", "message": "Please fill this in."}]}""");
    }

    @Test
    void answersInTheLanguageOfTheRequest() {
        var answer =
                ADMIN.with("Accept-Language", "de, zh-CN;q=0.8, en;q=0.5")
                        .post("teams", "{\"key\": \"x\", \"name\": \" \"}");

        assertAnswer(
                answer,
                400,
                """
                {"type": "/problems/invalid-input", "title": "请求有误", "status": 400,
                 "detail": "部分输入无效。", "code": "invalid_input",
                 "errors": [{"field": "name", "message": "请填写此项。"}]}""");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        var large = "{\"key\": \"x\", \"name\": \"" + "x".repeat(1024 * 1024) + "\"}";

        assertAnswer(
                ADMIN.post("teams", large),
                413,
                """
                {"type": "/problems/body-too-large", "title": "Too large", "status": 413,
                 "detail": "The body is larger than 1,024 KiB.", "code": "body_too_large"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "teams?size=0, invalid_input, size",
        "teams?size=201, invalid_input, size",
        "teams?size=many, invalid_input, size",
        "teams?page=-1, invalid_input, page",
        "teams?page=99999999999999999999, invalid_input, page",
        "teams?colour=red, unknown_parameter, colour",
        "teams?sort=name, unknown_parameter, sort",
        "users?q=%00, invalid_input, q"
    })
    void refusesParametersThatMakeNoSense(String path, String code, String parameter) {
        assertFields(ADMIN.get(path), 400, code, parameter);
    }

    @Test
    void letsAllowedOriginsCallFromABrowser() {
        var preflight =
                DESK.anybody()
                        .with("Origin", Desk.ORIGIN)
                        .with("Access-Control-Request-Method", "PATCH")
                        .send("tickets/2026-000001", "OPTIONS", null)
                        .expect(204);
        var answer = ADMIN.with("Origin", Desk.ORIGIN).get("teams").expect(200);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(Desk.ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Desk.ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Location");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.evil",
                "http://portal.example",
                "https://evil.example",
                "null"
            })
    void letsNoOtherOriginCall(String origin) {
        var preflight =
                DESK.anybody()
                        .with("Origin", origin)
                        .with("Access-Control-Request-Method", "GET")
                        .send("tickets", "OPTIONS", null);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void describesItselfWhereThePlatformSays() {
        var request =
                HttpRequest.newBuilder(DESK.baseUrl().resolve("openapi"))
                        .header("Accept", "application/json")
                        .build();

        var answer = new RestClient.Answer(Desk.send(request)).expect(200);

        var paths = answer.json().get("paths");
        assertThat(paths.size()).isEqualTo(117);
        assertThat(paths.at("/~1api~1v1~1tickets/post/description").asText())
                .startsWith("Opens a ticket");
        assertThat(answer.json().at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
    }
}
