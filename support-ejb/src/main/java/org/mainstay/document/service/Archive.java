package org.mainstay.document.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mainstay.document.service.ImportProblem.Code;

/**
 * A ZIP as it was sent. It is looked into, never unpacked: names lead to no place on this machine,
 * and no more is read of a file than it may have, whatever its header says.
 */
final class Archive implements Closeable {

    /** Most files and folders. */
    static final int ENTRIES_MAX = 20_000;

    /** Most bytes that are read of all files together. */
    static final long BYTES_MAX = 512L * 1024 * 1024;

    private static final int PATH_MAXLENGTH = 300;
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "(?:^|.*/)\\.\\.?(?:/.*|$)|/.*|[a-zA-Z]:.*|.*[\\\\\\p{Cc}\\p{Cs}\\p{Cf}].*|.*//.*",
                    Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|.*/)(?:__MACOSX|\\.[^/]*)(?:/.*|$)");
    private static final char MARK = '\uFEFF';

    private final ZipFile zip;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private long read;

    /**
     * @param root folder within the ZIP, outside of which nothing is looked at; empty for all of it
     * @throws RefusedFileException if it is no ZIP, or one that nobody should open
     */
    Archive(Path place, String root) throws IOException {
        try {
            zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new RefusedFileException(Code.NOT_A_ZIP, 0, e.getMessage());
        }
        try {
            list(root.isEmpty() || root.endsWith("/") ? root : root + "/");
        } catch (RefusedFileException e) {
            zip.close();
            throw e;
        }
    }

    private void list(String root) {
        if (zip.size() > ENTRIES_MAX) {
            throw new RefusedFileException(Code.TOO_MANY_ENTRIES, 0, String.valueOf(ENTRIES_MAX));
        }
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName();
            if (UNSAFE.matcher(name).matches()) {
                throw new RefusedFileException(Code.NAME, 0, name);
            }
            var inside = name.startsWith(root) && !entry.isDirectory();
            if (inside && !HIDDEN.matcher(name.substring(root.length())).matches()) {
                take(name.substring(root.length()), entry);
            }
        }
    }

    private void take(String path, ZipEntry entry) {
        if (path.length() > PATH_MAXLENGTH) {
            throw new RefusedFileException(Code.NAME, 0, path);
        }
        if (files.put(path, entry) != null) {
            throw new RefusedFileException(Code.DUPLICATE, 0, path);
        }
    }

    /** Paths of its files below the root, in order. */
    Set<String> paths() {
        return files.keySet();
    }

    /**
     * A file as text in UTF-8, without the mark that may begin it.
     *
     * @param limit most bytes
     * @throws RefusedFileException if it has more, or isn't UTF-8, or has characters no text has
     */
    String text(String path, int limit) throws IOException {
        byte[] bytes;
        try (var in = open(path)) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            throw new RefusedFileException(Code.TOO_LONG, 0, String.valueOf(limit));
        }
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length);
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(from, to, true);
        var text = to.flip().toString();
        if (result.isError()) {
            throw new RefusedFileException(
                    Code.ENCODING, line(text, text.length()), "0x%02X".formatted(from.get()));
        }
        var at = text.indexOf('\0');
        if (at >= 0) {
            throw new RefusedFileException(Code.ENCODING, line(text, at), "U+0000");
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    /** The bytes of a file; all that are read of any count towards the most that are read. */
    InputStream open(String path) throws IOException {
        return new Counted(zip.getInputStream(files.get(path)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops a file that unpacks to more than anybody has. */
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = in.read(target, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > BYTES_MAX) {
                throw new RefusedFileException(
                        Code.TOO_LARGE, 0, String.valueOf(BYTES_MAX / 1024 / 1024));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
