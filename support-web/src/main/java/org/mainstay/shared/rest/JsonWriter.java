package org.mainstay.shared.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes response payloads, which are records. */
@Provider
@Produces({MediaType.APPLICATION_JSON, ProblemPayload.MEDIA_TYPE})
public class JsonWriter implements MessageBodyWriter<Record> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record payload,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // The server closes the stream itself.
        Json.MAPPER
                .writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(body, payload);
    }

    /** A payload as it will be written. */
    public static byte[] bytes(Object payload) throws IOException {
        return Json.MAPPER.writeValueAsBytes(payload);
    }
}
