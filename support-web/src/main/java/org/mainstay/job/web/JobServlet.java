package org.mainstay.job.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.mainstay.job.service.JobQueries;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotSignedInException;

/** Hands out what came of background work, to its owner alone. */
@WebServlet("/exports/*")
public class JobServlet extends HttpServlet {

    @Inject transient JobQueries jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getPathInfo();
        if (path == null || !path.matches("/[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var result = jobs.open(Long.valueOf(path.substring(1)));
            response.setContentType(result.view().contentType());
            response.setContentLengthLong(result.view().size());
            // Named by us, of letters and digits.
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + result.view().fileName() + "\"");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            Files.copy(result.file(), response.getOutputStream());
        } catch (NotFoundException | NotSignedInException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
