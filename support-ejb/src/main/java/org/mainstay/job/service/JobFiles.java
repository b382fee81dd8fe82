package org.mainstay.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mainstay.settings.Settings;

/**
 * The files that background work ends with, in the data directory.
 *
 * <p>Each attempt writes a file of its own and moves it to its place in one step; so a name that
 * exists is whole, whatever died meanwhile.
 */
@ApplicationScoped
class JobFiles {

    @Inject Settings settings;

    /** Where an attempt writes. */
    Path part(Long id, int attempt) {
        return folder().resolve(id + "-" + attempt + ".part");
    }

    /**
     * Moves what an attempt wrote to its place.
     *
     * @return bytes
     */
    long keep(Long id, int attempt) {
        try {
            Files.move(part(id, attempt), place(id), StandardCopyOption.ATOMIC_MOVE);
            return Files.size(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the result is. */
    Path place(Long id) {
        return folder().resolve(id + ".file");
    }

    /** Deletes the result and whatever attempts left behind. */
    void delete(Long id, int attempts) {
        try {
            Files.deleteIfExists(place(id));
            for (int attempt = 1; attempt <= attempts; attempt++) {
                Files.deleteIfExists(part(id, attempt));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(settings.dataDirectory().resolve("jobs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
