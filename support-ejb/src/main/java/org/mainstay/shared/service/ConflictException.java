package org.mainstay.shared.service;

/** Thrown when the change contradicts what is stored by now. */
public class ConflictException extends BusinessException {

    public ConflictException(String code, String field, Object... params) {
        super(code, field, params);
    }

    /** Somebody else changed the same thing in the meantime. */
    public static ConflictException stale() {
        return new ConflictException("stale", null);
    }

    /**
     * Notices somebody else's change.
     *
     * @param seen the version that the caller builds on; null not to check
     * @throws ConflictException if it is not the current one
     */
    public static void unlessSeen(Integer seen, int current) {
        if (seen != null && seen != current) {
            throw stale();
        }
    }
}
