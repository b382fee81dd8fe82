package org.mainstay.live.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.service.TicketQueries;

/**
 * Lets a page listen to changes of the tickets it shows, as server-sent events.
 *
 * <p>An event says no more than that something changed. What changed the page fetches as any page,
 * and so with the reader's rights at that moment.
 */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    @Inject transient LiveConnections connections;
    @Inject transient TicketQueries tickets;
    @Inject transient ActiveUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var session = request.getSession(false);
        if (session == null || !connections.room(session.getId())) {
            // Tells the browser not to come again; the page then asks from time to time.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var everything = request.getParameter("all") != null && user.isInsider();
        var visible = tickets.visible(numbers(request));
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        connections.listen(session.getId(), everything, visible, request.startAsync());
    }

    private static Set<String> numbers(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameterValues("ticket"))
                .flatMap(Stream::of)
                .limit(PageRequest.SIZE_MAX)
                .collect(Collectors.toSet());
    }
}
