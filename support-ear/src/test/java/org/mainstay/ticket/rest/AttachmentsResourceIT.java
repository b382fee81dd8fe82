package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class AttachmentsResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String BOUNDARY = "----boundary";

    private final String number = Desk.ticket(DESK.customer(), "With files", 3);
    private final String path = "tickets/" + number + "/attachments";

    @Test
    void givesBackEveryByteUnderANameThatHarmsNobody() throws Exception {
        var bytes = new byte[1_500_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        var hash = sha256(bytes);

        var sent =
                upload(
                        DESK.customer(),
                        "../../etc/日志 \\\"x\\\"\u202e<b>.html",
                        "text/html; charset=utf-8",
                        bytes,
                        null);

        assertAnswer(
                sent,
                201,
                """
                {"id": "<id>", "fileName": "日志 xb.html", "contentType": "text/html",
                 "size": 1500000, "sha256": "%s", "internal": false,
                 "uploader": "Carla Customer", "createdAt": "<time>"}""",
                hash);
        var place = sent.header("Location");
        assertThat(place)
                .isEqualTo(DESK.baseUrl() + "api/v1/" + path + "/" + sent.json().get("id"));
        var got = download(DESK.agent(), path + "/" + sent.json().get("id"));
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(sha256(got.body())).isEqualTo(hash);
        var headers = got.headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .isEqualTo(
                        "attachment; filename=\"__ xb.html\";"
                                + " filename*=UTF-8''%E6%97%A5%E5%BF%97%20xb.html");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(headers.firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(bytes.length);
        assertAnswer(
                DESK.customer().get(path),
                200,
                "{\"items\": [%s], \"page\": 0, \"size\": 50, \"total\": 1, \"totalCapped\": false}",
                sent.body());
    }

    @Test
    void unpacksAndRunsNothing() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 * 1024 * 1024]);
        }
        var picture =
                bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script/></svg>");

        assertGivenBack("..\\..\\bomb\u202egol.log.gz", "bombgol.log.gz", packed.toByteArray());
        assertGivenBack("/etc/../x.svg", "x.svg", picture);
    }

    private void assertGivenBack(String fileName, String kept, byte[] bytes) throws Exception {
        var sent = upload(DESK.customer(), fileName, "image/svg+xml", bytes, null).expect(201);
        var got = download(DESK.agent(), path + "/" + sent.json().get("id"));

        assertThat(sent.json().get("fileName").asText()).isEqualTo(kept);
        assertThat(got.body()).isEqualTo(bytes);
        assertThat(got.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"" + kept + "\"");
        assertThat(got.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void hidesInternalFilesFromCustomers() throws Exception {
        var sent = upload(DESK.agent(), "note.txt", "text/plain", bytes("x"), "true");
        var file = path + "/" + sent.expect(201).json().get("id");

        assertThat(sent.json().get("internal").asBoolean()).isTrue();
        assertThat(DESK.customer().get(path).expect(200).json().get("items")).isEmpty();
        assertProblem(DESK.customer().get(file), 404, "attachment.not_found");
        assertThat(download(DESK.auditor(), file).statusCode()).isEqualTo(200);
        assertProblem(
                upload(DESK.customer(), "note.txt", "text/plain", bytes("x"), "true"),
                403,
                "not_permitted");
    }

    @Test
    void takesFilesOutOfSight() throws Exception {
        var file =
                path
                        + "/"
                        + upload(DESK.agent(), "a.txt", "text/plain", bytes("x"), null)
                                .expect(201)
                                .json()
                                .get("id");

        assertProblem(DESK.customer().delete(file), 403, "not_permitted");
        assertProblem(DESK.stranger().delete(file), 404, "ticket.not_found");
        assertThat(DESK.agent().delete(file).expect(204).body()).isEmpty();
        assertProblem(DESK.agent().get(file), 404, "attachment.not_found");
        assertProblem(DESK.agent().delete(file), 404, "attachment.not_found");
    }

    @Test
    void refusesWhatIsTooLargeOrRunsByItself() throws Exception {
        assertFields(
                upload(
                        DESK.customer(),
                        "big.bin",
                        "application/octet-stream",
                        new byte[Desk.ATTACHMENT_MAX + 1],
                        null),
                413,
                "attachment.too_large",
                "file");
        assertFields(
                upload(DESK.customer(), "run.EXE", "text/plain", bytes("MZ"), null),
                415,
                "attachment.type_not_accepted",
                "file");
        assertThat(DESK.customer().get(path).expect(200).json().get("items")).isEmpty();
    }

    @Test
    void refusesOthersAndBrokenForms() throws Exception {
        var form = "multipart/form-data; boundary=" + BOUNDARY;

        assertProblem(
                upload(DESK.stranger(), "a.txt", "text/plain", bytes("x"), null),
                404,
                "ticket.not_found");
        assertProblem(
                upload(DESK.auditor(), "a.txt", "text/plain", bytes("x"), null),
                403,
                "not_permitted");
        assertProblem(
                DESK.customer().with("Content-Type", form).post(path, "--" + BOUNDARY + "\r\ncut"),
                400,
                "malformed_multipart");
        assertProblem(
                DESK.customer().with("Content-Type", "multipart/form-data").post(path, "x"),
                400,
                "malformed_multipart");
        assertFields(
                DESK.customer().with("Content-Type", form).post(path, "--" + BOUNDARY + "--\r\n"),
                400,
                "invalid_input",
                "file");
        assertFields(
                DESK.customer()
                        .with("Content-Type", form)
                        .post(path, part("datei", null, null) + "x\r\n--" + BOUNDARY + "--\r\n"),
                400,
                "unknown_field",
                "datei");
        assertProblem(DESK.customer().post(path, "{}"), 415, "unsupported_media_type");
    }

    private Answer upload(
            RestClient client, String fileName, String type, byte[] bytes, String internal)
            throws IOException, InterruptedException {
        var before = internal == null ? "" : part("internal", null, null) + internal + "\r\n";
        InputStream body =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        stream(before + part("file", fileName, type)),
                                        new ByteArrayInputStream(bytes),
                                        stream("\r\n--" + BOUNDARY + "--\r\n"))));
        var request =
                HttpRequest.newBuilder(DESK.baseUrl().resolve("api/v1/" + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Authorization", authorization(client))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                        .build();
        return new Answer(
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpResponse<byte[]> download(RestClient client, String file)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(DESK.baseUrl().resolve("api/v1/" + file))
                        .header("Authorization", authorization(client))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The header that the client sends. */
    private static String authorization(RestClient client) {
        return client.get("products")
                .response()
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
    }

    private static String part(String name, String fileName, String type) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\""
                + (fileName == null ? "" : "; filename=\"" + fileName + "\"")
                + (type == null ? "" : "\r\nContent-Type: " + type)
                + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
