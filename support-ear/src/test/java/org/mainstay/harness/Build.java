package org.mainstay.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the build puts things. */
final class Build {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Build() {}

    static Path file(String name) {
        var file = TARGET.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalStateException("Not built: " + file);
        }
        return file;
    }

    /** A new folder under target. */
    static Path folder(String prefix) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(TARGET.resolve("runs")), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path screenshots() {
        try {
            return Files.createDirectories(TARGET.resolve("screenshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a log, for a failure's message. */
    static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
        } catch (IOException e) {
            return "(log not readable: " + e + ")";
        }
    }
}
