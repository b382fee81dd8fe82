package org.mainstay.shared.web;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request for an address, shown to Faces as a request for the file behind it. */
class RoutedRequest extends HttpServletRequestWrapper {

    private final Route route;
    private final Map<String, String[]> ofPath = new LinkedHashMap<>();

    RoutedRequest(HttpServletRequest request, Route route, String path) {
        super(request);
        this.route = route;
        route.parameters(path)
                .forEach((name, values) -> ofPath.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getServletPath() {
        return route.viewId();
    }

    @Override
    public String getPathInfo() {
        return null;
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return new Mapping(route.viewId().substring(1).replace(".xhtml", ""));
    }

    @Override
    public String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return ofPath.containsKey(name) ? ofPath.get(name) : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<>(super.getParameterMap());
        all.putAll(ofPath);
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private record Mapping(String matchValue) implements HttpServletMapping {

        @Override
        public String getMatchValue() {
            return matchValue;
        }

        @Override
        public String getPattern() {
            return "*.xhtml";
        }

        @Override
        public String getServletName() {
            return "faces";
        }

        @Override
        public MappingMatch getMappingMatch() {
            return MappingMatch.EXTENSION;
        }
    }
}
