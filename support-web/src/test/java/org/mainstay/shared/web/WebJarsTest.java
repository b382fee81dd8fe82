package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages name the version of a web JAR in the paths of its files, the POM in its coordinates. */
class WebJarsTest {

    private static final Pattern FILE = Pattern.compile("webjars:([^'\\]]+)");

    @Test
    void filesOfWebJarsThatPagesNameAreThere() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            var files =
                    pages.filter(page -> page.toString().endsWith(".xhtml"))
                            .flatMap(page -> FILE.matcher(text(page)).results())
                            .map(found -> found.group(1))
                            .toList();
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    getClass()
                                                            .getResource(
                                                                    "/META-INF/resources/webjars/"
                                                                            + file))
                                            .as(file)
                                            .isNotNull());
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
