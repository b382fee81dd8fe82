package org.mainstay.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.course.service.CourseTransferService;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;
import org.mainstay.ticket.web.FileSender;

/** Hands out whole courses as files. */
@WebServlet("/course-exports/*")
public class CourseExportServlet extends HttpServlet {

    private static final Pattern KEY = Pattern.compile(Key.PATTERN);

    @Inject transient CourseTransferService transfer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getPathInfo();
        var key = path == null ? "" : path.substring(1);
        if (!KEY.matcher(key).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var course = transfer.export(key);
            course.writeTo(FileSender.begin(course.fileName(), "application/zip", response));
        } catch (NotFoundException | NotPermittedException | NotSignedInException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
