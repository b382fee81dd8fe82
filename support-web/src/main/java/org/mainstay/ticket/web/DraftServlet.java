package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.SaveDraft;

/** Keeps what is being written, some moments after it was typed. */
@WebServlet("/drafts/*")
public class DraftServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(new|[0-9-]{1,16})");

    @Inject transient DraftService drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            save(path.group(1), request, response);
        } catch (NotFoundException | NotPermittedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ConflictException e) {
            // Another tab saved at the same moment; the browser tries again with the next letters.
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void save(String place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = request.getParameter("text");
        if (text == null || text.length() > Message.BODY_MAXLENGTH || text.indexOf(0) >= 0) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var internal = MessageKind.INTERNAL.name().equals(request.getParameter("kind"));
        var kind = internal ? MessageKind.INTERNAL : MessageKind.PUBLIC;
        drafts.save(new SaveDraft(place, kind, text));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
