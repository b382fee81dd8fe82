package org.mainstay.course.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.harness.TestDesk.AGENT;
import static org.mainstay.harness.TestDesk.TRAINER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.CourseStatus;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.ticket.service.StoredFile;

/** Courses that go from one desk to another. */
class CourseTransferServiceTest {

    private static final String FACTS =
            "\"format\": \"mainstay-course\", \"version\": 1, \"key\": \"fresh\", \"title\": \"T\","
                    + " \"language\": \"en\", \"completion\": \"LESSONS\"";

    private static LessonDraft lesson(LessonKind kind, String body, QuestionDraft... questions) {
        return new LessonDraft(
                null, "Lesson " + kind, kind, body, 7, false, null, 0, 2, List.of(questions));
    }

    /** A course with a text, a film and a quiz; its key. */
    private static String course(TestDesk desk) {
        var facts =
                new CourseFacts(
                        "操作 HDFS 🐘",
                        "Short",
                        "# About\n\nit",
                        "zh-CN",
                        "hadoop",
                        "3",
                        60,
                        CompletionRule.GRADE,
                        Period.ofYears(2),
                        Set.of(),
                        Set.of());
        var question =
                new QuestionDraft(
                        null,
                        QuestionKind.MULTIPLE,
                        "Which?",
                        List.of("a", "b", "2"),
                        List.of("a", "2"),
                        "So");
        var lessons =
                List.of(
                        lesson(LessonKind.TEXT, "*Read*"),
                        lesson(LessonKind.VIDEO, null),
                        lesson(LessonKind.QUIZ, null, question));
        var modules = List.of(new ModuleDraft(null, "First", lessons));
        var key =
                desk.as(
                        TRAINER,
                        () ->
                                desk.get(CourseService.class)
                                        .open(new OpenCourse(null, facts, modules)));
        var film = desk.as(TRAINER, () -> desk.get(CourseQueries.class).get(key)).lessons().get(1);
        var stored = store(desk, "film.mp4", "bytes".getBytes(StandardCharsets.UTF_8));
        desk.as(TRAINER, () -> desk.get(CourseService.class).attach(film.id(), stored));
        return key;
    }

    private static StoredFile store(TestDesk desk, String name, byte[] bytes) {
        return desk.as(
                TRAINER,
                () ->
                        desk.get(CourseService.class)
                                .store(
                                        name,
                                        "application/octet-stream",
                                        new ByteArrayInputStream(bytes)));
    }

    private static byte[] export(TestDesk desk, String key) {
        return desk.as(
                TRAINER,
                () -> {
                    var out = new ByteArrayOutputStream();
                    try {
                        desk.get(CourseTransferService.class).export(key).writeTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toByteArray();
                });
    }

    private static ImportedCourse load(TestDesk desk, byte[] zip, boolean copy) {
        var stored = store(desk, "course.zip", zip);
        return desk.as(
                TRAINER,
                () -> {
                    var transfer = desk.get(CourseTransferService.class);
                    return transfer.save(transfer.read(stored), copy);
                });
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static void refused(TestDesk desk, byte[] zip, String code, String... places) {
        assertThatThrownBy(() -> load(desk, zip, false))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            for (var place : places) {
                                assertThat(e.params().toString()).contains(place);
                            }
                        });
        assertThat(desk.database().number("select count(*) from course")).isZero();
    }

    @OnBothDatabases
    void courseArrivesAsItWasAndASecondTimeChangesNothing(TestDatabase database)
            throws IOException {
        var desk = new TestDesk(database);
        var key = course(desk);
        var file = export(desk, key);
        assertThat(unzip(file).keySet())
                .containsExactly(
                        "course.json", "description.md", "lessons/001.md", "files/002/film.mp4");
        assertThat(export(desk, key)).isEqualTo(file);

        assertThat(load(desk, file, false)).isEqualTo(new ImportedCourse(key, false));
        var copy = load(desk, file, true);
        assertThat(copy.created()).isTrue();
        assertThat(copy.key()).isNotEqualTo(key);

        var original = draft(desk, key);
        var arrived = draft(desk, copy.key());
        assertThat(arrived.status()).isEqualTo(CourseStatus.DRAFT);
        assertThat(arrived.facts()).isEqualTo(original.facts());
        assertThat(CoursePackage.of(arrived, List.of()).course().modules())
                .isEqualTo(CoursePackage.of(original, List.of()).course().modules());
        var film = arrived.modules().get(0).lessons().get(1).id();
        var found = desk.as(TRAINER, () -> desk.get(LearningQueries.class).file(film));
        assertThat(found.file().fileName()).isEqualTo("film.mp4");
        assertThat(Files.readString(found.place())).isEqualTo("bytes");
        assertThatThrownBy(
                        () ->
                                desk.as(
                                        AGENT,
                                        () -> desk.get(CourseTransferService.class).export(key)))
                .isInstanceOf(NotPermittedException.class);
    }

