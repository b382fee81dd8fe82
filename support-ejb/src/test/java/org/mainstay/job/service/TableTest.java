package org.mainstay.job.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String csv(Object... cells) throws IOException {
        try (var table = Table.csv(out, BERLIN)) {
            table.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvIsUtf8WithMarkAndCrLf() throws IOException {
        assertThat(csv("启动失败", null, NOON, "x")).isEqualTo("\uFEFF启动失败,,2026-11-23 12:00:00,x\r\n");
    }

    @Test
    void csvQuotesWhatItHasTo() throws IOException {
        assertThat(csv("a,b", "say \"x\"", "two\r\nlines"))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\"\r\n");
    }

    @Test
    void csvDefusesFormulas() throws IOException {
        assertThat(csv("=1+1", "+1", "-1", "@x", "\tx", "＝1", "a=1"))
                .isEqualTo("\uFEFF'=1+1,'+1,'-1,'@x,'\tx,'＝1,a=1\r\n");
    }

    @Test
    void xlsxHasTextsAsTextsAndTimesAsTimes() throws IOException {
        try (var table = Table.xlsx(out, BERLIN)) {
            table.row(List.of("Number", "=1+1"));
            for (int i = 0; i < 1200; i++) {
                table.row(Arrays.asList("a<b & \u0001 " + i, NOON, null));
            }
        }

        var sheet = entry("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("=1+1").doesNotContain("<f>", "\u0001");
        assertThat(sheet).contains("a&lt;b &amp;", "1199", "46349.5");
    }

    private String entry(String name) throws IOException {
        var file = Files.write(folder.resolve("table.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
