package org.mainstay.live.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.identity.web.ActiveUser;
import org.mainstay.live.service.LiveSignals;
import org.mainstay.live.service.Presence;
import org.mainstay.live.service.Presence.Doing;
import org.mainstay.live.service.Presences;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Names;
import org.mainstay.ticket.service.TicketMark;
import org.mainstay.ticket.service.TicketQueries;

/**
 * Hears from time to time that a page is still open and what its reader does, and answers how far
 * things have come: a page that missed an event notices it here.
 */
@WebServlet("/live/here")
public class PresenceServlet extends HttpServlet {

    @Inject transient LiveSignals signals;
    @Inject transient Presences presences;
    @Inject transient TicketQueries tickets;
    @Inject transient ActiveUser user;
    @Inject transient ActiveTexts texts;
    @Inject transient Names names;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = Json.createObjectBuilder().add("work", tickets.myWorkCount());
        var number = request.getParameter("ticket");
        if (number != null) {
            TicketMark mark;
            try {
                mark = tickets.mark(number);
            } catch (NotFoundException e) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            answer.add("seen", mark.seen());
            if (user.isStaff()) {
                tell(mark.id(), request);
                answer.add("here", words(presences.at(mark.id(), user.getPerson().id())));
            }
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    private void tell(Long ticket, HttpServletRequest request) {
        var me = user.getPerson();
        var doing =
                switch (String.valueOf(request.getParameter("doing"))) {
                    case "writing" -> Doing.WRITING;
                    case "leaving" -> Doing.LEAVING;
                    default -> Doing.LOOKING;
                };
        signals.tell(new Presence(ticket, me.id(), me.displayName(), doing));
    }

    private String words(List<Presence> people) {
        Map<Doing, List<String>> by =
                people.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Presence::doing,
                                        Collectors.mapping(Presence::name, Collectors.toList())));
        return by.entrySet().stream()
                .sorted(Map.Entry.<Doing, List<String>>comparingByKey().reversed())
                .map(entry -> texts.get(key(entry.getKey()), names.join(entry.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static String key(Doing doing) {
        return doing == Doing.WRITING ? "live.writing" : "live.looking";
    }
}
