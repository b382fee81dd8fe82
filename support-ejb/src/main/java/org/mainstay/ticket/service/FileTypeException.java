package org.mainstay.ticket.service;

import org.mainstay.shared.service.UnacceptableTypeException;

/** Thrown when a file is of a kind that is not accepted. */
public class FileTypeException extends UnacceptableTypeException {

    FileTypeException(String type) {
        super("attachment.type_not_accepted", "file", type);
    }
}
