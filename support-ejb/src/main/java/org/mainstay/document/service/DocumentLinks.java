package org.mainstay.document.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mainstay.ticket.service.Article;

/**
 * Where the relative links of a document lead, as seen from the pages on which it is read: to its
 * files, to other documents by their keys or by the paths of their files, and to resources of the
 * library by their keys.
 */
final class DocumentLinks implements Article.Links {

    private static final Pattern KEY = Pattern.compile("D-\\d{4,9}");
    private static final Pattern RESOURCE = Pattern.compile("R-\\d{4,9}");

    private final String path;
    private final Map<String, DocumentFileView> files = new HashMap<>();
    private final Map<String, String> documents;
    private final String key;

    /**
     * @param path of the document in its folder
     * @param files of the revision
     * @param documents keys of documents of the folder that may be read, by their paths
     */
    DocumentLinks(
            String key, String path, List<DocumentFileView> files, Map<String, String> documents) {
        this.key = key;
        this.path = path;
        files.forEach(file -> this.files.put(file.path(), file));
        this.documents = documents;
    }

    /** Whether a link is the key of a document or a resource. */
    static boolean key(String link) {
        return KEY.matcher(link).matches() || RESOURCE.matcher(link).matches();
    }

    /** Paths at which the document can be that a link leads to, the likeliest first. */
    static Stream<String> candidates(String target) {
        var below = target.isEmpty() ? "" : target + "/";
        return Stream.of(target, target + ".md", below + "README.md", below + "index.md");
    }

    @Override
    public Optional<String> to(String link) {
        if (RESOURCE.matcher(link).matches()) {
            return Optional.of("../library/" + link);
        }
        return KEY.matcher(link).matches()
                ? Optional.of(link)
                : file(link).map(this::address).or(() -> document(link));
    }

    private Optional<String> document(String link) {
        return FolderPath.resolve(path, link).stream()
                .flatMap(DocumentLinks::candidates)
                .map(documents::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public Optional<String> picture(String link) {
        return file(link).filter(DocumentFileView::picture).map(file -> address(file) + "?show");
    }

    private Optional<DocumentFileView> file(String link) {
        return FolderPath.resolve(path, link).map(to -> files.get(FolderPath.relative(path, to)));
    }

    private String address(DocumentFileView file) {
        return ".." + file.address(key);
    }
}
