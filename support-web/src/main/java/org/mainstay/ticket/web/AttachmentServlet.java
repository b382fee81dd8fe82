package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.ticket.service.AttachmentContent;
import org.mainstay.ticket.service.AttachmentService;

/** Hands out a ticket's files, always to be saved and never to be run. */
@WebServlet("/files/*")
public class AttachmentServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9-]{1,16})/([0-9]{1,18})");
    private static final Set<String> HARMLESS =
            Set.of(
                    "application/gzip",
                    "application/json",
                    "application/pdf",
                    "application/zip",
                    "image/gif",
                    "image/jpeg",
                    "image/png",
                    "image/webp",
                    "text/plain");

    @Inject transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var number = path.group(1);
            send(attachments.open(number, Long.valueOf(path.group(2))), response);
        } catch (NotFoundException | NotPermittedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(AttachmentContent content, HttpServletResponse response)
            throws IOException {
        var view = content.view();
        var type = view.contentType();
        response.setContentType(HARMLESS.contains(type) ? type : "application/octet-stream");
        response.setContentLengthLong(view.size());
        response.setHeader("Content-Disposition", disposition(view.fileName()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        Files.copy(content.file(), response.getOutputStream());
    }

    /** As RFC 6266 has it: the name in ASCII for the old, in UTF-8 for all others. */
    static String disposition(String fileName) {
        var ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(ascii, encoded.replace("*", "%2A"));
    }
}
