package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Bytes under their SHA-256 in the data directory.
 *
 * <p>A file is written beside its place, synced, and moved there in one step; so a name that exists
 * is whole. Equal files share a place. A file that nothing names is marked, and deleted if that is
 * still so after some time, see {@link UnusedFiles}.
 */
@ApplicationScoped
public class FileStore {

    private static final int BUFFER = 64 * 1024;
    private static final String DIGEST = "[0-9a-f]".repeat(64);

    @Inject Settings settings;

    /**
     * Stores a stream.
     *
     * @return digest and size
     * @throws FileTooLargeException if there are more bytes than allowed; nothing is stored then
     */
    Stored put(InputStream bytes) {
        return put(bytes, settings.number(Setting.ATTACHMENT_MAX_BYTES));
    }

    /**
     * Stores a stream of another size than attachments have.
     *
     * @param limit most bytes
     * @return digest and size
     * @throws FileTooLargeException if there are more bytes; nothing is stored then
     */
    public Stored put(InputStream bytes, long limit) {
        try {
            var incoming = Files.createDirectories(incoming());
            var part = Files.createTempFile(incoming, "upload", ".part");
            try {
                var stored = copy(bytes, part, limit);
                var place = place(stored.sha256());
                Files.createDirectories(place.getParent());
                synchronized (this) {
                    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                }
                return stored;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored copy(InputStream bytes, Path part, long limit) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read; (read = bytes.read(buffer)) >= 0; ) {
                size += read;
                if (size > limit) {
                    throw new FileTooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
            channel.force(true);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    /**
     * What a stream would be stored as.
     *
     * @param limit most bytes
     * @throws FileTooLargeException if there are more
     */
    public Stored digest(InputStream bytes, long limit) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (int read; (read = bytes.read(buffer)) >= 0; ) {
            size += read;
            if (size > limit) {
                throw new FileTooLargeException(limit);
            }
            digest.update(buffer, 0, read);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where the bytes with the digest are. */
    public Path place(String sha256) {
        return root().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Digests of the files there are, as far as they begin with the digit. */
    List<String> digests(char digit) {
        var digests = new ArrayList<String>();
        list(root(), digit + "?")
                .forEach(
                        folder ->
                                list(folder, DIGEST)
                                        .forEach(
                                                file ->
                                                        digests.add(
                                                                file.getFileName().toString())));
        return digests;
    }

    private static List<Path> list(Path folder, String glob) {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, glob)) {
                files.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Takes back that nothing names the file. */
    void keep(String sha256) {
        try {
            Files.deleteIfExists(mark(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Marks a file that nothing names, and deletes it if it has been marked for long.
     *
     * @return whether it was deleted
     */
    synchronized boolean forget(String sha256, Instant now, Duration kept) {
        try {
            var mark = mark(sha256);
            if (!Files.exists(mark) || since(mark).isBefore(since(place(sha256)))) {
                Files.createDirectories(mark.getParent());
                Files.write(mark, new byte[0]);
                Files.setLastModifiedTime(mark, FileTime.from(now));
                return false;
            }
            if (since(mark).plus(kept).isAfter(now)) {
                return false;
            }
            Files.deleteIfExists(place(sha256));
            Files.deleteIfExists(mark);
            return true;
        } catch (NoSuchFileException e) {
            // Another node was faster.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was being written when a node died. */
    void forgetIncoming(Instant before) {
        for (var part : list(incoming(), "*.part")) {
            try {
                if (since(part).isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            } catch (NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Instant since(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private Path incoming() {
        return root().resolve("incoming");
    }

    private Path mark(String sha256) {
        return root().resolve("unused").resolve(sha256);
    }

    private Path root() {
        return settings.dataDirectory().resolve("attachments");
    }

    /**
     * What was stored.
     *
     * @param sha256 lower-case hex
     * @param size bytes
     */
    public record Stored(String sha256, long size) {}
}
