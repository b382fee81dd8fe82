package org.mainstay.ticket.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mainstay.ticket.service.StoredFile;

/**
 * Hands out files: to be saved or, with the parameter {@code show} and where that is safe, to be
 * shown; never to be run. Parts are given to players that ask for them.
 */
public final class FileSender {

    /** Most of a text that is shown; the whole can be saved. */
    private static final long TEXT_MAX_BYTES = 512 * 1024;

    private FileSender() {}

    /**
     * Sends a file that the caller may have.
     *
     * @param place where its bytes are
     */
    public static void send(
            StoredFile view, Path place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = FileKind.of(view.fileName(), view.contentType(), view.size());
        var show = request.getParameter("show") != null && kind != FileKind.OTHER;
        response.setContentType(show ? kind.type(view.contentType()) : "application/octet-stream");
        response.setHeader("Content-Disposition", disposition(show, view.fileName()));
        // The browser's own viewer for PDF, which runs nothing of this page, needs its styles.
        response.setHeader(
                "Content-Security-Policy",
                show && kind == FileKind.PDF
                        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
                        : "sandbox; default-src 'none'");
        var text = show && kind == FileKind.TEXT;
        var range =
                text
                        ? new ByteRange(0, Math.min(view.size(), TEXT_MAX_BYTES), false)
                        : wanted(request, view.sha256(), view.size());
        if (!text) {
            response.setHeader("Accept-Ranges", "bytes");
            response.setHeader("ETag", etag(view.sha256()));
        }
        if (range.part()) {
            response.setHeader("Content-Range", range.header(view.size()));
            response.setStatus(
                    range.length() == 0
                            ? HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                            : HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(range.length());
        copy(place, range, response.getOutputStream());
    }

    /** Begins to send a file that is made for the caller, to be saved; where its bytes go. */
    public static OutputStream begin(String fileName, String type, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition(false, fileName));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        return response.getOutputStream();
    }

    private static ByteRange wanted(HttpServletRequest request, String sha256, long size) {
        var only = request.getHeader("If-Range");
        var header = only == null || only.equals(etag(sha256)) ? request.getHeader("Range") : null;
        return ByteRange.of(header, size);
    }

    private static String etag(String sha256) {
        return '"' + sha256 + '"';
    }

    private static void copy(Path place, ByteRange range, OutputStream to) throws IOException {
        try (var from = FileChannel.open(place)) {
            var out = Channels.newChannel(to);
            var end = range.first() + range.length();
            for (var at = range.first(); at < end; ) {
                var sent = from.transferTo(at, end - at, out);
                if (sent <= 0) {
                    throw new EOFException("Shorter than it was: " + place);
                }
                at += sent;
            }
        }
    }

    /** As RFC 6266 has it: the name in ASCII for the old, in UTF-8 for all others. */
    static String disposition(boolean show, String fileName) {
        var ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(show ? "inline" : "attachment", ascii, encoded.replace("*", "%2A"));
    }
}
