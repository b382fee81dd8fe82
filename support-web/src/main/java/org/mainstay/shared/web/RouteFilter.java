package org.mainstay.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads addresses to pages, and refuses to serve a page under the name of its file. */
public class RouteFilter extends HttpFilter {

    private static final String API = Paths.API + "v1/";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = Paths.within(request);
        var route = Route.at(path);
        if (path.startsWith(Paths.API) && !path.startsWith(API)) {
            // Whoever speaks to the API is answered by it, even where it has nothing.
            request.getRequestDispatcher(API + "nothing").forward(request, response);
        } else if (route.isEmpty()) {
            var page = path.endsWith(".xhtml") && !Paths.resource(path);
            if (page
                    || path.startsWith("/tickets/")
                    || path.startsWith("/macros/")
                    || path.startsWith("/products/")
                    || path.startsWith("/documents/")
                    || path.startsWith("/read/")
                    || path.startsWith("/courses/")
                    || path.startsWith("/certificates/")
                    || path.startsWith("/workshops/")
                    || path.startsWith("/releases/")
                    || path.startsWith("/library/")
                    || path.startsWith("/admin/")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(request, response);
        } else if (route.get() == Route.WORK) {
            // Servers differ in whether a servlet can be mapped to the start alone.
            request.getRequestDispatcher(Route.WORK.viewId()).forward(request, response);
        } else {
            chain.doFilter(new RoutedRequest(request, route.get(), path), response);
        }
    }
}
