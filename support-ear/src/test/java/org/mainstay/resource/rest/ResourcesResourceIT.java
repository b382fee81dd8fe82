package org.mainstay.resource.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class ResourcesResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String SHA256_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void takesAFileToItsUsersPastAModerator() {
        assertFields(
                DESK.customer().post("resources", "{}"),
                400,
                "invalid_input",
                "title",
                "kind",
                "licence");
        var created =
                DESK.customer()
                        .post(
                                "resources",
                                """
                                {"title": "Count blocks", "kind": "SCRIPT",
                                 "licence": "Apache-2.0", "product": "hadoop"}""")
                        .expect(201);
        var path = "resources/" + created.json().get("key").asText();
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        var sent = upload(DESK.customer(), path, "count.sh", "abc").expect(200).json();
        assertThat(sent.get("sha256").asText()).isEqualTo(SHA256_OF_ABC);
        assertThat(sent.at("/file/size").asInt()).isEqualTo(3);
        assertThat(sent.get("status").asText()).isEqualTo("PENDING");
        assertProblem(DESK.stranger().get(path), 404, "resource.not_found");
        assertProblem(DESK.stranger().get(path + "/file"), 404, "resource.not_found");
        assertProblem(upload(DESK.stranger(), path, "count.sh", "abc"), 404, "resource.not_found");
        var accept = "{\"to\": \"PUBLISHED\"}";
        assertProblem(DESK.customer().post(path + "/transitions", accept), 403, "not_permitted");

        DESK.moderator().post(path + "/transitions", accept).expect(200);

        assertThat(DESK.stranger().get(path + "/file").expect(200).body()).isEqualTo("abc");
        assertThat(
                        DESK.stranger()
                                .get("resources?kind=SCRIPT&q=count%20blocks")
                                .expect(200)
                                .json()
                                .at("/items/0/contributor/name")
                                .asText())
                .isEqualTo("Carla Customer");
        assertThat(
                        DESK.customer()
                                .with("If-Match", "\"0\"")
                                .patch(path, "{\"licence\": \"MIT\"}")
                                .status())
                .isEqualTo(412);
        assertFields(
                DESK.moderator().post(path + "/transitions", "{\"to\": \"WITHDRAWN\"}"),
                400,
                "resource.reason_required",
                "reason");
        assertFields(
                DESK.customer().patch(path, "{\"licence\": \"Mine\"}"),
                400,
                "resource.unknown_licence",
                "licence");
    }

    private static Answer upload(RestClient client, String path, String name, String content) {
        var body =
                """
                --b\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/x-sh\r
                \r
                %s\r
                --b--\r
                """
                        .formatted(name, content);
        return client.with("Content-Type", "multipart/form-data; boundary=b")
                .sendBytes(path + "/file", "PUT", body.getBytes(StandardCharsets.UTF_8));
    }
}
