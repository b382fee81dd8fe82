package org.mainstay.shared.service;

/** Thrown when something doesn't exist, or the caller may not know that it does. */
public class NotFoundException extends BusinessException {

    /**
     * @param what such as {@code ticket}; the code becomes {@code ticket.not_found}
     */
    public NotFoundException(String what, Object key) {
        super(what + ".not_found", null, key);
    }
}
