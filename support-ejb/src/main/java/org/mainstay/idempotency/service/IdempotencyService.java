package org.mainstay.idempotency.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mainstay.idempotency.model.KeptAnswer;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/**
 * Remembers what was answered to requests that carry a key, so that a client that heard nothing can
 * ask again without doing its work twice.
 */
@Stateless
public class IdempotencyService {

    private static final int BATCH = 500;

    @Inject KeptAnswerRepository answers;
    @Inject Clock clock;

    /**
     * The answer that was given to the request before; empty if it is new.
     *
     * @throws UnprocessableException if the key came with another request
     */
    @Requires(Permission.ANYBODY)
    public Optional<GivenAnswer> answerTo(@NotNull RepeatableRequest request) {
        var seal = new AnswerSeal(request);
        var kept = answers.find(seal.hash(), oldest());
        if (kept.isPresent() && !kept.get().answers(request.fingerprint())) {
            throw new UnprocessableException("idempotency.other_request", null);
        }
        return kept.map(answer -> GivenAnswer.of(seal.open(answer.answer())));
    }

    /**
     * Takes the key for this transaction. Whoever else sends it meanwhile waits for its end.
     *
     * @throws ConflictException if somebody else had it, who has finished since
     */
    @Requires(Permission.ANYBODY)
    public void begin(@NotNull RepeatableRequest request) {
        var keyHash = new AnswerSeal(request).hash();
        answers.forget(keyHash, oldest());
        answers.add(new KeptAnswer(keyHash, request.fingerprint(), clock.instant()));
    }

    /** Keeps the answer, in the transaction that took the key. */
    @Requires(Permission.ANYBODY)
    public void keep(@NotNull RepeatableRequest request, @NotNull GivenAnswer answer) {
        var seal = new AnswerSeal(request);
        answers.find(seal.hash(), oldest())
                .orElseThrow(() -> new IllegalStateException("The key was never taken"))
                .answer(seal.seal(answer.bytes()));
    }

    /**
     * Forgets answers that no longer count, some at a time.
     *
     * @return how many
     */
    @Requires(Permission.SYSTEM)
    public int forgetOld() {
        return answers.forgetSome(oldest(), BATCH);
    }

    private Instant oldest() {
        return clock.instant().minus(KeptAnswer.VALIDITY);
    }
}
