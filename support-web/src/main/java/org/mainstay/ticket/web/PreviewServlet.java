package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.ticket.model.Message;
import org.mainstay.ticket.service.MarkdownRenderer;

/** Shows Markdown as readers will see it, by the same renderer. */
@WebServlet("/preview")
public class PreviewServlet extends HttpServlet {

    @Inject transient MarkdownRenderer markdown;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = request.getParameter("text");
        if (text == null || text.length() > Message.BODY_MAXLENGTH) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.getWriter().write(markdown.render(text));
    }
}
