package org.mainstay.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mainstay.course.service.CourseService;
import org.mainstay.course.service.CourseTransferService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Takes a course out of a file. */
@Named
@RequestScoped
public class CourseImportBacking {

    @Inject CourseService courses;
    @Inject CourseTransferService transfer;
    @Inject CurrentActor current;
    @Inject Pages pages;

    private Part file;
    private boolean copy;

    /** Refuses before the answer begins. */
    public void load() {
        current.require(Permission.MANAGE_TRAINING);
    }

    /** Reads the file, and leads to the course. */
    public void read() {
        if (file == null || file.getSize() == 0) {
            pages.complain("lesson_edit.no_file");
            return;
        }
        try (var bytes = file.getInputStream()) {
            var stored = courses.store(file.getSubmittedFileName(), file.getContentType(), bytes);
            var imported = transfer.save(transfer.read(stored), copy);
            pages.tell(imported.created() ? "course_import.done" : "course_import.same");
            pages.go(Route.EDIT_COURSE.path(imported.key()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether it becomes another course than one of its key that is there. */
    public boolean isCopy() {
        return copy;
    }

    public void setCopy(boolean copy) {
        this.copy = copy;
    }
}
