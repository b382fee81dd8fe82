package org.mainstay.idempotency.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.shared.model.BaseEntity;

/**
 * What a request with an idempotency key was answered.
 *
 * <p>It is written in the transaction of what the request did: first the key, so that a second
 * request with it waits, then the answer. So there is one exactly if there is the other. It counts
 * for a day.
 */
@Entity
@Table(name = "kept_answer")
@NamedQuery(
        name = KeptAnswer.BY_KEY,
        query = "select a from KeptAnswer a where a.keyHash = :key and a.createdAt > :oldest")
@NamedQuery(
        name = KeptAnswer.FORGET_KEY,
        query = "delete from KeptAnswer a where a.keyHash = :key and a.createdAt <= :oldest")
@NamedQuery(name = KeptAnswer.FORGET, query = "delete from KeptAnswer a where a.id in :ids")
public class KeptAnswer extends BaseEntity {

    public static final String BY_KEY = "KeptAnswer.byKey";
    public static final String FORGET_KEY = "KeptAnswer.forgetKey";
    public static final String FORGET = "KeptAnswer.forget";

    /** How long a repeat gets the first answer. */
    public static final Duration VALIDITY = Duration.ofHours(24);

    @Column(name = "key_hash", updatable = false)
    private String keyHash;

    @Column(updatable = false)
    private String fingerprint;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    private byte[] answer;

    protected KeptAnswer() {}

    /**
     * @param keyHash of caller and key
     * @param fingerprint of the request
     */
    public KeptAnswer(String keyHash, String fingerprint, Instant now) {
        this.keyHash = keyHash;
        this.fingerprint = fingerprint;
        this.createdAt = now;
    }

    /** The request was carried out; its answer as it is to be kept. */
    public void answer(byte[] given) {
        answer = given.clone();
    }

    /** Whether it was the same request. */
    public boolean answers(String other) {
        return fingerprint.equals(other);
    }

    public byte[] answer() {
        return answer.clone();
    }
}
