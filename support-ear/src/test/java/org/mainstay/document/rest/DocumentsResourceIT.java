package org.mainstay.document.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

class DocumentsResourceIT {

    private static final Desk DESK = Desk.shared();

    private static final String SOLVED = "{\"solved\": true}";

    private final RestClient writer = DESK.writer();
    private final RestClient agent = DESK.agent();
    private final RestClient customer = DESK.customer();

    private String write(String title, String more) {
        return writer.post("documents", document(title, more))
                .expect(201)
                .json()
                .get("key")
                .asText();
    }

    private static String document(String title, String more) {
        return """
        {"title": "%s", "kind": "KNOWN_PROBLEM", "origin": "OFFICIAL", "body": "# It *grows*",
         "language": "en", "audience": "CUSTOMERS"%s}"""
                .formatted(title, more);
    }

    private static String to(String status) {
        return "{\"to\": \"%s\"}".formatted(status);
    }

    @Test
    void leadsADocumentFromItsDraftToItsReaders() {
        var created =
                writer.post(
                                "documents",
                                document(
                                        "Heap grows",
                                        ", \"product\": \"hadoop\", \"appliesTo\": \">=3.3 <3.5\","
                                                + " \"tags\": [\"Heap\"]"))
                        .expect(201);
        var key = created.json().get("key").asText();
        var path = "documents/" + key;
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        assertThat(created.json().get("status").asText()).isEqualTo("DRAFT");
        assertThat(created.json().at("/tags/0").asText()).isEqualTo("heap");
        assertProblem(customer.get(path), 404, "document.not_found");
        assertProblem(writer.post(path + "/transitions", to("PUBLISHED")), 422, notAllowed());

        writer.post(path + "/transitions", to("IN_REVIEW")).expect(200);
        var approval = "{\"decision\": \"APPROVE\"}";
        assertProblem(writer.post(path + "/reviews", approval), 422, "document.own_review");
        agent.post(path + "/reviews", approval).expect(200);
        assertProblem(agent.post(path + "/transitions", to("PUBLISHED")), 403, "not_permitted");
        var published = writer.post(path + "/transitions", to("PUBLISHED")).expect(200);
        assertThat(published.json().get("publishedRevision").asInt()).isEqualTo(1);

        var read = customer.get(path).expect(200);
        assertThat(read.json().get("status").asText()).isEqualTo("PUBLISHED");
        assertThat(read.json().get("bodyHtml").asText())
                .isEqualTo("<h2 id=\"s-it-grows\">It <em>grows</em></h2>\n");
        var tag = agent.get(path).header("ETag");
        agent.with("If-Match", tag)
                .patch(path, "{\"title\": \"Heap\", \"why\": \"x\"}")
                .expect(200);
        assertThat(agent.with("If-Match", tag).patch(path, "{\"title\": \"X\"}").status())
                .isEqualTo(412);
        assertThat(customer.get(path).json().get("title").asText()).isEqualTo("Heap grows");
        assertThat(agent.get(path).json().get("title").asText()).isEqualTo("Heap");
        assertThat(agent.get(path + "?revision=published").json().get("revision").asInt())
                .isEqualTo(1);
        assertThat(agent.get(path + "?revision=1").json().get("title").asText())
                .isEqualTo("Heap grows");
        assertThat(agent.get(path + "/revisions").json().get("items").findValuesAsText("revision"))
                .containsExactly("2", "1");
        assertProblem(customer.get(path + "/revisions"), 403, "not_permitted");
        assertThat(
                        customer.get("documents?tag=heap&kind=KNOWN_PROBLEM&language=en")
                                .json()
                                .get("items")
                                .findValuesAsText("key"))
                .containsExactly(key);
    }

