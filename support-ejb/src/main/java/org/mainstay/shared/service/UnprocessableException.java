package org.mainstay.shared.service;

/** Thrown when the request is well-formed but makes no sense: a reference, a transition. */
public class UnprocessableException extends BusinessException {

    public UnprocessableException(String code, String field, Object... params) {
        super(code, field, params);
    }
}
