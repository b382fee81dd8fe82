package org.mainstay.shared.service;

/** Thrown when the caller is known but lacks the right. */
public class NotPermittedException extends BusinessException {

    public NotPermittedException() {
        super("not_permitted", null);
    }
}
