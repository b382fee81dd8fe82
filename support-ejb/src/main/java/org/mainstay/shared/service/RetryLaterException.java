package org.mainstay.shared.service;

import java.time.Duration;

/** Thrown when there were too many requests of a kind; the same one may succeed later. */
public class RetryLaterException extends BusinessException {

    private static final long MINUTE = 60;

    private final Duration wait;

    /**
     * @param wait how long to wait; the code's text is given it in minutes
     */
    public RetryLaterException(String code, Duration wait) {
        super(code, null, Math.max(1, (wait.toSeconds() + MINUTE - 1) / MINUTE));
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return wait;
    }
}
