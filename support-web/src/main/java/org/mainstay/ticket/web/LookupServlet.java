package org.mainstay.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.service.TicketQueries;

/** Says which ticket a typed number means, before anything is done with it. */
@WebServlet("/lookup/ticket")
public class LookupServlet extends HttpServlet {

    @Inject transient TicketQueries tickets;
    @Inject transient ActiveTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        var typed = request.getParameter("number");
        var number = typed == null ? "" : TypedNumber.read(typed);
        response.getWriter().write(found(number));
    }

    private String found(String number) {
        try {
            var ticket = tickets.get(number).summary();
            return texts.get("lookup.ticket", ticket.subject(), texts.of(ticket.status()));
        } catch (NotFoundException | NotPermittedException e) {
            return texts.error(e.code(), List.of(number));
        }
    }
}
