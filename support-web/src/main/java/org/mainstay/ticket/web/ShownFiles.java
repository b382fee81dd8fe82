package org.mainstay.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.mainstay.ticket.service.AttachmentView;

/** Tells pages how to show a file. */
@Named
@ApplicationScoped
public class ShownFiles {

    /** Name of the {@link FileKind}. */
    public String kind(AttachmentView file) {
        return FileKind.of(file).name();
    }
}
