package org.mainstay.document.service;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import org.mainstay.ticket.service.FileName;

/** Types of files by their names, as an archive has no others. */
final class FileTypes {

    private static final Map<String, String> PICTURES =
            Map.of(
                    "gif", "image/gif",
                    "jpeg", "image/jpeg",
                    "jpg", "image/jpeg",
                    "png", "image/png",
                    "webp", "image/webp");

    private FileTypes() {}

    static String of(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var picture = PICTURES.get(extension);
        return picture == null
                ? FileName.cleanType(URLConnection.guessContentTypeFromName(name))
                : picture;
    }
}
