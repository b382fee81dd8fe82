package org.mainstay.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.ticket.web.FileSender;

/** Hands out the files of a document to its readers, also those without account. */
@WebServlet("/document-files/*")
public class DocumentFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([A-Z0-9-]{1,16})/([0-9]{1,18})/[^/]*");

    @Inject transient DocumentQueries documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var content = documents.open(path.group(1), Long.valueOf(path.group(2)));
            FileSender.send(content.file().stored(), content.place(), request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
