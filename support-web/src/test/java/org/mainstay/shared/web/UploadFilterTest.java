package org.mainstay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.settings.Settings;

class UploadFilterTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path temporary;

    private final UploadFilter filter = new UploadFilter();
    private final Map<String, Object> request = new HashMap<>();
    private final List<String> happened = new ArrayList<>();

    @BeforeEach
    void comesAsFormWithFile() {
        filter.settings = Settings.read(key -> Optional.empty());
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        request.put(
                "getServletContext",
                proxy(
                        ServletContext.class,
                        (self, method, arguments) ->
                                ServletContext.TEMPDIR.equals(arguments[0])
                                        ? temporary.toFile()
                                        : null));
        request.put("getDispatcherType", DispatcherType.REQUEST);
        request.put("getContentType", "multipart/form-data; boundary=X");
        request.put("getContentLengthLong", MEGABYTE);
        request.put("getParts", List.of(proxy(Part.class, this::note)));
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/import, 500, true",
        "/documents/import, 501, false",
        "/courses/import, 500, true",
        "/courses/import, 501, false",
        "/library/new, 100, true",
        "/library/new, 101, false",
        "/releases/1, 1024, true",
        "/releases/1, 1025, false",
        "/sign-in, 1, false",
        "/, 1, false",
        "/nowhere, 1, false",
        "/jakarta.faces.resource/app.js.xhtml, 1, false",
        "/api/v1/documents/imports, 2048, true"
    })
    void formIsRefusedUnlessThePageTakesOneSoLarge(String path, long megabytes, boolean taken)
            throws Exception {
        request.put("getServletPath", path);
        request.put("getContentLengthLong", megabytes * MEGABYTE);

        filter((asked, answer) -> happened.add("page"));

        assertThat(happened).containsExactly(taken ? "page" : "sendError 413");
    }

    @Test
    void formOfUnknownLengthIsRefused() throws Exception {
        request.put("getServletPath", "/documents/import");
        request.put("getContentLengthLong", -1L);

        filter((asked, answer) -> happened.add("page"));

        assertThat(happened).containsExactly("sendError 413");
    }

    @Test
    void whatWasReadIsDeletedAfterwards() throws Exception {
        request.put("getServletPath", "/documents/import");

        filter(
                (asked, answer) -> {
                    asked.getParameter("name");
                    happened.add("page");
                });

        assertThat(happened).containsExactly("page", "delete");
    }

    @Test
    void formThatNobodyReadStaysUnread() throws Exception {
        request.put("getServletPath", "/documents/import");
        request.remove("getParts");

        filter((asked, answer) -> happened.add("page"));

        assertThat(happened).containsExactly("page");
    }

    @Test
    void whatIsLeftOfAFormThatBrokeOffIsDeletedLater() throws Exception {
        request.put("getServletPath", "/documents/import");
        request.put("getParts", new IOException("The client went away"));
        var old = file("upload_1.tmp", Duration.ofMinutes(61));
        var fresh = file("upload_2.tmp", Duration.ofMinutes(59));
        var other = file("page.class", Duration.ofDays(2));

        filter((asked, answer) -> asked.getParameter("name"));

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
    }

    private Path file(String name, Duration age) throws IOException {
        var file = Files.createFile(temporary.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void pageAboutAnErrorGetsNothingOfTheForm() throws Exception {
        request.put("getServletPath", "/sign-in");
        request.put("getDispatcherType", DispatcherType.ERROR);
        request.put("getParameter", "value");

        filter(
                (asked, answer) -> {
                    assertThat(((HttpServletRequest) asked).getParts()).isEmpty();
                    assertThat(asked.getParameter("name")).isNull();
                    assertThat(asked.getParameterMap()).isEmpty();
                    happened.add("page");
                });

        assertThat(happened).containsExactly("page");
    }

    private void filter(FilterChain chain) throws Exception {
        filter.doFilter(
                proxy(
                        HttpServletRequest.class,
                        (self, method, arguments) -> {
                            var value = request.get(method.getName());
                            if (value instanceof IOException e) {
                                throw e;
                            }
                            return value;
                        }),
                proxy(HttpServletResponse.class, this::note),
                chain);
    }

    private Object note(Object self, Method method, Object[] arguments) {
        happened.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
