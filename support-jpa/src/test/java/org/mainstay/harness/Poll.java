package org.mainstay.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for something to come true, never longer than a deadline and never longer than needed. */
public final class Poll {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private Poll() {}

    /**
     * Waits until the condition holds.
     *
     * @throws AssertionError saying {@code what} was awaited, if it does not in time
     */
    public static void until(String what, Duration deadline, Callable<Boolean> condition) {
        until(what, deadline, condition, held -> held);
    }

    /**
     * Asks again and again until the answer is the wanted one; a probe that throws is asked again.
     *
     * @throws AssertionError with the last answer or failure, if the wanted one does not come
     */
    public static <T> T until(
            String what, Duration deadline, Callable<T> probe, Predicate<T> wanted) {
        var end = System.nanoTime() + deadline.toNanos();
        Object last;
        Throwable failure;
        do {
            failure = null;
            try {
                var answer = probe.call();
                if (wanted.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (Exception | AssertionError e) {
                failure = e;
                last = e;
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        } while (System.nanoTime() < end);
        throw new AssertionError(
                "Not within " + deadline.toMillis() + " ms: " + what + "; last: " + last, failure);
    }
}
