package org.mainstay.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.shared.rest.ProblemPayload.FieldError;

/** Says which fields break which constraints, in the client's language. */
@ApplicationScoped
public class Violations {

    /** Names that Java does not allow for a record's component. */
    private static final Map<String, String> JSON_NAMES = Map.of("tell", "notify");

    @Inject ValidatorFactory validation;

    /** One error for each violation, in order of the fields. */
    List<FieldError> of(ConstraintViolationException invalid, Locale language) {
        return invalid.getConstraintViolations().stream()
                .map(v -> new FieldError(field(v.getPropertyPath()), message(v, language)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .distinct()
                .toList();
    }

    /** The path below the method and its parameter, such as {@code targets[0].clock}. */
    static String field(Path path) {
        var field = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.isInIterable() && field.length() > 0) {
                var place = node.getIndex() != null ? node.getIndex() : node.getKey();
                field.append(place == null ? "" : "[" + place + "]");
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.length() == 0 ? "" : ".")
                        .append(JSON_NAMES.getOrDefault(node.getName(), node.getName()));
            }
        }
        return field.length() == 0 ? parameter : field.toString();
    }

    private String message(ConstraintViolation<?> violation, Locale language) {
        return validation
                .getMessageInterpolator()
                .interpolate(
                        violation.getMessageTemplate(),
                        new Occasion(
                                violation.getConstraintDescriptor(), violation.getInvalidValue()),
                        language);
    }

    /** What a message is made for. */
    private record Occasion(ConstraintDescriptor<?> descriptor, Object value)
            implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("Can't be unwrapped to " + type);
        }
    }
}
