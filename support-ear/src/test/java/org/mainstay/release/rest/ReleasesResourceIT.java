package org.mainstay.release.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.shared.rest.Desk;

class ReleasesResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String FILE =
            """
            --b\r
            Content-Disposition: form-data; name="file"; filename="hadoop.tar.gz"\r
            \r
            bytes\r
            --b--\r
            """;

    @Test
    void releasesWhatOthersVouchFor() {
        var ticket = Desk.ticket(DESK.customer(), "Heap grows", 3);
        var name = Desk.fresh("9.9");
        var body =
                "{\"product\": \"hadoop\", \"version\": \"%s\", \"plannedOn\": \"2026-12-01\"}"
                        .formatted(name);
        var created = DESK.admin().post("releases", body).expect(201);
        var id = created.json().get("id").asText();
        var path = "releases/" + id;
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        assertProblem(DESK.admin().post("releases", body), 409, "already_exists");
        assertProblem(DESK.customer().get(path), 404, "release.not_found");
        assertProblem(DESK.agent().post("releases", body), 403, "not_permitted");
        assertFields(
                DESK.admin().post("releases", "{}"),
                400,
                "invalid_input",
                "product",
                "version",
                "plannedOn");

        DESK.admin()
                .post(
                        path + "/fixes",
                        "{\"ticket\": \"%s\", \"summary\": \"No leak\"}".formatted(ticket))
                .expect(201);
        var sent =
                DESK.admin()
                        .with("Content-Type", "multipart/form-data; boundary=b")
                        .sendBytes(path + "/artefacts/files", "POST", FILE.getBytes(UTF_8))
                        .expect(201);
        var file = path + "/artefacts/" + sent.json().get("id").asText();
        assertThat(sent.header("Location")).endsWith("/api/v1/" + file);
        assertThat(sent.json().get("size").asInt()).isEqualTo(5);
        assertProblem(DESK.customer().get(file + "/file"), 404, "release.not_found");
        var publish = "{\"to\": \"PUBLISHED\"}";
        assertProblem(DESK.admin().post(path + "/transitions", publish), 422, "release.gates_open");
        var evidence = "{\"evidence\": \"https://ci.example/7\"}";
        assertProblem(DESK.admin().put(path + "/gates/TESTS", evidence), 422, "release.own_work");
        assertThat(DESK.agent().put(path + "/gates/NONE", evidence).status()).isEqualTo(404);
        for (var gate : DESK.agent().get(path + "/gates").expect(200).json().get("items")) {
            var signed =
                    DESK.agent()
                            .put(path + "/gates/" + gate.get("gate").asText(), evidence)
                            .expect(200);
            assertThat(signed.json().at("/signedBy/name").asText()).isNotBlank();
        }
        var tag = DESK.admin().get(path).expect(200).header("ETag");
        assertThat(
                        DESK.admin()
                                .with("If-Match", "\"0\"")
                                .patch(path, "{\"plannedOn\": \"2026-12-02\"}")
                                .status())
                .isEqualTo(412);
        var out = DESK.admin().with("If-Match", tag).post(path + "/transitions", publish);
        assertThat(out.expect(200).json().get("status").asText()).isEqualTo("PUBLISHED");
        assertProblem(DESK.admin().post(path + "/transitions", publish), 409, "release.already");
        Poll.until(
                "the ticket is resolved",
                Duration.ofSeconds(30),
                () ->
                        DESK.customer()
                                .get("tickets/" + ticket)
                                .json()
                                .get("status")
                                .asText()
                                .equals("RESOLVED"));
        var seen = DESK.customer().get(path).expect(200).json();
        assertThat(seen.at("/fixes/0/ticket").asText()).isEqualTo(ticket);
        assertThat(seen.get("gates")).isEmpty();
        assertThat(DESK.customer().get(file + "/file").expect(200).body()).isEqualTo("bytes");
        var notes = DESK.customer().get("documents?release=" + id).expect(200).json();
        var note = "documents/" + notes.at("/items/0/key").asText();
        assertThat(DESK.customer().get(note).expect(200).json().get("release").asText())
                .isEqualTo(id);
        assertFields(DESK.customer().get("documents?release=x"), 400, "invalid_input", "release");
        assertFields(
                DESK.admin().post(path + "/transitions", "{\"to\": \"WITHDRAWN\"}"),
                400,
                "release.reason_required",
                "reason");
    }

    @Test
    void saysWhatIsAskedOfReleasesAndWhoFollowsThem() {
        var key = Desk.fresh("released");
        DESK.admin()
                .post("products", "{\"key\": \"%s\", \"name\": \"Released\"}".formatted(key))
                .expect(201);
        var gates = "products/" + key + "/gates";
        assertThat(DESK.admin().get(gates).expect(200).json().get("gates")).hasSize(4);
        var set = DESK.admin().put(gates, "{\"gates\": [\"TESTS\"]}").expect(200);
        assertThat(set.body()).isEqualTo("{\"gates\":[\"TESTS\"]}");
        assertProblem(DESK.customer().get(gates), 403, "not_permitted");
        assertProblem(DESK.admin().get("products/none/gates"), 404, "product.not_found");
        var followed = "products/" + key + "/subscription";
        for (int i = 0; i < 2; i++) {
            var answer = DESK.customer().put(followed, "{}").expect(200).json();
            assertThat(answer.get("subscribed").asBoolean()).isTrue();
        }
        DESK.customer().delete(followed).expect(204);
        assertThat(DESK.customer().get(followed).json().get("subscribed").asBoolean()).isFalse();
    }

    @Test
    void tellsHowVersionsAreSupported() {
        var name = Desk.fresh("8");
        var made =
                DESK.admin()
                        .post(
                                "products/hadoop/versions",
                                """
                                {"name": "%s", "phases": [
                                  {"phase": "FULL", "from": "2019-01-01", "to": "2020-01-01"},
                                  {"phase": "MAINTENANCE", "from": "2020-01-01", "to": "2021-01-01"}
                                ]}"""
                                        .formatted(name))
                        .expect(201);
        assertThat(made.json().get("currentPhase").asText()).isEqualTo("ENDED");
        var path = "products/hadoop/versions/" + name;
        assertThat(DESK.customer().get(path).expect(200).json().get("phases")).hasSize(2);
        assertThat(DESK.customer().get("products/hadoop").status()).isEqualTo(200);
        var warned =
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": "Old", "body": "It fails", "severity": 3,
                                 "product": "hadoop", "productVersion": "%s"}"""
                                        .formatted(name))
                        .expect(201);
        assertThat(warned.json().at("/warnings/0/code").asText()).isEqualTo("version.ended");
        assertFields(
                DESK.admin().post("products/hadoop/life-cycle", "[{\"cycle\": \"1\"}]"),
                400,
                "life_cycle_file.missing",
                "[0].releaseDate");
        DESK.admin().patch(path, "{\"phases\": []}").expect(200);
        assertProblem(DESK.customer().patch(path, "{\"phases\": []}"), 403, "not_permitted");
    }
}
