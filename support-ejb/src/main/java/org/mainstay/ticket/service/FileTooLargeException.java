package org.mainstay.ticket.service;

import org.mainstay.shared.service.TooLargeException;

/** Thrown when a file has more bytes than the administrator allows. */
public class FileTooLargeException extends TooLargeException {

    FileTooLargeException(long limit) {
        super("attachment.too_large", "file", limit / (1024 * 1024));
    }
}
