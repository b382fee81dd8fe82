package org.mainstay.resource.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.ticket.web.FileSender;

/** Hands out the files of the community library. */
@WebServlet("/library-files/*")
public class ResourceFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(R-[0-9]{4,12})");

    @Inject transient ResourceQueries resources;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var found = resources.file(path.group(1));
            FileSender.send(found.file(), found.place(), request, response);
        } catch (NotFoundException | NotPermittedException | NotSignedInException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
