package org.mainstay.shared.service;

/** Thrown when an act needs somebody who is signed in. */
public class NotSignedInException extends BusinessException {

    public NotSignedInException() {
        super("not_signed_in", null);
    }
}
