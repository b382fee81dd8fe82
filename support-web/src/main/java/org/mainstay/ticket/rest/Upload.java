package org.mainstay.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

/** The form that brings a file: a part {@code file}, and perhaps short texts. */
@RequestScoped
public class Upload {

    private static final String FILE = "file";

    @Inject AttachmentService attachments;

    private final Map<String, String> texts = new HashMap<>();
    private StoredFile stored;

    /** Takes the bytes of a file as they arrive, under the name and type that the client says. */
    @FunctionalInterface
    public interface Store {
        StoredFile store(String fileName, String contentType, InputStream bytes);
    }

    /**
     * Reads the form to its end, storing the file as an attachment as it arrives.
     *
     * @param fields names of the texts it may have
     */
    public void read(Multipart form, Set<String> fields) throws IOException {
        read(form, fields, attachments::store);
    }

    /** As {@link #read(Multipart, Set)}, for files of another size than attachments have. */
    public void read(Multipart form, Set<String> fields, Store store) throws IOException {
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            take(part.get(), fields, store);
        }
        if (stored == null) {
            throw RefusedRequestException.field("invalid_input", FILE, "required");
        }
    }

    private void take(Multipart.Part part, Set<String> fields, Store store) throws IOException {
        if (part.name().equals(FILE) && stored == null) {
            stored = store.store(part.fileName(), part.contentType(), part.bytes());
        } else if (fields.contains(part.name())) {
            texts.put(part.name(), part.text());
        } else {
            throw RefusedRequestException.field(
                    "unknown_field", part.name(), "unknown_field", part.name());
        }
    }

    public StoredFile stored() {
        return stored;
    }

    /** A text that came with the file; null if none did. */
    public String text(String field) {
        return texts.get(field);
    }
}
