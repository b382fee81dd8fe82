package org.mainstay.shared.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads request payloads, which are records; says exactly what it can't read and where. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Record> {

    /** Bytes of JSON that one request may have. */
    static final long BYTES_MAX = 1024L * 1024;

    private static final Map<Class<?>, String> KINDS =
            Map.ofEntries(
                    Map.entry(JsonValues.Plain.class, "value.plain_text"),
                    Map.entry(String.class, "value.text"),
                    Map.entry(Instant.class, "value.instant"),
                    Map.entry(Duration.class, "value.duration"),
                    Map.entry(Period.class, "value.period"),
                    Map.entry(LocalDate.class, "value.date"),
                    Map.entry(OneOrMany.class, "value.simple"),
                    Map.entry(Boolean.class, "value.truth"),
                    Map.entry(Integer.class, "value.number"),
                    Map.entry(Long.class, "value.number"),
                    Map.entry(BigDecimal.class, "value.number"));

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, limited(body));
    }

    /**
     * The whole body as it was sent.
     *
     * @throws RefusedRequestException if it is larger than JSON may be
     */
    public static byte[] bytes(InputStream body) throws IOException {
        return limited(body).readAllBytes();
    }

    private static InputStream limited(InputStream body) {
        return new LimitedStream(
                body, BYTES_MAX, () -> RefusedRequestException.tooLarge(BYTES_MAX));
    }

    static <T> T read(Class<T> type, InputStream body) throws IOException {
        try {
            var read = Json.MAPPER.readValue(body, type);
            if (read == null) {
                throw malformed(1, 1);
            }
            return read;
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof RefusedRequestException refused) {
                throw refused;
            }
            throw refused(e);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw place == null
                    ? malformed(1, 1)
                    : malformed(place.getLineNr(), place.getColumnNr());
        } catch (CharConversionException e) {
            throw malformed(1, 1);
        }
    }

    private static RefusedRequestException malformed(int line, int column) {
        return RefusedRequestException.whole(
                ProblemType.BAD_REQUEST,
                "malformed_json",
                Integer.toString(line),
                Integer.toString(column));
    }

    private static RefusedRequestException refused(JsonMappingException refused) {
        var field = field(refused.getPath());
        if (refused instanceof PropertyBindingException unknown) {
            return RefusedRequestException.field(
                    "unknown_field", field, "unknown_field", unknown.getPropertyName());
        }
        if (!field.isEmpty() && refused instanceof MismatchedInputException mismatch) {
            return mismatched(field, mismatch.getTargetType());
        }
        if (refused.getCause() instanceof InputCoercionException) {
            return RefusedRequestException.field("wrong_type", field, "value.number");
        }
        var place = refused.getLocation();
        return place == null
                ? malformed(1, 1)
                : malformed(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    private static RefusedRequestException mismatched(String field, Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            var allowed =
                    Stream.of(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return RefusedRequestException.field("wrong_type", field, "value.one_of", allowed);
        }
        var list = wanted != null && Iterable.class.isAssignableFrom(wanted);
        return RefusedRequestException.field(
                "wrong_type",
                field,
                KINDS.getOrDefault(wanted, list ? "value.list" : "value.object"));
    }

    /** Such as {@code targets[0].clock}. */
    private static String field(List<JsonMappingException.Reference> path) {
        var field = new StringBuilder();
        for (var step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
