package org.mainstay.course.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mainstay.ticket.service.StoredFile;

/**
 * A course as one file: a ZIP with {@value #MANIFEST}, which names everything else in it, the texts
 * in Markdown, and the files of lessons. The same course always becomes the same file.
 */
public final class CourseArchive {

    static final String MANIFEST = "course.json";
    static final String FORMAT = "mainstay-course";
    static final int VERSION = 1;

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final CoursePackage content;
    private final Function<StoredFile, Path> places;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    CourseArchive(CoursePackage content, Function<StoredFile, Path> places) {
        this.content = content;
        this.places = places;
        // First in the file, before the texts that it names.
        texts.put(MANIFEST, "");
        texts.put(MANIFEST, pretty(manifest()));
    }

    public String fileName() {
        return content.course().key() + ".zip";
    }

    /** Writes it; does not close the stream. */
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var text : texts.entrySet()) {
            begin(zip, text.getKey());
            zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files.entrySet()) {
            begin(zip, file.getKey());
            Files.copy(places.apply(file.getValue()), zip);
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private static String pretty(JsonObject json) {
        var text = new StringWriter();
        var settings = Map.of(JsonGenerator.PRETTY_PRINTING, true);
        try (var writer = Json.createWriterFactory(settings).createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip() + "\n";
    }

    private JsonObject manifest() {
        var facts = content.course().facts();
        var json =
                Json.createObjectBuilder()
                        .add("format", FORMAT)
                        .add("version", VERSION)
                        .add("key", content.course().key())
                        .add("title", facts.title());
        add(json, "summary", facts.summary());
        add(json, "description", text("description.md", facts.description()));
        json.add("language", facts.language());
        add(json, "product", facts.product());
        add(json, "majorVersion", facts.majorVersion());
        json.add("passMark", facts.passMark()).add("completion", facts.rule().name());
        add(
                json,
                "certificateValidity",
                facts.validity() == null ? null : facts.validity().toString());
        json.add("requires", array(facts.toEnrol().stream().sorted().toList()));
        json.add("requiresToComplete", array(facts.toComplete().stream().sorted().toList()));
        return json.add("modules", modules()).build();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    /** Puts a text into a file of its own; its path, null for none. */
    private String text(String path, String markdown) {
        if (markdown == null) {
            return null;
        }
        texts.put(path, markdown);
        return path;
    }

    private JsonArrayBuilder modules() {
        var modules = Json.createArrayBuilder();
        var at = 0;
        for (var module : content.course().modules()) {
            var lessons = Json.createArrayBuilder();
            for (var lesson : module.lessons()) {
                lessons.add(lesson(lesson, at + 1, content.files().get(at)));
                at++;
            }
            modules.add(
                    Json.createObjectBuilder()
                            .add("title", module.title())
                            .add("lessons", lessons));
        }
        return modules;
    }

    private JsonObjectBuilder lesson(LessonDraft lesson, int number, StoredFile file) {
        var json =
                Json.createObjectBuilder()
                        .add("title", lesson.title())
                        .add("kind", lesson.kind().name())
                        .add("minutes", lesson.minutes())
                        .add("optional", lesson.optional());
        add(json, "text", text("lessons/%03d.md".formatted(number), lesson.body()));
        add(json, "link", lesson.link());
        if (file != null) {
            json.add("file", file(file, "files/%03d/".formatted(number)));
        }
        if (!lesson.questions().isEmpty() || lesson.asked() + lesson.attempts() > 0) {
            var questions = Json.createArrayBuilder();
            lesson.questions().forEach(question -> questions.add(question(question)));
            json.add("questionsAsked", lesson.asked())
                    .add("attempts", lesson.attempts())
                    .add("questions", questions);
        }
        return json;
    }

    private JsonObjectBuilder file(StoredFile file, String folder) {
        var path = folder + file.fileName();
        files.put(path, file);
        var json = Json.createObjectBuilder().add("path", path);
        add(json, "contentType", file.contentType());
        return json.add("sha256", file.sha256());
    }

    private static JsonObjectBuilder question(QuestionDraft question) {
        var json =
                Json.createObjectBuilder()
                        .add("kind", question.kind().name())
                        .add("text", question.text())
                        .add("options", array(question.options()))
                        .add("answer", array(question.answer()));
        add(json, "feedback", question.feedback());
        return json;
    }
}