    @Test
    void documentIsWrittenFromATicketAndTakenFromIt() {
        var path =
                "tickets/" + Desk.ticket(customer, "Fails on nn1.acme.internal", 3) + "/documents";
        var drafter = agent.with("Idempotency-Key", Desk.fresh("draft"));
        var written = drafter.post(path + "/draft", "").expect(201);
        drafter.post(path + "/draft", "").expect(201);
        var key = written.json().get("key").asText();
        assertThat(written.header("Location")).endsWith("/api/v1/documents/" + key);
        assertThat(written.json().get("appliesTo").asText()).isEqualTo("=3.4.1");
        assertThat(written.json().at("/findings/0/kind").asText()).isEqualTo("HOST");
        assertThat(written.json().get("body").asText()).doesNotContain("broken");

        var helping = agent.get(path + "?size=200").expect(200).json().get("items");
        assertThat(helping.findValuesAsText("document")).contains(key);
        assertThat(
                        customer.get(path + "?size=200")
                                .json()
                                .get("items")
                                .findValuesAsText("document"))
                .doesNotContain(key);
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
        assertProblem(customer.post(path + "/draft", ""), 403, "not_permitted");
        agent.delete(path + "/" + key).expect(204);
        assertProblem(agent.delete(path + "/" + key), 404, "document.not_found");
        assertFields(
                agent.post(path, "{\"document\": \"D-99999\"}"),
                422,
                "document.not_found",
                "document");
        agent.post(path, "{\"document\": \"%s\"}".formatted(key)).expect(200);
    }

    @Test
    void filesAreThoseOfTheRevisionThatIsReadAndFindingsAreConfirmed() {
        var key = write("Ask ann@acme.example", "");
        var path = "documents/" + key + "/files";
        var sent = upload(writer, path, "fox.png", "image/png").expect(201);
        assertThat(sent.json().get("path").asText()).isEqualTo("fox.png");
        writer.post("documents/" + key + "/transitions", to("IN_REVIEW")).expect(200);
        agent.post("documents/" + key + "/reviews", "{\"decision\": \"APPROVE\"}").expect(200);
        assertFields(
                writer.post("documents/" + key + "/transitions", to("PUBLISHED")),
                422,
                "document.findings",
                "confirmedFindings");
        writer.post(
                        "documents/" + key + "/transitions",
                        "{\"to\": \"PUBLISHED\", \"confirmedFindings\": 1}")
                .expect(200);
        var more = upload(agent, path, "draft.txt", "text/plain").expect(201).json().get("id");

        var read = customer.get(path).expect(200).json().get("items");
        assertThat(read.findValuesAsText("path")).containsExactly("fox.png");
        var own = path + "/" + read.at("/0/id").asText();
        assertThat(customer.get(own).expect(200).body()).isEqualTo("bytes");
        assertProblem(customer.get(path + "/" + more.asText()), 404, "attachment.not_found");
        assertProblem(upload(customer, path, "x.txt", "text/plain"), 403, "not_permitted");
        assertProblem(customer.delete(own), 403, "not_permitted");
        writer.delete(own).expect(204);
        assertThat(writer.get(path).json().get("items").findValuesAsText("path"))
                .containsExactly("draft.txt");
        assertThat(customer.get("documents/" + key).json().at("/files/0/path").asText())
                .isEqualTo("fox.png");
    }

    @Test
    void folderIsImportedInTheBackgroundAndExportedAgain() throws IOException {
        var zip =
                zip(
                        Map.of(
                                "a.md",
                                "# First\n[next](b.md) [none](c.md)",
                                "b.md",
                                "---\nkind: x\n---\n."));
        var path = "documents/imports";
        var refused = result(upload(writer, path, "a.zip", "application/zip", zip, "rest-guide"));
        assertThat(refused.get("stored").asBoolean()).isFalse();
        assertThat(refused.at("/problems/0/file").asText()).isEqualTo("b.md");
        assertThat(refused.at("/problems/0/line").asInt()).isEqualTo(2);

        var good = zip(Map.of("a.md", "# First\n[next](b.md)", "b.md", "# Second"));
        var stored = result(upload(writer, path, "a.zip", "application/zip", good, "rest-guide"));
        assertThat(stored.get("documents").findValuesAsText("outcome"))
                .containsExactly("NEW", "NEW");
        var key = stored.at("/documents/0/key").asText();
        assertThat(agent.get("documents/" + key).json().get("bodyHtml").asText())
                .contains("href=\"" + stored.at("/documents/1/key").asText());
        assertThat(agent.get("documents?folder=rest-guide").json().get("total").asInt())
                .isPositive();
        assertThat(agent.get("documents/folders").json().get("items").findValuesAsText("name"))
                .contains("rest-guide");

        var order = "{\"folder\": \"rest-guide\"}";
        var exported = writer.post("documents/exports", order).expect(202);
        assertThat(exported.header("Location"))
                .endsWith("/api/v1/jobs/" + exported.json().get("id").asText());
        var job = done(exported);
        assertThat(writer.get(job).json().get("fileName").asText()).endsWith(".zip");
        assertThat(writer.get(job + "/result").expect(200).body()).startsWith("PK");
        assertProblem(agent.get(job), 404, "job.not_found");
        writer.delete(job).expect(204);
        assertProblem(
                writer.post("documents/exports", "{\"folder\": \"no\"}"), 404, "folder.not_found");
        assertProblem(
                upload(agent, path, "a.zip", "application/zip", good, "x"), 403, "not_permitted");
        assertFields(
                upload(writer, path, "a.zip", "application/zip", good, "No Key"),
                400,
                "invalid_input",
                "folder");
    }

