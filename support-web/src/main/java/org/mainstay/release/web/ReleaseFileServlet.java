package org.mainstay.release.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.ticket.web.FileSender;

/** Hands out the files of releases. */
@WebServlet("/release-files/*")
public class ReleaseFileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,18})");

    @Inject transient ReleaseQueries releases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var found = releases.file(Long.valueOf(path.group(1)), Long.valueOf(path.group(2)));
            FileSender.send(found.file(), found.place(), request, response);
        } catch (NotFoundException | NotPermittedException | NotSignedInException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
