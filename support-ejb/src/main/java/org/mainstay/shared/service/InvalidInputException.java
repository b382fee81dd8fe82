package org.mainstay.shared.service;

/** Thrown when an input breaks a rule that Bean Validation can't express. */
public class InvalidInputException extends BusinessException {

    public InvalidInputException(String code, String field, Object... params) {
        super(code, field, params);
    }
}
