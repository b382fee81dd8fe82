package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.DraftFileView;
import org.mainstay.ticket.service.DraftService;
import org.mainstay.ticket.service.StoredFile;
import org.omnifaces.cdi.Param;

/** The files of a form: those that come with it, and those that were sent ahead of it. */
@Named
@RequestScoped
public class Uploads {

    private static final long MEGABYTE = 1024 * 1024;

    @Inject AttachmentService attachments;
    @Inject DraftService drafts;
    @Inject Settings settings;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "ahead")
    private List<Long> ahead;

    /**
     * Stores the files that came with the form, and adds those sent ahead.
     *
     * @param place of the draft they belong to
     * @param parts as the browser sent them; null, or with empty ones, where none was chosen
     */
    public List<StoredFile> take(String place, List<Part> parts) {
        var sentAhead = waiting(place).stream().map(DraftFileView::file);
        return Stream.concat(sentAhead, store(parts).stream()).toList();
    }

    /**
     * Stores the files that came with a form.
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

    private List<DraftFileView> waiting(String place) {
        return named().isEmpty()
                ? List.of()
                : drafts.files(place).stream().filter(kept -> named().contains(kept.id())).toList();
    }

    private List<Long> named() {
        return ahead == null ? List.of() : ahead;
    }

    private StoredFile store(Part part) {
        try (var in = part.getInputStream()) {
            return attachments.store(part.getSubmittedFileName(), part.getContentType(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of what was sent ahead, after its message has been sent. */
    public void sent(String place) {
        if (!named().isEmpty()) {
            drafts.detach(place, named());
        }
    }

    /** Most bytes of a file. */
    public long getMaxBytes() {
        return settings.number(Setting.ATTACHMENT_MAX_BYTES);
    }

    /** What is said of a file with more bytes. */
    public String getTooLarge() {
        return texts.error("attachment.too_large", List.of(getMaxBytes() / MEGABYTE));
    }

    /** The files that wait at a place, for the page. */
    public List<DraftFileView> at(String place) {
        return drafts.files(place);
    }
}
