package org.mainstay.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

/** The form that brings a file: a part {@code file}, and perhaps {@code internal}. */
@RequestScoped
public class Upload {

    private static final String FILE = "file";
    private static final String INTERNAL = "internal";

    @Inject AttachmentService attachments;

    private StoredFile stored;
    private boolean internal;

    /** Reads the form to its end, storing the file as it arrives. */
    void read(Multipart form) throws IOException {
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            take(part.get());
        }
        if (stored == null) {
            throw RefusedRequestException.field("invalid_input", FILE, "required");
        }
    }

    private void take(Multipart.Part part) throws IOException {
        if (part.name().equals(FILE) && stored == null) {
            stored = attachments.store(part.fileName(), part.contentType(), part.bytes());
        } else if (part.name().equals(INTERNAL)) {
            internal = QueryValues.truth(INTERNAL, part.text());
        } else {
            throw RefusedRequestException.field(
                    "unknown_field", part.name(), "unknown_field", part.name());
        }
    }

    StoredFile stored() {
        return stored;
    }

    boolean internal() {
        return internal;
    }
}
