package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

/** Hands out a ticket's files. */
@WebServlet("/files/*")
public class AttachmentServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9-]{1,16})/([0-9]{1,18})");

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
            var content = attachments.open(number, Long.valueOf(path.group(2)));
            var view = content.view();
            var file =
                    new StoredFile(view.fileName(), view.contentType(), view.size(), view.sha256());
            FileSender.send(file, content.file(), request, response);
        } catch (NotFoundException | NotPermittedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
