package org.mainstay.problem.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import org.mainstay.product.model.Product;
import org.mainstay.shared.model.BaseEntity;

/**
 * What lies behind many tickets: the symptom they share, its cause, what it does, how to live with
 * it, and when it will be gone. Only the desk reads it; what the customers are told of it is a
 * {@link Broadcast}.
 *
 * <p>A known error has a cause and a workaround. What is resolved has a solution.
 */
@Entity
@Table(name = "problem")
@NamedQuery(
        name = Problem.BY_NUMBER,
        query = "select p from Problem p join fetch p.product where p.number = :number")
@NamedQuery(
        name = Problem.OF_TICKET,
        query =
                "select p from Problem p join fetch p.product, Ticket t where t.number = :ticket and"
                        + " t.problem = p.id")
public class Problem extends BaseEntity {

    public static final String BY_NUMBER = "Problem.byNumber";
    public static final String OF_TICKET = "Problem.ofTicket";
    public static final int NUMBER_MAXLENGTH = 16;
    public static final int TITLE_MAXLENGTH = 200;
    public static final int TEXT_MAXLENGTH = 20_000;
    public static final int RELEASE_MAXLENGTH = 100;

    /** Most tickets of one problem. */
    public static final int TICKETS_MAX = 5000;

    @Column(name = "problem_number", updatable = false)
    private @NotNull @Size(max = NUMBER_MAXLENGTH) String number;

    private @NotBlank @Size(max = TITLE_MAXLENGTH) String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private @NotNull Product product;

    @Enumerated(EnumType.STRING)
    private @NotNull ProblemStatus status = ProblemStatus.OPEN;

    private @NotBlank @Size(max = TEXT_MAXLENGTH) String symptom;

    private @Size(max = TEXT_MAXLENGTH) String cause;

    private @Size(max = TEXT_MAXLENGTH) String impact;

    private @Size(max = TEXT_MAXLENGTH) String workaround;

    @Column(name = "target_release")
    private @Size(max = RELEASE_MAXLENGTH) String targetRelease;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "solution_en"))
    @AttributeOverride(name = "zh", column = @Column(name = "solution_zh"))
    private Translation solution;

    @Column(name = "broadcast_count")
    private int broadcasts;

    @Column(name = "created_at", updatable = false)
    private @NotNull Instant createdAt;

    @Column(name = "updated_at")
    private @NotNull Instant updatedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected Problem() {}

    /** The human-friendly number of the count-th one, such as {@code P-2026-0001}. */
    public static String number(Instant at, long count) {
        return "P-%d-%04d".formatted(at.atZone(ZoneOffset.UTC).getYear(), count);
    }

    /**
     * @param number its human-friendly number, unique
     */
    public Problem(String number, String title, Product product, String symptom, Instant now) {
        this.number = number;
        this.title = title;
        this.product = product;
        this.symptom = symptom;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void retitle(String newTitle, Instant now) {
        title = newTitle;
        updatedAt = now;
    }

    public void concern(Product newProduct, Instant now) {
        product = newProduct;
        updatedAt = now;
    }

    /**
     * Says what is known of it; null for what is not.
     *
     * @param newSymptom never null
     */
    public void describe(
            String newSymptom, String newCause, String newImpact, String around, Instant now) {
        symptom = newSymptom;
        cause = newCause;
        impact = newImpact;
        workaround = around;
        updatedAt = now;
    }

    /**
     * @param release in which it will be gone; null for not known
     */
    public void target(String release, Instant now) {
        targetRelease = release;
        updatedAt = now;
    }

    /** Moves to another status than {@link ProblemStatus#RESOLVED}. */
    public void enter(ProblemStatus next, Instant now) {
        status = next;
        solution = null;
        resolvedAt = null;
        updatedAt = now;
    }

    /** Resolves with what solved it. */
    public void resolve(Translation withSolution, Instant now) {
        status = ProblemStatus.RESOLVED;
        solution = withSolution;
        resolvedAt = now;
        updatedAt = now;
    }

    /** Its customers are told something: whoever wants to do so too should know. */
    public void told(Instant now) {
        broadcasts++;
        updatedAt = now;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Product product() {
        return product;
    }

    public ProblemStatus status() {
        return status;
    }

    public String symptom() {
        return symptom;
    }

    /** Null while it isn't known. */
    public String cause() {
        return cause;
    }

    /** Null while nobody has told. */
    public String impact() {
        return impact;
    }

    /** Null while there is none. */
    public String workaround() {
        return workaround;
    }

    /** Null while it isn't known. */
    public String targetRelease() {
        return targetRelease;
    }

    /** Null until resolved. */
    public Translation solution() {
        return solution;
    }

    /** How often its customers were told something. */
    public int broadcasts() {
        return broadcasts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Null until resolved. */
    public Instant resolvedAt() {
        return resolvedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem && number.equals(problem.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number;
    }
}
