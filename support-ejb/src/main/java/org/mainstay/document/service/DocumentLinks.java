package org.mainstay.document.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mainstay.ticket.service.Article;

/**
 * Where the relative links of a document lead, as seen from the pages on which it is read: to its
 * files, and to other documents and resources of the library by their keys.
 */
final class DocumentLinks implements Article.Links {

    private static final Pattern KEY = Pattern.compile("D-\\d{4,9}");
    private static final Pattern RESOURCE = Pattern.compile("R-\\d{4,9}");

    private final String key;
    private final List<DocumentFileView> files;

    /**
     * @param files of the revision
     */
    DocumentLinks(String key, List<DocumentFileView> files) {
        this.key = key;
        this.files = files;
    }

    @Override
    public Optional<String> to(String path) {
        if (RESOURCE.matcher(path).matches()) {
            return Optional.of("../library/" + path);
        }
        return KEY.matcher(path).matches() ? Optional.of(path) : file(path).map(this::address);
    }

    @Override
    public Optional<String> picture(String path) {
        return file(path).filter(DocumentFileView::picture).map(file -> address(file) + "?show");
    }

    private Optional<DocumentFileView> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private String address(DocumentFileView file) {
        return ".." + file.address(key);
    }
}