    @Test
    void readersSayWhetherItSolvedItAndCommentOnIt() {
        var key = write("Solved", "");
        var path = "documents/" + key;
        assertProblem(customer.put(path + "/answers/own", SOLVED), 404, "document.not_found");
        writer.post(path + "/transitions", to("IN_REVIEW")).expect(200);
        agent.post(path + "/reviews", "{\"decision\": \"APPROVE\"}").expect(200);
        writer.post(path + "/transitions", to("PUBLISHED")).expect(200);

        customer.put(path + "/answers/own", "{\"solved\": false, \"remark\": \"No\"}").expect(200);
        var answer = customer.put(path + "/answers/own", SOLVED).expect(200);
        assertThat(answer.json().get("solved").asBoolean()).isTrue();
        assertThat(writer.get(path + "/answers").expect(200).json().get("total").asInt()).isOne();
        assertProblem(customer.get(path + "/answers"), 403, "not_permitted");
        assertFields(customer.put(path + "/answers/own", "{}"), 400, "invalid_input", "solved");

        var comments = customer.post(path + "/comments", "{\"body\": \"It *works*\"}").expect(200);
        var comment = comments.json().at("/items/0");
        assertThat(comment.get("bodyHtml").asText()).contains("<em>works</em>");
        var hidden = path + "/comments/" + comment.get("id").asText() + "/hidden";
        assertProblem(writer.post(hidden, "{\"reason\": \"x\"}"), 403, "not_permitted");
    }

    private JsonNode result(Answer ordered) {
        return writer.get(done(ordered.expect(202)) + "/result").expect(200).json();
    }

    private String done(Answer ordered) {
        var job = "jobs/" + ordered.json().get("id").asText();
        Poll.until(
                job + " to be done",
                Duration.ofSeconds(30),
                () -> writer.get(job).expect(200).json().get("state").asText(),
                "DONE"::equals);
        return job;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Answer upload(RestClient who, String path, String name, String type) {
        return upload(who, path, name, type, "bytes".getBytes(StandardCharsets.UTF_8), null);
    }

    private static Answer upload(
            RestClient who, String path, String name, String type, byte[] bytes, String folder) {
        var before =
                folder == null
                        ? ""
                        : "--x\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n%s\r\n"
                                .formatted(folder);
        var head =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(name, type);
        var body = new ByteArrayOutputStream();
        body.writeBytes((before + head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return who.with("Content-Type", "multipart/form-data; boundary=x")
                .sendBytes(path, "POST", body.toByteArray());
    }

    private static String notAllowed() {
        return "document.transition_not_allowed";
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertFields(
                writer.post("documents", "{}"),
                400,
                "invalid_input",
                "title",
                "kind",
                "origin",
                "body",
                "language",
                "audience");
        assertFields(
                writer.post(
                        "documents",
                        document("X", ", \"product\": \"hadoop\", \"appliesTo\": \">4 <3\"")),
                400,
                "range.empty",
                "appliesTo");
        assertFields(
                writer.post("documents", document("X", ", \"appliesTo\": \">=3\"")),
                400,
                "document.range_without_product",
                "product");
        assertFields(
                writer.post("documents", document("X", ", \"product\": \"hadop\"")),
                422,
                "product.not_found",
                "product");
        var key = write("Once", "");
        assertFields(
                writer.patch("documents/" + key, "{\"audience\": \"nobody\"}"),
                422,
                "organisation.not_found",
                "organisation");
        assertFields(
                writer.get("documents/" + key + "?revision=x"),
                400,
                "document.revision",
                "revision");
        assertProblem(customer.post("documents", document("X", "")), 403, "not_permitted");
        assertProblem(DESK.auditor().patch("documents/" + key, "{}"), 403, "not_permitted");
    }
}
