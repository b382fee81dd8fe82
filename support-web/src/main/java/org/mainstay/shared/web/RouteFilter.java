package org.mainstay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/** Leads addresses to pages, and refuses to serve a page under the name of its file. */
public class RouteFilter extends HttpFilter {

    private static final int FILES_AT_ONCE = 10;

    /** What a form takes beside its file. */
    private static final long FORM_BYTES = 64 * 1024;

    private static final String API = Paths.API + "v1/";

    @Inject transient Settings settings;

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
        } else if (tooLarge(request, route.get())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new RoutedRequest(request, route.get(), path), response);
        }
    }

    /** Refused before the container stores any part of it. */
    private boolean tooLarge(HttpServletRequest request, Route route) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        var length = request.getContentLengthLong();
        return !route.takesFiles() || length < 0 || length > largest(route);
    }

    private long largest(Route route) {
        return switch (route) {
            case LESSON -> settings.number(Setting.COURSE_FILE_MAX_BYTES) + FORM_BYTES;
            case NEW_RESOURCE, EDIT_RESOURCE -> settings.number(Setting.LIBRARY_FILE_MAX_BYTES)
                    + FORM_BYTES;
            case RELEASE -> settings.number(Setting.RELEASE_FILE_MAX_BYTES) + FORM_BYTES;
            default -> settings.number(Setting.ATTACHMENT_MAX_BYTES) * FILES_AT_ONCE;
        };
    }
}