    private static CourseDraft draft(TestDesk desk, String key) {
        return desk.as(TRAINER, () -> desk.get(CourseQueries.class).draft(key));
    }

    @OnBothDatabases
    void courseOfTheSameKeyThatSaysSomethingElseStays(TestDatabase database) throws IOException {
        var desk = new TestDesk(database);
        var key = course(desk);
        var files = unzip(export(desk, key));
        files.put("lessons/001.md", "Otherwise".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> load(desk, zip(files), false))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.code()).isEqualTo("course_import.exists"));
        assertThat(desk.database().number("select count(*) from course")).isOne();
        assertThat(draft(desk, key).modules().get(0).lessons().get(0).body()).isEqualTo("*Read*");
    }

    @OnBothDatabases
    void whateverIsWrongIsRefusedWithItsPlace(TestDatabase database) throws IOException {
        var desk = new TestDesk(database, "support.course.file-max-bytes", "100000");
        var body = ", \"modules\": [{\"title\": \"M\", \"lessons\": [%s]}]}";

        refused(desk, "no zip".getBytes(StandardCharsets.UTF_8), "course_import.zip");
        refused(desk, zip("a.md", "x"), "course_import.no_manifest", "course.json");
        refused(desk, zip("course.json", "{\n  oops"), "course_import.malformed", "2");
        refused(desk, zip("course.json", "[]"), "course_import.malformed");
        refused(desk, zip("course.json", "{\"format\": \"x\"}"), "course_import.format");
        var whole = "{" + FACTS + "}";
        refused(
                desk,
                zip("course.json", whole, "evil.sh", "x"),
                "course_import.unexpected",
                "evil.sh");
        refused(
                desk,
                zip("course.json", whole, "../../evil.sh", "x"),
                "course_import.name",
                "../../evil.sh");
        refused(
                desk,
                zip("course.json", "{" + FACTS + ", \"passMark\": 101}"),
                "course_import.number",
                "passMark");
        refused(
                desk,
                zip("course.json", "{" + FACTS + ", \"certificateValidity\": \"soon\"}"),
                "course_import.period",
                "certificateValidity");
        refused(
                desk,
                zip("course.json", "{" + FACTS + ", \"summary\": \"\\u0000\"}"),
                "course_import.text",
                "summary");
        refused(
                desk,
                zip("course.json", "{" + FACTS + body.formatted("{\"title\": \"L\"}")),
                "course_import.choice",
                "modules[0].lessons[0].kind",
                "CASE_STUDY");
        refused(
                desk,
                zip(
                        "course.json",
                        "{"
                                + FACTS
                                + body.formatted(
                                        "{\"title\": \"L\", \"kind\": \"TEXT\","
                                                + " \"text\": \"gone.md\"}")),
                "course_import.absent",
                "modules[0].lessons[0].text",
                "gone.md");
        var download =
                "{\"title\": \"L\", \"kind\": \"DOWNLOAD\", \"file\": {\"path\":"
                        + " \"files/big.bin\", \"sha256\": \"00\"}}";
        refused(
                desk,
                zip("course.json", "{" + FACTS + body.formatted(download), "files/big.bin", "x"),
                "course_import.digest",
                "files/big.bin");
        refused(
                desk,
                zip(
                        "course.json",
                        "{" + FACTS + body.formatted(download),
                        "files/big.bin",
                        "0".repeat(10_000_000)),
                "course_import.too_large");
        refused(
                desk,
                zip("course.json", "{" + FACTS + ", \"product\": \"unknown\"}"),
                "product.not_found",
                "unknown");
    }
}
