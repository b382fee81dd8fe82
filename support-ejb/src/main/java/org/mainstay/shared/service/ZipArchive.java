package org.mainstay.shared.service;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP as somebody sent it. It is looked into, never unpacked: names lead to no place on this
 * machine, and no more is read of a file than it may have, whatever its header says. What systems
 * put into a ZIP of their own accord, such as {@code __MACOSX} and names that begin with a dot, is
 * passed over.
 */
public final class ZipArchive implements Closeable {

    /** Most files and folders. */
    public static final int ENTRIES_MAX = 20_000;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int DIRECTORY_MAX = 16 * MEGABYTE;
    private static final int BYTES_OF_CHARACTER = 4;
    private static final int PATH_MAXLENGTH = 300;
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "(?:^|.*/)\\.\\.?(?:/.*|$)|/.*|[a-zA-Z]:.*|.*[\\\\\\p{Cc}\\p{Cs}\\p{Cf}].*|.*//.*",
                    Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|.*/)(?:__MACOSX|\\.[^/]*)(?:/.*|$)");
    private static final char MARK = '\uFEFF';

    // The record at the end of a ZIP, which a comment of 64 KB may follow.
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END_DIRECTORY_BYTES = 12;
    private static final int COMMENT_MAX = 0xFFFF;

    private final ZipFile zip;
    private final long most;
    private final Refusal refusal;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private final Map<String, Long> read = new HashMap<>();
    private long readInAll;

    /** What is wrong with an archive. */
    public enum Fault {
        /** It is none, or is damaged. */
        NOT_A_ZIP,
        TOO_MANY_ENTRIES,
        /** It unpacks to more than is read of it. */
        TOO_LARGE,
        /** A name that leads elsewhere, or that nobody can read. */
        NAME,
        DUPLICATE,
        /** A text isn't UTF-8, or has characters no text has. */
        ENCODING,
        TOO_LONG
    }

    /** Makes of a fault what the feature throws. */
    public interface Refusal {

        /**
         * The exception.
         *
         * @param path of the file; null for the archive as a whole
         * @param line of the file, counts from 1; 0 for all of it
         * @param what it is about: a name, a character, or a limit
         */
        RuntimeException of(Fault fault, String path, int line, String what);
    }

    /**
     * Opens an archive and looks at all its names.
     *
     * @param root folder within it, outside of which nothing is looked at; empty for all of it
     * @param most bytes that are read of all files together
     */
    public ZipArchive(Path place, String root, long most, Refusal refusal) throws IOException {
        this.most = most;
        this.refusal = refusal;
        if (directoryBytes(place) > DIRECTORY_MAX) {
            throw tooManyEntries();
        }
        try {
            zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw refusal.of(Fault.NOT_A_ZIP, null, 0, e.getMessage());
        }
        try {
            list(root.isEmpty() || root.endsWith("/") ? root : root + "/");
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * How large the directory of a ZIP says it is: whoever opens a ZIP has all of it in memory.
     * What looks like its end may be more than one; the largest counts.
     */
    private static long directoryBytes(Path place) throws IOException {
        try (var file = FileChannel.open(place)) {
            var size = (int) Math.min(file.size(), END_BYTES + COMMENT_MAX);
            var tail = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            file.position(file.size() - size);
            while (tail.hasRemaining() && file.read(tail) >= 0) {
                continue;
            }
            var largest = 0L;
            for (int at = 0; at <= size - END_BYTES; at++) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    var said = Integer.toUnsignedLong(tail.getInt(at + END_DIRECTORY_BYTES));
                    largest = Math.max(largest, said);
                }
            }
            return largest;
        }
    }

    private RuntimeException tooManyEntries() {
        return refusal.of(Fault.TOO_MANY_ENTRIES, null, 0, String.valueOf(ENTRIES_MAX));
    }

    private void list(String root) {
        if (zip.size() > ENTRIES_MAX) {
            throw tooManyEntries();
        }
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName();
            if (UNSAFE.matcher(name).matches() || name.length() > PATH_MAXLENGTH) {
                throw refusal.of(Fault.NAME, null, 0, name);
            }
            var inside = name.startsWith(root) && !entry.isDirectory();
            if (inside && !HIDDEN.matcher(name.substring(root.length())).matches()) {
                if (files.put(name.substring(root.length()), entry) != null) {
                    throw refusal.of(Fault.DUPLICATE, null, 0, name);
                }
            }
        }
    }

    /** Paths of its files below the root, in order. */
    public Set<String> paths() {
        return files.keySet();
    }

    /**
     * A file as text in UTF-8, without the mark that may begin it.
     *
     * @param path one of its paths
     * @param limit most characters
     */
    public String text(String path, int limit) throws IOException {
        byte[] bytes;
        try (var in = open(path)) {
            bytes = in.readNBytes(limit * BYTES_OF_CHARACTER + 1);
        }
        var from = ByteBuffer.wrap(bytes);
        var to = CharBuffer.allocate(bytes.length);
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(from, to, true);
        var text = to.flip().toString();
        if (text.length() > limit) {
            throw refusal.of(Fault.TOO_LONG, path, 0, String.valueOf(limit));
        }
        if (result.isError()) {
            var line = line(text, text.length());
            throw refusal.of(Fault.ENCODING, path, line, "0x%02X".formatted(from.get()));
        }
        var at = text.indexOf('\0');
        if (at >= 0) {
            throw refusal.of(Fault.ENCODING, path, line(text, at), "U+0000");
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    /**
     * The bytes of a file; those of all files together count towards the most that are read.
     *
     * @param path one of its paths
     */
    public InputStream open(String path) throws IOException {
        try {
            return new Counted(path, zip.getInputStream(files.get(path)));
        } catch (ZipException e) {
            throw refusal.of(Fault.NOT_A_ZIP, path, 0, e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops a file that unpacks to more than anybody has, or that is damaged. */
    private final class Counted extends InputStream {

        private final String path;
        private final InputStream in;
        private long at;

        Counted(String path, InputStream in) {
            this.path = path;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                var some = in.read(target, offset, length);
                count(Math.max(0, some));
                return some;
            } catch (ZipException | EOFException e) {
                throw refusal.of(Fault.NOT_A_ZIP, path, 0, e.getMessage());
            }
        }

        // Reading the same twice unpacks no more.
        private void count(int bytes) {
            at += bytes;
            var before = read.getOrDefault(path, 0L);
            if (at > before) {
                read.put(path, at);
                readInAll += at - before;
            }
            if (readInAll > most) {
                throw refusal.of(Fault.TOO_LARGE, path, 0, String.valueOf(most / MEGABYTE));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
