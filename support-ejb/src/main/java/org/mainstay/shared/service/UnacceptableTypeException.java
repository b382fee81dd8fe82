package org.mainstay.shared.service;

/** Thrown when something sent is of a kind that is not accepted. */
public class UnacceptableTypeException extends BusinessException {

    public UnacceptableTypeException(String code, String field, Object... params) {
        super(code, field, params);
    }
}
