package org.mainstay.shared.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Opens forms with files; they are read by whoever knows their fields. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
public class MultipartReader implements MessageBodyReader<Multipart> {

    private static final int BOUNDARY_MAX = 70;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Multipart.class;
    }

    @Override
    public Multipart readFrom(
            Class<Multipart> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return open(media, body);
    }

    /**
     * A form to be read part by part.
     *
     * @param media as the client says, with the boundary
     * @throws RefusedRequestException if there is no boundary
     */
    public static Multipart open(MediaType media, InputStream body) {
        var boundary = media.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > BOUNDARY_MAX) {
            throw RefusedRequestException.whole(ProblemType.BAD_REQUEST, "malformed_multipart");
        }
        return new Multipart(body, boundary);
    }
}
