package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mainstay.document.model.Content;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.document.service.ImportPlan.Planned;
import org.mainstay.document.service.ImportProblem.Code;
import org.mainstay.job.service.JobDue;
import org.mainstay.organisation.service.OrganisationDirectory;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.ZipArchive;
import org.mainstay.ticket.service.FileName;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.FileTooLargeException;
import org.mainstay.ticket.service.FileTypeException;
import org.mainstay.ticket.service.MarkdownRenderer;
import org.mainstay.ticket.service.StoredFile;

/** Looks through an archive as a whole, before any of it is stored. */
@ApplicationScoped
class ImportPlanner {

    /** Most documents of an import: what one transaction stores within a minute or so. */
    static final int DOCUMENTS_MAX = 2000;

    /** Most characters of all texts together, which are in memory at once. */
    static final int CHARACTERS_MAX = 32_000_000;

    private static final int MILLION = 1_000_000;

    private static final Pattern MARKDOWN =
            Pattern.compile(".+\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_LANGUAGE =
            Pattern.compile("(.+)\\.(en|zh|zh-CN|zh_CN)(\\.[^.]+)");

    @Inject DocumentRepository documents;
    @Inject Folders folders;
    @Inject FileStore store;
    @Inject ProductDirectory products;
    @Inject OrganisationDirectory organisations;
    @Inject MarkdownRenderer markdown;
    @Inject Settings settings;

    /**
     * What the import would bring.
     *
     * @param progress is told of each document
     * @throws RefusedFileException if nothing of the archive can be looked at
     */
    ImportPlan plan(ImportDocuments command, ZipArchive archive, JobDue.Progress progress)
            throws IOException {
        var problems = new ArrayList<ImportProblem>();
        return new ImportPlan(new Look(command, archive, problems).at(progress), problems);
    }

    /** A look through one archive. */
    private final class Look {

        private final ImportDocuments command;
        private final ZipArchive archive;
        private final List<ImportProblem> problems;
        private final Map<String, KnownDocument> known;
        private final Map<String, StoredFile> digests = new HashMap<>();
        private final Set<String> used = new HashSet<>();
        private final Map<String, ImportProblem> unknownFields = new LinkedHashMap<>();

        Look(ImportDocuments command, ZipArchive archive, List<ImportProblem> problems) {
            this.command = command;
            this.archive = archive;
            this.problems = problems;
            this.known = folders.of(command.folder());
        }

        List<Planned> at(JobDue.Progress progress) throws IOException {
            var texts = texts();
            if (texts.isEmpty() && problems.isEmpty()) {
                throw new RefusedFileException(Code.NOTHING, 0, null);
            }
            var planned = new ArrayList<Planned>();
            var done = 0;
            for (var text : texts.entrySet()) {
                progress.at(done++, command.dryRun() ? texts.size() : 2L * texts.size());
                try {
                    planned.add(planned(text.getKey(), text.getValue(), texts.keySet()));
                } catch (RefusedFileException e) {
                    problems.add(e.problem(text.getKey()));
                }
            }
            checkTranslations(planned);
            problems.addAll(unknownFields.values());
            reportRest(texts.keySet());
            return planned;
        }

        private Map<String, FrontMatter> texts() throws IOException {
            var paths = archive.paths().stream().filter(Look::markdown).sorted().toList();
            if (paths.size() > DOCUMENTS_MAX) {
                throw new RefusedFileException(
                        Code.TOO_MANY_DOCUMENTS, 0, String.valueOf(DOCUMENTS_MAX));
            }
            var texts = new TreeMap<String, FrontMatter>();
            var characters = 0L;
            for (var path : paths) {
                try {
                    var text = FrontMatter.of(archive.text(path, Content.BODY_MAXLENGTH));
                    characters += text.body().length();
                    if (characters > CHARACTERS_MAX) {
                        break;
                    }
                    if (text.body().isBlank()) {
                        problems.add(new ImportProblem(Code.EMPTY, path, 0, null));
                    } else {
                        texts.put(path, text);
                    }
                } catch (FrontMatter.MalformedException e) {
                    problems.add(
                            new ImportProblem(Code.FRONT_MATTER, path, e.line(), e.getMessage()));
                } catch (RefusedFileException e) {
                    problems.add(e.problem(path));
                }
            }
            if (characters > CHARACTERS_MAX) {
                throw new RefusedFileException(
                        Code.TOO_MUCH_TEXT, 0, String.valueOf(CHARACTERS_MAX / MILLION));
            }
            return texts;
        }

        private static boolean markdown(String path) {
            return MARKDOWN.matcher(path).matches();
        }

        private Planned planned(String path, FrontMatter text, Set<String> paths)
                throws IOException {
            var before = known.get(path);
            if (before == null && command.folder() == null) {
                throw new RefusedFileException(Code.NOT_HERE, 0, null);
            }
            text.fields().forEach((name, field) -> takeNote(path, name, field));
            var suffix = IN_LANGUAGE.matcher(path);
            var inLanguage = suffix.matches();
            var fields =
                    new ImportFields(
                            text.fields(),
                            before == null ? null : before.text(),
                            command,
                            inLanguage ? suffix.group(2) : null);
            var document = fields.document(title(path, text), text.body());
            checkReferences(document, fields);
            return new Planned(
                    path,
                    document,
                    before == null
                            ? original(
                                    path,
                                    fields,
                                    inLanguage ? suffix.group(1) + suffix.group(3) : null,
                                    paths)
                            : null,
                    files(path, text, paths),
                    before);
        }

        private void takeNote(String path, String name, FrontMatter.Field field) {
            if (!ImportFields.NAMES.contains(name)) {
                unknownFields.putIfAbsent(
                        name, new ImportProblem(Code.UNKNOWN_FIELD, path, field.line(), name));
            }
        }

        private String title(String path, FrontMatter text) {
            return markdown.firstHeading(text.body())
                    .map(String::strip)
                    .filter(title -> !title.isEmpty())
                    .orElseGet(
                            () ->
                                    path.substring(path.lastIndexOf('/') + 1)
                                            .replaceFirst("\\.[^.]+$", ""));
        }

        private void checkReferences(WriteDocument document, ImportFields fields) {
            if (document.product() != null && products.find(document.product()).isEmpty()) {
                throw fields.refused("product", document.product());
            }
            if (document.organisation() != null
                    && organisations.find(document.organisation()).isEmpty()) {
                throw fields.refused("audience", document.organisation());
            }
        }

        private String original(
                String path, ImportFields fields, String byName, Set<String> paths) {
            var said = fields.translates();
            if (said == null) {
                return byName != null && paths.contains(byName) ? byName : null;
            }
            return FolderPath.resolve(path, said)
                    .filter(to -> paths.contains(to) || known.containsKey(to))
                    .orElseThrow(
                            () ->
                                    new RefusedFileException(
                                            Code.TRANSLATES, fields.line("translates"), said));
        }

        // A text is in each language once, and what it translates is no translation itself.
        private void checkTranslations(List<Planned> planned) {
            var byPath = new HashMap<String, Planned>();
            planned.forEach(each -> byPath.put(each.path(), each));
            var taken = new HashSet<String>();
            for (var each : planned) {
                var of = each.translates() == null ? null : byPath.get(each.translates());
                var there = each.translates() == null ? null : known.get(each.translates());
                var language = each.text().language();
                var wrong =
                        of != null && (of.translates() != null || of.text().language() == language)
                                || there != null && documents.translated(there.family(), language)
                                || each.translates() != null
                                        && !taken.add(each.translates() + language);
                if (wrong) {
                    problems.add(
                            new ImportProblem(Code.TRANSLATES, each.path(), 0, each.translates()));
                }
            }
        }

        private Map<String, StoredFile> files(String path, FrontMatter text, Set<String> paths)
                throws IOException {
            var files = new LinkedHashMap<String, StoredFile>();
            for (var link : markdown.references(text.body())) {
                var to = FolderPath.resolve(path, link.path());
                var line = text.bodyLine() + link.line();
                if (to.isPresent() && archive.paths().contains(to.get()) && !markdown(to.get())) {
                    try {
                        files.put(FolderPath.relative(path, to.get()), digest(to.get()));
                    } catch (FileTooLargeException | FileTypeException e) {
                        problems.add(new ImportProblem(Code.FILE, path, line, to.get()));
                    }
                } else if (to.flatMap(target -> document(target, paths)).isEmpty()
                        && !DocumentLinks.key(link.path())) {
                    problems.add(new ImportProblem(Code.BROKEN_LINK, path, line, link.path()));
                }
            }
            if (files.size() > DocumentFile.PER_DOCUMENT_MAX) {
                throw new RefusedFileException(
                        Code.FILE, 0, String.valueOf(DocumentFile.PER_DOCUMENT_MAX));
            }
            return files;
        }

        private Optional<String> document(String target, Set<String> paths) {
            return DocumentLinks.candidates(target)
                    .filter(path -> paths.contains(path) || known.containsKey(path))
                    .findFirst();
        }

        private StoredFile digest(String path) throws IOException {
            used.add(path);
            var before = digests.get(path);
            if (before != null) {
                return before;
            }
            var name = FileName.clean(path);
            try (var in = archive.open(path)) {
                var file = store.digest(in, settings.number(Setting.ATTACHMENT_MAX_BYTES));
                var found = new StoredFile(name, FileTypes.of(name), file.size(), file.sha256());
                digests.put(path, found);
                return found;
            }
        }

        private void reportRest(Set<String> paths) {
            var unused =
                    archive.paths().stream()
                            .filter(path -> !markdown(path) && !used.contains(path))
                            .count();
            if (unused > 0) {
                problems.add(new ImportProblem(Code.UNUSED, null, 0, String.valueOf(unused)));
            }
            if (command.folder() == null) {
                // Of what was written here an import may well bring only some.
                return;
            }
            known.forEach(
                    (path, document) -> {
                        if (!paths.contains(path) && !document.archived()) {
                            problems.add(new ImportProblem(Code.GONE, path, 0, document.key()));
                        }
                    });
        }
    }

    /** Stores the bytes of the files of a document. */
    void keep(Planned document, ZipArchive archive) throws IOException {
        for (var file : document.files().keySet()) {
            var path = FolderPath.resolve(document.path(), file).orElseThrow();
            try (var in = archive.open(path)) {
                store.put(in, settings.number(Setting.ATTACHMENT_MAX_BYTES));
            }
        }
    }
}
