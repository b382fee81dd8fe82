package org.mainstay.document.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths of files in a folder, with slashes between their parts, as links say them. */
final class FolderPath {

    private FolderPath() {}

    /**
     * Where a link leads.
     *
     * @param from path of the file that has the link
     * @param link without anchor; with a slash at its beginning it begins at the folder
     * @return empty if it leads out of the folder
     */
    static Optional<String> resolve(String from, String link) {
        var parts = new ArrayDeque<String>(link.startsWith("/") ? List.of() : parents(from));
        for (var part : link.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /**
     * How a file links to another.
     *
     * @param from path of the file that has the link
     * @param to path of the other
     */
    static String relative(String from, String to) {
        var start = parents(from);
        var end = List.of(to.split("/"));
        int same = 0;
        while (same < start.size()
                && same < end.size() - 1
                && start.get(same).equals(end.get(same))) {
            same++;
        }
        var parts = new ArrayList<String>();
        for (int i = same; i < start.size(); i++) {
            parts.add("..");
        }
        parts.addAll(end.subList(same, end.size()));
        return String.join("/", parts);
    }

    private static List<String> parents(String path) {
        var parts = List.of(path.split("/"));
        return parts.subList(0, parts.size() - 1);
    }
}
