package org.mainstay.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms a setting's value may take. */
enum Check {
    ANY("any text", value -> true),
    BOOLEAN("true or false", Set.of("true", "false")::contains),
    AUTO_BOOLEAN("true, false or auto", Set.of("true", "false", "auto")::contains),
    PORT("a number from 1 to 65535", value -> number(value, 1, 65_535)),
    NUMBER("a whole number, 0 or above", value -> number(value, 0, Long.MAX_VALUE)),
    POSITIVE("a whole number above 0", value -> number(value, 1, Long.MAX_VALUE)),
    DAYS("a whole number from 0 to 3650", value -> number(value, 0, 3650)),
    TLS("STARTTLS, TLS or NONE", Set.of("STARTTLS", "TLS", "NONE")::contains),
    LOCALE("en or zh-CN", Set.of("en", "zh-CN")::contains),
    JDBC_URL("a URL that starts with jdbc:", value -> value.startsWith("jdbc:")),
    BROKER_URL(
            "a URL such as tcp://mq.example:61616",
            value -> Pattern.matches("\\(?(tcp|udp|jgroups)://.+", value)),
    HTTP_URL(
            "an http or https URL without query or fragment, such as https://support.example/support",
            Check::httpUrl),
    ORIGINS(
            "origins such as https://portal.example, separated by commas",
            value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(Check::origin)),
    ADDRESS(
            "a host name or an IP address without a port",
            value -> Pattern.matches("[A-Za-z0-9.-]+|[0-9A-Fa-f:]+", value)),
    HOSTS(
            "host names or IP addresses without ports, separated by commas",
            value ->
                    Arrays.stream(value.split(","))
                            .map(String::strip)
                            .allMatch(
                                    host ->
                                            Pattern.matches(
                                                    "[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]", host))),
    NETWORKS(
            "IP addresses or networks such as 10.1.0.0/16, separated by commas",
            value ->
                    Stream.of(value.split(",", -1))
                            .allMatch(network -> Network.parse(network).isPresent())),
    CLASS_NAME(
            "a Java class name",
            value -> Pattern.matches("[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)*", value)),
    MAIL_ADDRESS(
            "an e-mail address, with or without a name before it",
            value -> Pattern.matches("[^<>]+<[^<>@\\s]+@[^<>@\\s]+>|[^<>@\\s]+@[^<>@\\s]+", value));

    private final String phrase;
    private final Predicate<String> test;

    Check(String phrase, Predicate<String> test) {
        this.phrase = phrase;
        this.test = test;
    }

    String phrase() {
        return phrase;
    }

    boolean accepts(String value) {
        return test.test(value);
    }

    private static boolean number(String value, long from, long to) {
        if (!Pattern.matches("\\d{1,18}", value)) {
            return false;
        }
        var number = Long.parseLong(value);
        return number >= from && number <= to;
    }

    private static boolean httpUrl(String value) {
        try {
            var uri = new URI(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean origin(String value) {
        return httpUrl(value) && URI.create(value).getPath().isEmpty();
    }
}
