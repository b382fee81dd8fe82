package org.mainstay.shared.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hands out a stored file as one to be saved, never to be run. */
public final class Download {

    private Download() {}

    /**
     * An answer that streams the file.
     *
     * @param type its media type; trusted by nobody
     * @param size bytes
     */
    public static Response of(Path file, String fileName, String type, long size) {
        StreamingOutput bytes = out -> Files.copy(file, out);
        return answer(bytes, fileName, type).header(HttpHeaders.CONTENT_LENGTH, size).build();
    }

    /**
     * An answer that is made for the caller.
     *
     * @param made bytes, or a {@link StreamingOutput} of them
     * @param type its media type
     */
    public static Response of(Object made, String fileName, String type) {
        return answer(made, fileName, type).build();
    }

    private static Response.ResponseBuilder answer(Object bytes, String fileName, String type) {
        return Response.ok(bytes, MediaType.valueOf(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** As RFC 6266 has it: the name in ASCII for old clients, in UTF-8 for all others. */
    static String disposition(String fileName) {
        var ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(ascii, encoded.replace("*", "%2A"));
    }
}
