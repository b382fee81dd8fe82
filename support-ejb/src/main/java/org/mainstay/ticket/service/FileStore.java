package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Bytes under their SHA-256 in the data directory.
 *
 * <p>A file is written beside its place, synced, and moved there in one step; so a name that exists
 * is whole. Equal files share a place. A file whose ticket was never saved stays behind unused.
 */
@ApplicationScoped
public class FileStore {

    private static final int BUFFER = 64 * 1024;

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
            var incoming = Files.createDirectories(root().resolve("incoming"));
            var part = Files.createTempFile(incoming, "upload", ".part");
            try {
                var stored = copy(bytes, part, limit);
                var place = place(stored.sha256());
                Files.createDirectories(place.getParent());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
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
