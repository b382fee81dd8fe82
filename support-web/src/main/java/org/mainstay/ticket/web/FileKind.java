package org.mainstay.ticket.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mainstay.ticket.service.AttachmentView;

/**
 * How a file can be shown on a page, by what browsers show without running it.
 *
 * <p>The type is what the sender's browser said, and the name is the sender's; so both may be lies.
 * What is shown is sent under a type of this list and never guessed at by the reader's browser: the
 * worst a lie can do is a broken picture. SVG and HTML are not on the list.
 */
public enum FileKind {
    IMAGE,
    AUDIO,
    VIDEO,
    PDF,
    TEXT,
    OTHER;

    private static final Map<String, FileKind> TYPES =
            Map.ofEntries(
                    Map.entry("image/gif", IMAGE),
                    Map.entry("image/jpeg", IMAGE),
                    Map.entry("image/png", IMAGE),
                    Map.entry("image/webp", IMAGE),
                    Map.entry("audio/mp4", AUDIO),
                    Map.entry("audio/mpeg", AUDIO),
                    Map.entry("audio/ogg", AUDIO),
                    Map.entry("audio/wav", AUDIO),
                    Map.entry("audio/webm", AUDIO),
                    Map.entry("audio/x-wav", AUDIO),
                    Map.entry("video/mp4", VIDEO),
                    Map.entry("video/ogg", VIDEO),
                    Map.entry("video/webm", VIDEO),
                    Map.entry("application/pdf", PDF));

    /** Extensions of text; browsers have no type, or many, for logs and configurations. */
    private static final Set<String> TEXTS =
            Set.of(
                    "cfg",
                    "conf",
                    "csv",
                    "diff",
                    "err",
                    "ini",
                    "java",
                    "json",
                    "log",
                    "md",
                    "out",
                    "patch",
                    "properties",
                    "py",
                    "sh",
                    "sql",
                    "toml",
                    "trace",
                    "tsv",
                    "txt",
                    "xml",
                    "yaml",
                    "yml");

    /** Larger pictures are not loaded unasked. */
    private static final long IMAGE_MAX_BYTES = 10 * 1024 * 1024;

    /** How the file can be shown. */
    static FileKind of(AttachmentView file) {
        return of(file.fileName(), file.contentType(), file.size());
    }

    /**
     * How a file can be shown.
     *
     * @param size bytes
     */
    public static FileKind of(String fileName, String contentType, long size) {
        var kind = TYPES.getOrDefault(contentType, OTHER);
        if (kind == IMAGE && size > IMAGE_MAX_BYTES) {
            return OTHER;
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return kind == OTHER && ("text/plain".equals(contentType) || text(extension)) ? TEXT : kind;
    }

    private static boolean text(String extension) {
        // Rotated logs: app.log.1
        return TEXTS.contains(extension) || extension.matches("\\d{1,3}");
    }

    /** The type under which the file is shown. */
    String type(String contentType) {
        return this == TEXT ? "text/plain;charset=UTF-8" : contentType;
    }
}
