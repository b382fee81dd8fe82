package org.mainstay.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.shared.service.ZipArchive.Fault;

class ZipArchiveTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir Path folder;

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String path;
        private final int line;

        Refused(Fault fault, String path, int line, String what) {
            super(what);
            this.fault = fault;
            this.path = path;
            this.line = line;
        }
    }

    @Test
    void filesBelowItsRootAreRead() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("package/docs/b.md", "\uFEFFtwo");
        files.put("package/docs/img/a.png", "picture");
        files.put("package/docs/.git/c.md", "hidden");
        files.put("package/__MACOSX/d.md", "hidden");
        files.put("other.md", "outside");

        try (var zip = open(text(files), "package")) {
            assertThat(zip.paths()).containsExactly("docs/b.md", "docs/img/a.png");
            assertThat(zip.text("docs/b.md", 4)).isEqualTo("two");
            assertThat(bytes(zip.open("docs/img/a.png"))).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "/a",
                "a/../../b",
                "a/./b",
                "C:/a",
                "a\\b",
                "a//b",
                "a\u202eb",
                "a\u0000b",
                "a\nb"
            })
    void nameThatLeadsElsewhereIsRefused(String name) throws IOException {
        refused(Fault.NAME, null, text(Map.of(name, "x")));
    }

    @Test
    void nameThatIsTooLongIsRefused() throws IOException {
        refused(Fault.NAME, null, text(Map.of("a".repeat(301), "x")));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        var zip = text(Map.of("a", "x"));
        refused(Fault.NOT_A_ZIP, null, new byte[0]);
        refused(Fault.NOT_A_ZIP, null, "no zip".repeat(100).getBytes(StandardCharsets.US_ASCII));
        refused(Fault.NOT_A_ZIP, null, Arrays.copyOf(zip, zip.length - 10));
    }

    @Test
    void fileTwiceIsRefused() throws IOException {
        var zip = text(Map.of("aaa", "x", "bbb", "y"));
        var text = new String(zip, StandardCharsets.ISO_8859_1).replace("bbb", "aaa");
        refused(Fault.DUPLICATE, null, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (int i = 0; i <= ZipArchive.ENTRIES_MAX; i++) {
            files.put("f" + i, "");
        }
        refused(Fault.TOO_MANY_ENTRIES, null, text(files));
    }

    @Test
    void directoryThatWouldFillTheMemoryIsNotOpened() throws IOException {
        var zip = ByteBuffer.wrap(text(Map.of("a", "x"))).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(zip.capacity() - 10, 17 * MEGABYTE);
        refused(Fault.TOO_MANY_ENTRIES, null, zip.array());
    }

    @Test
    void damagedFileIsRefusedWhereItIsRead() throws IOException {
        var zip = text(Map.of("a.md", "some text ".repeat(50)));
        zip[40] ^= 0x55;
        try (var archive = open(zip, "")) {
            assertRefused(Fault.NOT_A_ZIP, "a.md", () -> archive.text("a.md", 1000));
        }
        zip[0] ^= 0x55;
        try (var archive = open(zip, "")) {
            assertRefused(Fault.NOT_A_ZIP, "a.md", () -> archive.text("a.md", 1000));
        }
    }

    @Test
    void noMoreIsReadThanAllFilesMayHaveWhateverTheHeaderSays() throws IOException {
        var zip = ByteBuffer.wrap(text(Map.of("a", "0".repeat(2 * MEGABYTE))));
        // The sizes in the directory, which begins before the record at the end.
        var directory = zip.capacity() - 22 - 46 - 1;
        zip.order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 10);

        try (var archive = open(zip.array(), "")) {
            assertRefused(Fault.TOO_LARGE, "a", () -> bytes(archive.open("a")));
        }
    }

    @Test
    void readingAFileTwiceCountsOnce() throws IOException {
        var zip = text(Map.of("a", "0".repeat(MEGABYTE), "b", "1"));
        try (var archive = open(zip, "")) {
            assertThat(bytes(archive.open("a"))).isEqualTo(MEGABYTE);
            assertThat(bytes(archive.open("a"))).isEqualTo(MEGABYTE);
            assertRefused(Fault.TOO_LARGE, "b", () -> bytes(archive.open("b")));
        }
    }

    @Test
    void textIsUtf8OfSomeLength() throws IOException {
        var zip =
                zip(
                        Map.of(
                                "a", "五个汉字吗".getBytes(StandardCharsets.UTF_8),
                                "b", "one\ntwo\0".getBytes(StandardCharsets.UTF_8),
                                "c", "one\ntwo\nä".getBytes(StandardCharsets.ISO_8859_1)));
        try (var archive = open(zip, "")) {
            assertThat(archive.text("a", 5)).isEqualTo("五个汉字吗");
            assertRefused(Fault.TOO_LONG, "a", () -> archive.text("a", 4));
            assertRefused(Fault.ENCODING, "b", 2, () -> archive.text("b", 100));
            assertRefused(Fault.ENCODING, "c", 3, () -> archive.text("c", 100));
        }
    }

    private interface Read {
        void run() throws IOException;
    }

    private static void assertRefused(Fault fault, String path, Read read) {
        assertRefused(fault, path, 0, read);
    }

    private static void assertRefused(Fault fault, String path, int line, Read read) {
        assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.fault).isEqualTo(fault);
                            assertThat(e.path).isEqualTo(path);
                            assertThat(e.line).isEqualTo(line);
                        });
    }

    private void refused(Fault fault, String path, byte[] zip) {
        assertRefused(fault, path, () -> open(zip, "").close());
    }

    private ZipArchive open(byte[] zip, String root) throws IOException {
        var place = Files.write(folder.resolve("a.zip"), zip);
        return new ZipArchive(place, root, MEGABYTE, Refused::new);
    }

    private static long bytes(InputStream in) throws IOException {
        try (in) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] text(Map<String, String> files) throws IOException {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip(bytes);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
