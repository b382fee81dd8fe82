package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mainstay.ticket.service.StoredFile;

/** The documents of a folder as they are by now. */
@ApplicationScoped
class Folders {

    @Inject DocumentRepository documents;

    /**
     * All of them under their paths, in order.
     *
     * @param folder null for those that were written here
     */
    Map<String, KnownDocument> of(String folder) {
        var tags = new HashMap<Long, Set<String>>();
        documents
                .tagsIn(folder)
                .forEach(
                        row ->
                                tags.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                                        .add((String) row[1]));
        var files = new HashMap<Long, Map<String, StoredFile>>();
        for (var file : documents.filesIn(folder)) {
            files.computeIfAbsent(file.document().id(), id -> new LinkedHashMap<>())
                    .put(file.path(), DocumentFileView.of(file).stored());
        }
        var known = new LinkedHashMap<String, KnownDocument>();
        for (var revision : documents.latestIn(folder)) {
            var document = revision.document();
            known.put(
                    document.path(),
                    KnownDocument.of(
                            revision,
                            tags.getOrDefault(document.id(), Set.of()),
                            files.getOrDefault(document.id(), Map.of())));
        }
        return known;
    }
}
