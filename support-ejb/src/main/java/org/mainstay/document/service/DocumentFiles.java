package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mainstay.document.model.Document;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.identity.model.Person;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.service.StoredFile;

/** The files of documents, as they are in each revision. */
@ApplicationScoped
class DocumentFiles {

    @Inject DocumentRepository documents;
    @Inject History history;
    @Inject Clock clock;

    /** Those of the newest revision under their paths. */
    Map<String, StoredFile> latest(Document document) {
        return of(document, document.latest());
    }

    /** Those of a revision under their paths. */
    Map<String, StoredFile> of(Document document, int revision) {
        var files = new LinkedHashMap<String, StoredFile>();
        documents
                .files(document, revision)
                .forEach(file -> files.put(file.path(), DocumentFileView.of(file).stored()));
        return files;
    }

    /**
     * Those of the newest revision, changed.
     *
     * @throws UnprocessableException if there are too many
     */
    Map<String, StoredFile> changed(Map<String, StoredFile> files, FileChanges changes) {
        var wanted = new LinkedHashMap<>(files);
        wanted.keySet().removeAll(changes.removed());
        changes.added().forEach(file -> wanted.put(file.fileName(), file));
        if (wanted.size() > DocumentFile.PER_DOCUMENT_MAX) {
            throw new UnprocessableException(
                    "document.too_many_files", "file", DocumentFile.PER_DOCUMENT_MAX);
        }
        return wanted;
    }

    /** Whether the files have the same bytes under the same paths. */
    static boolean same(Map<String, StoredFile> one, Map<String, StoredFile> other) {
        return digests(one).equals(digests(other));
    }

    private static Map<String, String> digests(Map<String, StoredFile> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sha256()));
    }

    /**
     * Makes these the files of the revision that has just begun.
     *
     * @param wanted under their paths
     */
    void keep(Document document, Map<String, StoredFile> wanted, Person by) {
        var before = documents.files(document, document.latest());
        for (var file : before) {
            var now = wanted.get(file.path());
            if (now == null || !Objects.equals(now.sha256(), file.sha256())) {
                file.remove();
                if (now == null) {
                    note(document, Action.REMOVED, file.path());
                }
            }
        }
        var stay =
                before.stream()
                        .filter(file -> file.of(document.latest()))
                        .map(DocumentFile::path)
                        .collect(Collectors.toSet());
        wanted.forEach(
                (path, file) -> {
                    if (!stay.contains(path)) {
                        add(document, path, file, by);
                    }
                });
    }

    private void add(Document document, String path, StoredFile file, Person by) {
        documents.add(
                new DocumentFile(
                        document,
                        path,
                        file.contentType(),
                        file.size(),
                        file.sha256(),
                        by,
                        clock.instant()));
        note(document, Action.ATTACHED, path);
    }

    private void note(Document document, Action action, String path) {
        history.record(Subject.DOCUMENT, document.id(), action, path, true);
    }

    /** What is shown of those of a revision. */
    List<DocumentFileView> views(Document document, int revision) {
        return documents.files(document, revision).stream().map(DocumentFileView::of).toList();
    }
}
