package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.ticket.service.StoredFile;

/** Takes the files that forms of the library bring. */
@RequestScoped
class LibraryFiles {

    @Inject ResourceService resources;

    /** Stores the file that was chosen; null for none. */
    StoredFile take(ResourceForm form) {
        if (!form.withFile()) {
            return null;
        }
        var file = form.getFile();
        try (var bytes = file.getInputStream()) {
            return resources.store(file.getSubmittedFileName(), file.getContentType(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
