package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.shared.service.BusinessException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Names;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.DraftService;

/**
 * Takes a file ahead of the message it belongs to, as the bare body of a request, so that the page
 * can show how far it is and repeat what failed.
 */
@WebServlet("/uploads/*")
public class UploadServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(new|[0-9-]{1,16})(?:/([0-9]{1,18}))?");

    @Inject transient AttachmentService attachments;
    @Inject transient DraftService drafts;
    @Inject transient ActiveTexts texts;
    @Inject transient Names names;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = path(request);
        if (!path.matches() || path.group(2) != null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file =
                    attachments.store(
                            request.getParameter("name"),
                            request.getParameter("type"),
                            request.getInputStream());
            var id = drafts.attach(path.group(1), file);
            answer(
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder()
                            .add("id", id)
                            .add("name", file.fileName())
                            .add("size", names.size(file.size()))
                            .build()
                            .toString());
        } catch (NotFoundException | NotPermittedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException e) {
            answer(
                    response,
                    422,
                    Json.createObjectBuilder()
                            .add("error", texts.error(e.code(), e.params()))
                            .build()
                            .toString());
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = path(request);
        if (!path.matches() || path.group(2) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        drafts.detach(path.group(1), List.of(Long.valueOf(path.group(2))));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static Matcher path(HttpServletRequest request) {
        return PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static void answer(HttpServletResponse response, int status, String json)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json);
    }
}
