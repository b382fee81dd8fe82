package org.mainstay.course.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.course.model.LessonProgress;
import org.mainstay.course.service.LearningService;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.NotSignedInException;

/** Remembers how far somebody watched a film, as the player tells it from time to time. */
@WebServlet("/film-positions/*")
public class FilmPositionServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,18})");

    @Inject transient LearningService learning;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var second = request.getParameter("second");
        if (!path.matches() || second == null || !second.matches("\\d{1,5}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            learning.watch(
                    Long.valueOf(path.group(1)),
                    Long.valueOf(path.group(2)),
                    Math.min(Integer.parseInt(second), LessonProgress.SECONDS_MAX));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFoundException | NotPermittedException | NotSignedInException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ConflictException e) {
            // Another tab told its own position at the same moment; the next one counts.
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }
}
