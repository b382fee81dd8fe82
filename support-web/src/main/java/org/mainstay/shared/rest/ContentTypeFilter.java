package org.mainstay.shared.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Takes a content type that is none for one that nothing takes. The server would otherwise refuse
 * the request without a word, before any filter of the API.
 */
@WebFilter(
        urlPatterns = "/api/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
        asyncSupported = true)
public class ContentTypeFilter extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                readable(request.getContentType()) ? request : new Unknown(request), response);
    }

    private static boolean readable(String type) {
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A request that has bytes of any kind. */
    private static final class Unknown extends HttpServletRequestWrapper {

        Unknown(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_OCTET_STREAM;
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    ? getContentType()
                    : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(getContentType()))
                    : super.getHeaders(name);
        }
    }
}
