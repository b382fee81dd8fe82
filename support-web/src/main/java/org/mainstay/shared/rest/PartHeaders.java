package org.mainstay.shared.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the headers of a part say, as RFC 7578 has it, and as clients write it. */
final class PartHeaders {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|([^;\\s]*))");
    private static final String EXTENDED = "utf-8''";

    private final Map<String, String> parameters = new HashMap<>();
    private final String contentType;

    /**
     * @param lines with line breaks between
     */
    PartHeaders(String lines) {
        String type = null;
        for (var line : lines.split("\r\n")) {
            var colon = line.indexOf(':');
            var header = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (header.equals("content-disposition")) {
                read(line.substring(colon + 1));
            } else if (header.equals("content-type")) {
                type = line.substring(colon + 1).strip();
            }
        }
        contentType = type;
    }

    private void read(String disposition) {
        var found = PARAMETER.matcher(disposition);
        while (found.find()) {
            var quoted = found.group(2);
            // Only quotes and backslashes are escaped; some clients send bare backslashes.
            var value = quoted == null ? found.group(3) : quoted.replaceAll("\\\\([\"\\\\])", "$1");
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
    }

    /** Empty if there is none. */
    String name() {
        return parameters.getOrDefault("name", "");
    }

    /** Null if there is none. */
    String fileName() {
        var extended = parameters.get("filename*");
        if (extended != null && extended.toLowerCase(Locale.ROOT).startsWith(EXTENDED)) {
            try {
                var encoded = extended.substring(EXTENDED.length()).replace("+", "%2B");
                return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return parameters.get("filename");
            }
        }
        return parameters.get("filename");
    }

    /** Null if there is none. */
    String contentType() {
        return contentType;
    }
}
