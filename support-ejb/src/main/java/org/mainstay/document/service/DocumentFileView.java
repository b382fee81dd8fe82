package org.mainstay.document.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mainstay.document.model.DocumentFile;
import org.mainstay.ticket.service.StoredFile;

/**
 * A file of a document.
 *
 * @param path its name, perhaps in folders, as the text's links say it
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record DocumentFileView(Long id, String path, String contentType, long size, String sha256) {

    private static final Set<String> PICTURES =
            Set.of("image/gif", "image/jpeg", "image/png", "image/webp");

    static DocumentFileView of(DocumentFile file) {
        return new DocumentFileView(
                file.id(), file.path(), file.contentType(), file.size(), file.sha256());
    }

    /** The same under the name by which it is saved, without folders. */
    public StoredFile stored() {
        return new StoredFile(path.substring(path.lastIndexOf('/') + 1), contentType, size, sha256);
    }

    /** Whether browsers show it in place, without running anything. */
    public boolean picture() {
        return PICTURES.contains(contentType);
    }

    /** How a text shows it, or links to it. */
    public String markdown() {
        var to = path.matches("[\\w./-]+") ? path : "<" + path + ">";
        return (picture() ? "![](%s)" : "[](%s)").formatted(to);
    }

    /**
     * Its address below the application's.
     *
     * @param document key
     */
    public String address(String document) {
        return "/document-files/%s/%d/%s".formatted(document, id, encoded(stored().fileName()));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
