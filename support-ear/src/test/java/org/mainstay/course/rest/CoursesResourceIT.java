package org.mainstay.course.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient;
import org.mainstay.shared.rest.Desk;

class CoursesResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String BOUNDARY = "----boundary";

    private final RestClient trainer = DESK.trainer();
    private final RestClient learner = DESK.customer();
    private final String title = Desk.fresh("Operate HDFS");

    @Test
    void courseIsWrittenPublishedTakenAndCompleted() {
        var created =
                trainer.post(
                                "courses",
                                """
                                {"title": "%s", "product": "hadoop", "majorVersion": "3",
                                 "passMark": 0.5, "certificateValidity": "P2Y",
                                 "modules": [{"title": "First", "lessons": [
                                  {"title": "Read", "kind": "TEXT", "body": "*It*", "minutes": 10},
                                  {"title": "Check", "kind": "QUIZ", "questions": [
                                   {"kind": "SINGLE", "text": "Sure?", "options": ["yes", "no"],
                                    "answer": 0, "feedback": "So it is"},
                                   {"kind": "MULTIPLE", "text": "Which?",
                                    "options": ["a", "b", "c"], "answer": ["a", 2]}]}]}]}"""
                                        .formatted(title))
                        .expect(201);
        var key = created.json().get("key").asText();
        var path = "courses/" + key;
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        assertThat(created.body()).contains("\"answer\":[\"a\",\"c\"]");
        assertProblem(learner.get(path), 404, "course.not_found");
        assertProblem(
                learner.post(path + "/transitions", "{\"to\": \"PUBLISHED\"}"),
                403,
                "not_permitted");
        trainer.post(path + "/transitions", "{\"to\": \"PUBLISHED\"}").expect(200);

        var seen = learner.get(path).expect(200);
        assertThat(seen.body()).doesNotContain("answer", "So it is");
        assertThat(seen.json().get("passMark").asDouble()).isEqualTo(0.5);
        var lessons = seen.json().at("/modules/0/lessons");
        var enrolled = learner.post(path + "/enrolments", "{}").expect(201);
        var mine = "enrolments/" + enrolled.json().get("id").asLong();
        assertThat(enrolled.header("Location")).endsWith("/api/v1/" + mine);
        var read = mine + "/lessons/" + lessons.get(0).get("id").asLong();
        var quiz = mine + "/lessons/" + lessons.get(1).get("id").asLong();
        learner.put(read, "{\"done\": true}").expect(200);
        assertThat(learner.get(mine).json().get("progress").asDouble()).isEqualTo(0.5);
        assertThat(learner.get(quiz).expect(200).json().get("questions")).hasSize(2);
        assertProblem(learner.put(quiz, "{\"done\": true}"), 422, "course.quiz_needs_answers");
        assertFields(learner.put(quiz, "{}"), 400, "invalid_input", "done");
        var result = learner.put(quiz, "{\"answers\": [\"yes\", [0, 2]]}").expect(200).json();
        assertThat(result.get("grade").asDouble()).isEqualTo(1.0);
        assertThat(result.get("passed").asBoolean()).isTrue();
        assertThat(learner.get(mine).json().get("state").asText()).isEqualTo("COMPLETED");
        var number = learner.get(mine).json().get("certificate").asText();
        var certificate = "certificates/" + number;
        assertThat(DESK.anybody().get(certificate).expect(200).json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "number", "holder", "course", "issuedOn", "expiresOn", "state");
        assertProblem(
                learner.post(certificate + "/revocation", "{\"reason\": \"No\"}"),
                403,
                "not_permitted");
        var sheet = learner.get(certificate + "/pdf").expect(200);
        assertThat(sheet.header("Content-Type")).startsWith("application/pdf");
        assertThat(sheet.body()).startsWith("%PDF-");
        assertProblem(DESK.stranger().get(certificate + "/pdf"), 403, "not_permitted");
        trainer.post(certificate + "/revocation", "{\"reason\": \"Mistake\"}").expect(200);
        assertProblem(learner.get(certificate + "/pdf"), 422, "certificate.not_printed");
        assertThat(DESK.anybody().get(certificate).json().get("state").asText())
                .isEqualTo("REVOKED");
        assertProblem(
                DESK.anybody().get("certificates/AAAA-BBBB-CCCC"), 404, "certificate.not_found");
        assertProblem(DESK.stranger().get(mine), 404, "enrolment.not_found");
        assertThat(trainer.get(path + "/enrolments").expect(200).json().get("total").asInt())
                .isEqualTo(1);
        assertThat(learner.get("enrolments").expect(200).body()).contains(key);
        var results = path + "/lessons/" + lessons.get(1).get("id").asLong() + "/results";
        assertThat(trainer.get(results).expect(200).json().at("/items/0/right").asInt()).isOne();
        assertProblem(learner.get(results), 403, "not_permitted");
        assertProblem(trainer.post(quiz + "/attempts", "{}"), 422, "course.attempts_left");
        assertThat(DESK.agent().get("skills?product=hadoop").expect(200).json().get("items"))
                .isEmpty();
        assertFields(DESK.agent().get("skills"), 400, "invalid_input", "product");
        assertProblem(learner.get("teams/core/training"), 404, "team.not_found");
    }

    @Test
    void staleChangesAndCyclesAreRefused() {
        var first = open(title);
        var second = open(title + " again");
        var tag = trainer.get("courses/" + first).header("ETag");
        trainer.with("If-Match", tag)
                .patch("courses/" + first, "{\"requires\": [\"" + second + "\"]}")
                .expect(200);
        assertThat(
                        trainer.with("If-Match", tag)
                                .patch("courses/" + first, "{\"title\": \"X\"}")
                                .status())
                .isEqualTo(412);
        assertFields(
                trainer.patch("courses/" + second, "{\"requires\": [\"" + first + "\"]}"),
                422,
                "course.cycle",
                "requires");
        assertFields(
                trainer.patch("courses/" + first, "{\"certificateValidity\": \"soon\"}"),
                400,
                "wrong_type",
                "certificateValidity");
        assertFields(
                trainer.patch(
                        "courses/" + first,
                        """
                        {"modules": [{"title": "M", "lessons": [{"title": "Q", "kind": "QUIZ",
                         "questions": [{"kind": "SINGLE", "text": "?", "options": ["a", "b"]}]}]}]}"""),
                400,
                "course.answer.SINGLE",
                "modules[0].lessons[0].questions[0].answer");
        assertProblem(DESK.auditor().post("courses", "{\"title\": \"X\"}"), 403, "not_permitted");
    }

    @Test
    void courseComesAsOneFile() throws IOException {
        var key = open(Desk.fresh("Travels")) + "-again";
        var manifest =
                """
                {"format": "mainstay-course", "version": 1, "key": "%s", "title": "Travels",
                 "language": "en", "completion": "LESSONS", "modules": [{"title": "M",
                  "lessons": [{"title": "Get it", "kind": "DOWNLOAD"}]}]}"""
                        .formatted(key);

        var created = load(manifest, "false");
        assertThat(created.expect(201).header("Location")).endsWith("/api/v1/courses/" + key);
        assertThat(load(manifest, "false").expect(200).json().get("key").asText()).isEqualTo(key);
        assertProblem(
                load(manifest.replace("Get it", "Take it"), "false"), 409, "course_import.exists");
        load(manifest, "true").expect(201);
        assertFields(load("{", "false"), 400, "course_import.malformed", "file");
        assertFields(load(manifest, "perhaps"), 400, "invalid_input", "copy");
        var lesson = created.json().at("/modules/0/lessons/0/id").asLong();
        var place = "courses/" + key + "/lessons/" + lesson + "/file";
        form().sendBytes(place, "POST", part("file\"; filename=\"run.sh", bytes("echo")))
                .expect(200);
        assertProblem(
                form().sendBytes(
                                place.replace(key, "other"),
                                "POST",
                                part("file\"; filename=\"run.sh", bytes("echo"))),
                404,
                "lesson.not_found");
        assertThat(trainer.get("courses/" + key + "/export").expect(200).body())
                .startsWith("PK")
                .contains("files/001/run.sh");
        assertProblem(learner.get("courses/" + key + "/export"), 403, "not_permitted");
    }

    private RestClient form() {
        return trainer.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private RestClient.Answer load(String manifest, String copy) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("course.json"));
            out.write(bytes(manifest));
        }
        var body = new ByteArrayOutputStream();
        body.write(bytes("--" + BOUNDARY + "\r\n"));
        body.write(bytes("Content-Disposition: form-data; name=\"copy\"\r\n\r\n" + copy + "\r\n"));
        body.write(part("file\"; filename=\"course.zip", zip.toByteArray()));
        return form().sendBytes("courses/import", "POST", body.toByteArray());
    }

    /** The last part of a form. */
    private static byte[] part(String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""));
        body.write(bytes(name + "\"\r\n\r\n"));
        body.write(content);
        body.write(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String open(String called) {
        return trainer.post("courses", "{\"title\": \"" + called + "\"}")
                .expect(201)
                .json()
                .get("key")
                .asText();
    }
}
