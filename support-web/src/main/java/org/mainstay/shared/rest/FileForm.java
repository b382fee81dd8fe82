package org.mainstay.shared.rest;

import java.io.IOException;
import java.util.function.Function;

/** A form that brings a file, as its part {@code file}, and nothing else. */
public final class FileForm {

    private static final String FILE = "file";

    private FileForm() {}

    /**
     * Reads the form to its end.
     *
     * @param store takes the file as it arrives
     * @return what came of it
     * @throws RefusedRequestException if there is no file, or something else
     */
    public static <T> T read(Multipart form, Function<Multipart.Part, T> store) throws IOException {
        T stored = null;
        for (var part = form.next(); part.isPresent(); part = form.next()) {
            if (stored != null || !part.get().name().equals(FILE)) {
                var name = part.get().name();
                throw RefusedRequestException.field("unknown_field", name, "unknown_field", name);
            }
            stored = store.apply(part.get());
        }
        if (stored == null) {
            throw RefusedRequestException.field("invalid_input", FILE, "required");
        }
        return stored;
    }
}
