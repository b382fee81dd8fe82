package org.mainstay.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String FILE =
            "--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                    + "Content-Type: text/plain\r\n\r\n";

    @Test
    void readsThePartsInTheirOrder() throws IOException {
        var form =
                form(
                        "--b0\r\nContent-Disposition: form-data; name=\"internal\"\r\n\r\ntrue\r\n"
                                + FILE.formatted("a.txt")
                                + "some\r\n--b\r\ntext\r\n--b0--\r\n");

        var internal = form.next().orElseThrow();
        assertThat(internal.name()).isEqualTo("internal");
        assertThat(internal.fileName()).isNull();
        assertThat(internal.text()).isEqualTo("true");
        var file = form.next().orElseThrow();
        assertThat(file.name()).isEqualTo("file");
        assertThat(file.fileName()).isEqualTo("a.txt");
        assertThat(file.contentType()).isEqualTo("text/plain");
        assertThat(file.bytes()).hasContent("some\r\n--b\r\ntext");
        assertThat(form.next()).isEmpty();
        assertThat(form.next()).isEmpty();
    }

    @Test
    void skipsWhatNobodyReads() throws IOException {
        var form =
                form(
                        "preamble\r\n"
                                + FILE.formatted("a")
                                + "x".repeat(200_000)
                                + "\r\n"
                                + FILE.formatted("b")
                                + "\r\n--b0--");

        form.next();
        var second = form.next().orElseThrow();

        assertThat(second.fileName()).isEqualTo("b");
        assertThat(second.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 65_530, 65_536, 65_537, 200_000})
    void givesEveryByteWhateverThePiecesInWhichItComes(int size) throws IOException {
        var content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) "\r\n--b\r\r\n".charAt(i % 8);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(FILE.formatted("a").getBytes(StandardCharsets.UTF_8));
        bytes.write(content);
        bytes.write("\r\n--b0--\r\n".getBytes(StandardCharsets.UTF_8));

        for (int piece : new int[] {1, 7, 8192, 1 << 20}) {
            var form = new Multipart(inPieces(bytes.toByteArray(), piece), "b0");

            assertThat(Arrays.equals(form.next().orElseThrow().bytes().readAllBytes(), content))
                    .isTrue();
        }
    }

    private static InputStream inPieces(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    @Test
    void readsNamesAsClientsWriteThem() throws IOException {
        assertThat(fileName("filename=\"日志 🎫.txt\"")).isEqualTo("日志 🎫.txt");
        assertThat(fileName("filename=\"a \\\"b\\\".txt\"")).isEqualTo("a \"b\".txt");
        assertThat(fileName("filename=\"C:\\tmp\\a.txt\"")).isEqualTo("C:\\tmp\\a.txt");
        assertThat(fileName("filename=plain.txt")).isEqualTo("plain.txt");
        assertThat(fileName("filename=\"x\"; filename*=UTF-8''%E6%97%A5+%2B.txt"))
                .isEqualTo("日++.txt");
        assertThat(fileName("filename=\"x\"; filename*=UTF-8''%ZZ")).isEqualTo("x");
    }

    private static String fileName(String parameters) throws IOException {
        return form("--b0\r\ncontent-disposition: form-data; name=\"file\"; "
                        + parameters
                        + "\r\n\r\n\r\n--b0--")
                .next()
                .orElseThrow()
                .fileName();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no delimiter",
                "--b0",
                "--b0\r\nContent-Disposition: form-data; name=\"file\"",
                "--b0\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut off",
                "--b0\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut off\r\n--b"
            })
    void refusesWhatIsBroken(String body) {
        assertThatThrownBy(
                        () -> {
                            var form = form(body);
                            for (var part = form.next(); part.isPresent(); part = form.next()) {
                                part.get().bytes().readAllBytes();
                            }
                        })
                .isInstanceOf(RefusedRequestException.class);
    }

    private static Multipart form(String body) {
        return new Multipart(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "b0");
    }
}
