package org.mainstay.idempotency.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.rest.JsonReader;
import org.mainstay.shared.rest.LimitedStream;
import org.mainstay.shared.rest.MultipartReader;
import org.mainstay.shared.rest.RefusedRequestException;

/**
 * What makes two requests the same: method, address and body. Reads the body, and leaves it to be
 * read once more.
 *
 * <p>Of a form it is the parts that count, not the boundary between them, which clients choose anew
 * for each try. A form is put aside in a file, since it may be large.
 */
@RequestScoped
public class Fingerprint {

    private static final long FORM_BESIDE_FILE_MAX = 64L * 1024;

    @Inject Settings settings;

    private final MessageDigest digest = sha256();
    private Path aside;

    /** In lower-case hex. */
    String of(ContainerRequestContext request) throws IOException {
        text(request.getMethod());
        text(request.getUriInfo().getRequestUri().getRawPath());
        text(request.getUriInfo().getRequestUri().getRawQuery());
        var media = request.getMediaType();
        if (media != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(media)) {
            request.setEntityStream(form(media, request.getEntityStream()));
        } else {
            var body = JsonReader.bytes(request.getEntityStream());
            digest.update(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream form(MediaType media, InputStream body) throws IOException {
        aside = Files.createTempFile("upload", ".part");
        var most = settings.number(Setting.ATTACHMENT_MAX_BYTES) + FORM_BESIDE_FILE_MAX;
        var limited = new LimitedStream(body, most, () -> RefusedRequestException.tooLarge(most));
        try (var copy = Files.newOutputStream(aside);
                var form = MultipartReader.open(media, new CopiedStream(limited, copy))) {
            for (var part = form.next(); part.isPresent(); part = form.next()) {
                text(part.get().name());
                text(part.get().fileName());
                text(part.get().contentType());
                text(Long.toString(content(part.get().bytes())));
            }
        }
        return Files.newInputStream(aside);
    }

    private long content(InputStream bytes) throws IOException {
        var buffer = new byte[8 * 1024];
        var size = 0L;
        for (int read; (read = bytes.read(buffer)) >= 0; size += read) {
            digest.update(buffer, 0, read);
        }
        return size;
    }

    private void text(String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Removes what was put aside. */
    void forget() throws IOException {
        if (aside != null) {
            Files.deleteIfExists(aside);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Writes down what is read. */
    private static final class CopiedStream extends FilterInputStream {

        private final OutputStream copy;

        CopiedStream(InputStream bytes, OutputStream copy) {
            super(bytes);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            if (read > 0) {
                copy.write(buffer, offset, read);
            }
            return read;
        }
    }
}
