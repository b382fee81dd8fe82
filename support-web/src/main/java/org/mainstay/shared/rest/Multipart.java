package org.mainstay.shared.rest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A form with files, read part by part while it arrives: nothing of a file is kept in memory or in
 * a temporary place.
 */
public final class Multipart implements Closeable {

    private static final int BUFFER = 64 * 1024;
    private static final int HEADERS_MAX = 8 * 1024;
    private static final int TEXT_MAX = 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private PartStream current;

    Multipart(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line break before it; this one makes it like the others.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
        // What comes before the first delimiter is a part that nobody reads.
        current = new PartStream();
    }

    /**
     * One part of a form.
     *
     * @param name of the field
     * @param fileName as the client says; null if it says none
     * @param contentType as the client says; null if it says none
     * @param bytes to be read before the next part is asked for
     */
    public record Part(String name, String fileName, String contentType, InputStream bytes) {

        /** The part as a short text. */
        public String text() throws IOException {
            var read = bytes.readNBytes(TEXT_MAX + 1);
            if (read.length > TEXT_MAX) {
                throw malformed();
            }
            var text = new String(read, StandardCharsets.UTF_8);
            // No database takes it in a text, and none of ours has it.
            if (text.indexOf('\0') >= 0) {
                throw malformed();
            }
            return text;
        }
    }

    /** The next part; skips what was not read of the one before. Empty after the last. */
    public Optional<Part> next() throws IOException {
        current.skipRest();
        start += delimiter.length;
        require(2);
        if (buffer[start] == '-' && buffer[start + 1] == '-') {
            start -= delimiter.length;
            return Optional.empty();
        }
        var headers = headers();
        current = new PartStream();
        var disposition = new PartHeaders(headers);
        return Optional.of(
                new Part(
                        disposition.name(),
                        disposition.fileName(),
                        disposition.contentType(),
                        current));
    }

    /** The lines between the delimiter and the empty line, each ended by a line break. */
    private String headers() throws IOException {
        for (int length = 0; length < HEADERS_MAX; length++) {
            require(length + 4);
            var at = start + length;
            if (buffer[at] == '\r'
                    && buffer[at + 1] == '\n'
                    && buffer[at + 2] == '\r'
                    && buffer[at + 3] == '\n') {
                var text = new String(buffer, start, length, StandardCharsets.UTF_8);
                // Leaves a line break before the content, so that an empty part ends at once.
                start = at + 4;
                return text;
            }
        }
        throw malformed();
    }

    /** Makes so many bytes stand in the buffer. */
    private void require(int bytes) throws IOException {
        while (end - start < bytes) {
            if (!fill()) {
                throw malformed();
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read;
        try {
            read = body.read(buffer, end, buffer.length - end);
        } catch (IOException e) {
            // The client went away; nobody is left to answer, and nothing of ours is broken.
            throw malformed();
        }
        end += Math.max(0, read);
        return read >= 0;
    }

    private static RefusedRequestException malformed() {
        return RefusedRequestException.whole(ProblemType.BAD_REQUEST, "malformed_multipart");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** The bytes up to the next delimiter. */
    private final class PartStream extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (this != current) {
                throw new IOException("The next part has begun");
            }
            if (length == 0) {
                return 0;
            }
            while (true) {
                var content = content();
                if (content > 0) {
                    var taken = Math.min(length, content);
                    System.arraycopy(buffer, start, target, offset, taken);
                    start += taken;
                    return taken;
                }
                if (end - start >= delimiter.length) {
                    return -1;
                }
                if (!fill()) {
                    throw malformed();
                }
            }
        }

        /** How many bytes from the start surely belong to the part; none if a delimiter follows. */
        private int content() {
            for (int at = start; at < end; at++) {
                if (buffer[at] == '\r' && maybeDelimiter(at)) {
                    return at - start;
                }
            }
            return end - start;
        }

        private boolean maybeDelimiter(int at) {
            for (int i = 0; i < delimiter.length && at + i < end; i++) {
                if (buffer[at + i] != delimiter[i]) {
                    return false;
                }
            }
            return true;
        }

        void skipRest() throws IOException {
            var waste = new byte[8 * 1024];
            while (read(waste, 0, waste.length) >= 0) {
                continue;
            }
        }
    }
}
