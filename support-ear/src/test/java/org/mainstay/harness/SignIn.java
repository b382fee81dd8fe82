package org.mainstay.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in by the form, without a browser. */
public final class SignIn {

    private static final Pattern FIELD =
            Pattern.compile("<(?:input|button)[^>]*? name=\"([^\"]+)\"[^>]*?>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private SignIn() {}

    /**
     * Somebody's session.
     *
     * @param pages where the pages are, with a trailing slash
     * @return the cookies of a page view, as the header {@code Cookie} has them
     */
    public static String cookie(URI pages, String email, String password) {
        var cookies = new CookieManager();
        var http = HttpClient.newBuilder().cookieHandler(cookies).build();
        var address = pages.resolve("sign-in");
        try {
            var page =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body();
            var fields = new LinkedHashMap<String, String>();
            var found = FIELD.matcher(page);
            while (found.find()) {
                var value = VALUE.matcher(found.group());
                fields.put(found.group(1), value.find() ? value.group(1) : "");
            }
            fields.replaceAll(
                    (name, value) ->
                            name.endsWith("email")
                                    ? email
                                    : name.endsWith("password") ? password : value);
            var form =
                    fields.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"));
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .POST(BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("Not signed in: " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return cookies.getCookieStore().get(pages).stream()
                .map(HttpCookie::toString)
                .map(cookie -> cookie.replace("\"", ""))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
