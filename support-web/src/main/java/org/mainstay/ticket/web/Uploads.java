package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

/** Takes the files of a form into the store. */
@RequestScoped
public class Uploads {

    @Inject AttachmentService attachments;

    /**
     * Stores the files.
     *
     * @param parts as the browser sent them; null, or with empty ones, where none was chosen
     */
    public List<StoredFile> store(List<Part> parts) {
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(part -> part.getSize() > 0)
                .map(this::store)
                .toList();
    }

    private StoredFile store(Part part) {
        try (var in = part.getInputStream()) {
            return attachments.store(part.getSubmittedFileName(), part.getContentType(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
