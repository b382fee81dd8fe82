package org.mainstay.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;

/** A form with files, which notices whether anybody had it read. */
class UploadRequest extends HttpServletRequestWrapper {

    private boolean read;

    UploadRequest(HttpServletRequest request) {
        super(request);
    }

    /** Deletes the temporary files of the form. */
    void forget() throws IOException, ServletException {
        if (read) {
            for (var part : super.getParts()) {
                part.delete();
            }
        }
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        read = true;
        return super.getParts();
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        read = true;
        return super.getPart(name);
    }

    @Override
    public String getParameter(String name) {
        read = true;
        return super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        read = true;
        return super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        read = true;
        return super.getParameterMap();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        read = true;
        return super.getParameterNames();
    }
}
