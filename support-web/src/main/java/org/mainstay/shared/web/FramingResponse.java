package org.mainstay.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Lets pages frame what the administrator allows, on top of the policy that all pages have. */
final class FramingResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";

    private final String sources;

    /**
     * @param hosts separated by commas
     */
    FramingResponse(HttpServletResponse response, String hosts) {
        super(response);
        this.sources = "; frame-src https://" + String.join(" https://", hosts.split("\\s*,\\s*"));
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, extended(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, extended(name, value));
    }

    private String extended(String name, String value) {
        // Files have a stricter policy of their own, which stays.
        var page = POLICY.equalsIgnoreCase(name) && value.startsWith("default-src 'self'");
        return page ? value + sources : value;
    }
}
