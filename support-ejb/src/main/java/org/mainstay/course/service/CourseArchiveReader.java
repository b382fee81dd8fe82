package org.mainstay.course.service;

import static org.mainstay.course.service.ManifestNode.refused;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.course.model.CompletionRule;
import org.mainstay.course.model.Course;
import org.mainstay.course.model.CourseRequirement;
import org.mainstay.course.model.Lesson;
import org.mainstay.course.model.LessonKind;
import org.mainstay.course.model.Question;
import org.mainstay.course.model.QuestionKind;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.ZipArchive;
import org.mainstay.ticket.service.FileName;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;

/**
 * Reads a course out of a ZIP: only what the manifest names. A ZIP with anything else in it is
 * refused.
 */
final class CourseArchiveReader {

    private static final int MANIFEST_MAX = 4_000_000;
    private static final int PATH_MAXLENGTH = 300;
    private static final int DIGEST_LENGTH = 64;

    private final ZipArchive zip;
    private final FileStore store;
    private final long most;
    private final Set<String> named = new HashSet<>();
    private final List<Brought> files = new ArrayList<>();

    /**
     * @param most bytes that a file may have
     */
    CourseArchiveReader(ZipArchive zip, FileStore store, long most) {
        this.zip = zip;
        this.store = store;
        this.most = most;
    }

    /**
     * Reads all of it, and stores its files once everything else is right.
     *
     * @throws InvalidInputException with the place of what isn't as it has to be
     */
    CoursePackage read() throws IOException {
        var course = course(manifest());
        for (var path : zip.paths()) {
            if (!named.contains(path)) {
                throw refused("course_import.unexpected", path);
            }
        }
        var stored = new ArrayList<StoredFile>();
        for (var file : files) {
            stored.add(file == null ? null : file.store());
        }
        return new CoursePackage(course, stored);
    }

    private ManifestNode manifest() throws IOException {
        if (!zip.paths().contains(CourseArchive.MANIFEST)) {
            throw refused("course_import.no_manifest", CourseArchive.MANIFEST);
        }
        named.add(CourseArchive.MANIFEST);
        var root = new ManifestNode(parse(zip.text(CourseArchive.MANIFEST, MANIFEST_MAX)), "");
        if (!CourseArchive.FORMAT.equals(root.optional("format", Key.MAXLENGTH))
                || root.number("version", Integer.MAX_VALUE) != CourseArchive.VERSION) {
            throw refused("course_import.format", CourseArchive.FORMAT, CourseArchive.VERSION);
        }
        return root;
    }

