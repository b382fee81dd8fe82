package org.mainstay.shared.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses query parameters that nothing would heed, and characters that no text may have. */
@Provider
@Priority(Priorities.USER)
public class QueryFilter implements ContainerRequestFilter {

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!PlainText.isPlain(request.getUriInfo().getPath())) {
            throw new NotFoundException();
        }
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var known = known(method);
        request.getUriInfo()
                .getQueryParameters()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name)) {
                                throw RefusedRequestException.field(
                                        "unknown_parameter", name, "unknown_parameter", name);
                            }
                            if (!values.stream().allMatch(PlainText::isPlain)) {
                                throw RefusedRequestException.field(
                                        "invalid_input", name, "value.plain_text");
                            }
                        });
    }

    private static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(
                        parameter ->
                                parameter.isAnnotationPresent(BeanParam.class)
                                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                        : Stream.of(parameter))
                .map((AnnotatedElement element) -> element.getAnnotation(QueryParam.class))
                .filter(annotation -> annotation != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
