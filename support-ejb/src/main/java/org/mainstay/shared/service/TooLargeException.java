package org.mainstay.shared.service;

/** Thrown when something sent has more bytes than allowed. */
public class TooLargeException extends BusinessException {

    public TooLargeException(String code, String field, Object... params) {
        super(code, field, params);
    }
}