    private static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonParsingException e) {
            throw refused(
                    "course_import.malformed",
                    Math.max(1, e.getLocation().getLineNumber()),
                    Math.max(1, e.getLocation().getColumnNumber()));
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            throw refused("course_import.malformed", 1, 1);
        }
    }

    private OpenCourse course(ManifestNode root) throws IOException {
        var key = root.text("key", Key.MAXLENGTH);
        if (!key.matches(Key.PATTERN)) {
            throw refused("course_import.key", root.at("key"));
        }
        var language = root.text("language", Key.MAXLENGTH);
        if (!language.matches(Course.LANGUAGES)) {
            throw refused("course_import.choice", root.at("language"), "en, zh-CN");
        }
        var facts =
                new CourseFacts(
                        root.text("title", Course.TITLE_MAXLENGTH),
                        root.optional("summary", Course.SUMMARY_MAXLENGTH),
                        markdown(root, "description", Course.TEXT_MAXLENGTH),
                        language,
                        root.optional("product", Key.MAXLENGTH),
                        root.optional("majorVersion", Course.MAJOR_VERSION_MAXLENGTH),
                        root.number("passMark", Course.PASS_MARK_MAX),
                        root.choice("completion", CompletionRule.class),
                        validity(root),
                        courses(root, "requires"),
                        courses(root, "requiresToComplete"));
        var modules = new ArrayList<ModuleDraft>();
        for (var module : root.nodes("modules", Course.MODULES_MAX)) {
            modules.add(
                    new ModuleDraft(
                            null, module.text("title", Course.TITLE_MAXLENGTH), lessons(module)));
        }
        return new OpenCourse(key, facts, modules);
    }

    private static Period validity(ManifestNode root) {
        var text = root.optional("certificateValidity", Key.MAXLENGTH);
        try {
            return text == null ? null : Period.parse(text);
        } catch (DateTimeException e) {
            throw refused("course_import.period", root.at("certificateValidity"));
        }
    }

    private static Set<String> courses(ManifestNode root, String name) {
        return new HashSet<>(root.texts(name, CourseRequirement.PER_COURSE_MAX, Key.MAXLENGTH));
    }

    private List<LessonDraft> lessons(ManifestNode module) throws IOException {
        var lessons = new ArrayList<LessonDraft>();
        for (var lesson : module.nodes("lessons", Course.LESSONS_MAX)) {
            lessons.add(
                    new LessonDraft(
                            null,
                            lesson.text("title", Course.TITLE_MAXLENGTH),
                            lesson.choice("kind", LessonKind.class),
                            markdown(lesson, "text", Lesson.BODY_MAXLENGTH),
                            lesson.number("minutes", Lesson.MINUTES_MAX),
                            lesson.truth("optional"),
                            lesson.optional("link", Lesson.LINK_MAXLENGTH),
                            lesson.number("questionsAsked", Lesson.QUESTIONS_MAX),
                            lesson.number("attempts", Lesson.ATTEMPTS_MAX),
                            lesson.nodes("questions", Lesson.QUESTIONS_MAX).stream()
                                    .map(CourseArchiveReader::question)
                                    .toList()));
            files.add(file(lesson.node("file")));
        }
        return lessons;
    }

    private static QuestionDraft question(ManifestNode question) {
        return new QuestionDraft(
                null,
                question.choice("kind", QuestionKind.class),
                question.text("text", Question.TEXT_MAXLENGTH),
                question.texts("options", Question.OPTIONS_MAX, Question.OPTION_MAXLENGTH),
                question.texts("answer", Question.OPTIONS_MAX, Question.OPTION_MAXLENGTH),
                question.optional("feedback", Question.FEEDBACK_MAXLENGTH));
    }

    /** A text that stands in a file of its own; null for none. */
    private String markdown(ManifestNode node, String name, int max) throws IOException {
        var path = node.optional(name, PATH_MAXLENGTH);
        if (path == null) {
            return null;
        }
        name(path, node.at(name));
        var text = zip.text(path, max);
        if (!ManifestNode.printable(text)) {
            throw refused("course_import.text", path, max);
        }
        return text;
    }

    private void name(String path, String place) {
        if (!zip.paths().contains(path)) {
            throw refused("course_import.absent", place, path);
        }
        named.add(path);
    }

    /** Null for none. */
    private Brought file(ManifestNode file) {
        if (file == null) {
            return null;
        }
        var path = file.text("path", PATH_MAXLENGTH);
        name(path, file.at("path"));
        return new Brought(
                path,
                FileName.clean(path.substring(path.lastIndexOf('/') + 1)),
                FileName.cleanType(file.optional("contentType", PATH_MAXLENGTH)),
                file.text("sha256", DIGEST_LENGTH));
    }

    /** A file within the ZIP. */
    private final class Brought {

        private final String path;
        private final String name;
        private final String type;
        private final String sha256;

        private Brought(String path, String name, String type, String sha256) {
            this.path = path;
            this.name = name;
            this.type = type;
            this.sha256 = sha256;
        }

        private StoredFile store() throws IOException {
            try (var in = zip.open(path)) {
                var stored = store.put(in, most);
                if (!stored.sha256().equals(sha256)) {
                    throw refused("course_import.digest", path);
                }
                return new StoredFile(name, type, stored.size(), sha256);
            }
        }
    }
}
