package org.mainstay.course.rest;

import java.io.IOException;
import org.mainstay.course.service.CourseService;
import org.mainstay.shared.rest.Multipart;
import org.mainstay.shared.rest.QueryValues;
import org.mainstay.shared.rest.RefusedRequestException;
import org.mainstay.ticket.service.StoredFile;

/** The form that brings a file of a course: a part {@code file}, and perhaps {@code copy}. */
final class CourseUpload {

    private static final String FILE = "file";
    private static final String COPY = "copy";

    private StoredFile file;
    private boolean copy;

    /** Reads the form to its end, storing the file as it arrives. */
    static CourseUpload read(Multipart form, CourseService courses) throws IOException {
        var upload = new CourseUpload();
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            upload.take(part.get(), courses);
        }
        if (upload.file == null) {
            throw RefusedRequestException.field("invalid_input", FILE, "required");
        }
        return upload;
    }

    private void take(Multipart.Part part, CourseService courses) throws IOException {
        if (part.name().equals(FILE) && file == null) {
            file = courses.store(part.fileName(), part.contentType(), part.bytes());
        } else if (part.name().equals(COPY)) {
            copy = QueryValues.truth(COPY, part.text());
        } else {
            throw RefusedRequestException.field(
                    "unknown_field", part.name(), "unknown_field", part.name());
        }
    }

    StoredFile file() {
        return file;
    }

    /** Whether a course becomes another one than that of its key. */
    boolean copy() {
        return copy;
    }
}
