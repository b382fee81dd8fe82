package org.mainstay.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Guards the disk against forms with files. The container writes all of a form to temporary files
 * as soon as anybody asks for a parameter, also for a page that says that the form was refused, and
 * it never deletes them. So what is too large is refused before, a page about an error gets nothing
 * of the form, and what was written is deleted after the answer; of a form that broke off, which
 * the container doesn't hand out, with one of the next.
 */
public class UploadFilter extends HttpFilter {

    private static final int FILES_AT_ONCE = 10;

    /** What a form takes beside its file. */
    private static final long FORM_BYTES = 64 * 1024;

    private static final Logger LOG = Logger.getLogger(UploadFilter.class.getName());

    /** How the container names the files to which it writes forms. */
    private static final String TEMPORARY_FILES = "upload_*.tmp";

    /** A file to which nothing was written for so long belongs to no request any more. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject transient Settings settings;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new BodilessRequest(request), response);
        } else if (!carriesFiles(request)) {
            chain.doFilter(request, response);
        } else if (tooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            var upload = new UploadRequest(request);
            try {
                chain.doFilter(upload, response);
            } finally {
                forget(upload);
            }
        }
    }

    private void forget(UploadRequest upload) throws IOException {
        try {
            upload.forget();
        } catch (IOException | ServletException | IllegalStateException e) {
            LOG.log(Level.FINE, "A form broke off", e);
        }
        var folder = (File) upload.getServletContext().getAttribute(ServletContext.TEMPDIR);
        try (var files = Files.newDirectoryStream(folder.toPath(), TEMPORARY_FILES)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(stale())) {
                    Files.delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.FINE, "Another request was faster", e);
        }
    }

    private Instant stale() {
        return clock.instant().minus(LONGEST_PAUSE);
    }

    /** Resources of the API read forms themselves, while they arrive. */
    private static boolean carriesFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                && !Paths.within(request).startsWith(Paths.API);
    }

    private boolean tooLarge(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        var largest = Route.at(Paths.within(request)).map(this::largest).orElse(0L);
        return length < 0 || length > largest;
    }

    private long largest(Route route) {
        if (!route.takesFiles()) {
            return 0;
        }
        return switch (route) {
            case LESSON, IMPORT_COURSE -> settings.number(Setting.COURSE_FILE_MAX_BYTES)
                    + FORM_BYTES;
            case NEW_RESOURCE, EDIT_RESOURCE -> settings.number(Setting.LIBRARY_FILE_MAX_BYTES)
                    + FORM_BYTES;
            case RELEASE -> settings.number(Setting.RELEASE_FILE_MAX_BYTES) + FORM_BYTES;
            default -> settings.number(Setting.ATTACHMENT_MAX_BYTES) * FILES_AT_ONCE;
        };
    }
}
