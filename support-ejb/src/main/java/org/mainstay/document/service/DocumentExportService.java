package org.mainstay.document.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mainstay.document.model.Audience;
import org.mainstay.job.service.JobDue;
import org.mainstay.job.service.JobService;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.FileStore;
import org.mainstay.ticket.service.StoredFile;

/** Exports folders of documents, so that they can be kept, changed elsewhere and imported again. */
@Stateless
public class DocumentExportService {

    /** How the job names this work. */
    static final String KIND = "document-export";

    private static final String FOLDER = "folder";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

    @Inject DocumentRepository documents;
    @Inject Folders folders;
    @Inject FileStore store;
    @Inject JobService jobs;
    @Inject Clock clock;

    /** The folders that were imported, by name. */
    @Requires(Permission.READ_DIRECTORY)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<FolderView> folders() {
        return documents.folders().stream()
                .map(
                        row ->
                                new FolderView(
                                        (String) row[0],
                                        ((Number) row[1]).longValue(),
                                        (Instant) row[2]))
                .toList();
    }

    /**
     * Has the newest revisions of the documents of a folder, with their files, put into a ZIP; what
     * is archived is left out.
     *
     * @param folder null for those that were written here
     * @return id of the job that does it
     * @throws NotFoundException if there is no such folder
     * @throws UnprocessableException if the caller has too many jobs already
     */
    @Requires(Permission.READ_DIRECTORY)
    public Long order(String folder) {
        if (folder != null && folders().stream().noneMatch(each -> each.name().equals(folder))) {
            throw new NotFoundException("folder", folder);
        }
        var time = TIME.format(clock.instant().atZone(ZoneOffset.UTC));
        var order =
                Json.createObjectBuilder()
                        .add(FOLDER, folder == null ? JsonValue.NULL : Json.createValue(folder))
                        .build()
                        .toString();
        return jobs.order(
                KIND,
                order,
                "documents-" + (folder == null ? "" : folder + "-") + time + ".zip",
                "application/zip");
    }

    /**
     * Writes the ZIP.
     *
     * @param order as {@link #order} made it
     */
    @Requires(Permission.READ_DIRECTORY)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void run(
            @NotNull String order, @NotNull OutputStream out, @NotNull JobDue.Progress progress)
            throws IOException {
        String folder;
        try (var reader = Json.createReader(new StringReader(order))) {
            folder = reader.readObject().getString(FOLDER, null);
        }
        var known = folders.of(folder);
        known.values().removeIf(KnownDocument::archived);
        var files = new LinkedHashMap<String, StoredFile>();
        var done = 0;
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var each : known.entrySet()) {
                progress.at(done++, known.size());
                var path = each.getKey();
                zip.putNextEntry(new ZipEntry(path));
                zip.write(text(path, each.getValue(), known).getBytes(StandardCharsets.UTF_8));
                each.getValue()
                        .files()
                        .forEach(
                                (name, file) ->
                                        FolderPath.resolve(path, name)
                                                .ifPresent(to -> files.put(to, file)));
            }
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(store.place(file.getValue().sha256()), zip);
            }
        }
        progress.at(known.size(), known.size());
    }

    private static String text(
            String path, KnownDocument document, Map<String, KnownDocument> folder) {
        var text = document.text();
        var fields = new LinkedHashMap<String, Object>();
        fields.put(ImportFields.TITLE, text.title());
        fields.put(ImportFields.KIND, text.kind().name());
        fields.put(ImportFields.ORIGIN, text.origin().name());
        fields.put(ImportFields.LANGUAGE, text.language().tag());
        fields.put(
                ImportFields.AUDIENCE,
                text.audience() == Audience.ORGANISATION
                        ? text.organisation()
                        : text.audience().name());
        put(fields, ImportFields.PRODUCT, text.product());
        put(fields, ImportFields.APPLIES_TO, text.appliesTo());
        fields.put(ImportFields.TAGS, List.copyOf(text.tags()));
        folder.entrySet().stream()
                .filter(each -> each.getValue().originalOf(document))
                .findFirst()
                .ifPresent(
                        original ->
                                fields.put(
                                        ImportFields.TRANSLATES,
                                        FolderPath.relative(path, original.getKey())));
        return FrontMatter.write(fields, text.body());
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
