package org.mainstay.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.ticket.service.AttachmentView;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "shot.png, image/png, IMAGE",
        "call.mp3, audio/mpeg, AUDIO",
        "screen.webm, video/webm, VIDEO",
        "plan.pdf, application/pdf, PDF",
        "namenode.log, application/octet-stream, TEXT",
        "namenode.log.1, application/octet-stream, TEXT",
        "values.yaml, application/x-yaml, TEXT",
        "picture.svg, image/svg+xml, OTHER",
        "page.html, text/html, OTHER",
        "script.js, text/javascript, OTHER",
        "logs.zip, application/zip, OTHER",
        "bomb.log.gz, application/gzip, OTHER",
        "inline.svgz, image/svg+xml, OTHER",
        "page.xhtml, application/xhtml+xml, OTHER",
        "lie.svg, image/png, IMAGE",
        "lie.svg.txt, image/svg+xml, TEXT",
        "noextension, application/octet-stream, OTHER"
    })
    void whatIsShownOfAFile(String name, String type, FileKind kind) {
        var file = new AttachmentView(1L, null, name, type, 1, "00", false, "Ann", Instant.EPOCH);

        assertThat(FileKind.of(file)).isEqualTo(kind);
    }
}
