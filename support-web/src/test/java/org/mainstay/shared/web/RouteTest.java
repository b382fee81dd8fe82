package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTest {

    private static final Pattern URL_PATTERN = Pattern.compile("<url-pattern>(/[^<]*)<");

    /** The filter forwards the start by itself. */
    @ParameterizedTest
    @EnumSource(value = Route.class, names = "WORK", mode = EnumSource.Mode.EXCLUDE)
    void everyPageIsServed(Route route) throws IOException {
        var path = route.path("x");

        assertThat(patterns())
                .anyMatch(
                        pattern ->
                                pattern.endsWith("/*")
                                        ? (path + "/").startsWith(pattern.replace("*", ""))
                                        : path.equals(pattern));
    }

    private static Set<String> patterns() throws IOException {
        return URL_PATTERN
                .matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(pattern -> !pattern.equals("/*"))
                .collect(Collectors.toSet());
    }
}
