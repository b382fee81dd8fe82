package org.mainstay.problem.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.service.ChangeProblem;
import org.mainstay.problem.service.OpenProblem;
import org.mainstay.problem.service.ProblemDetail;

/** A problem record as it is being written. */
public class ProblemForm {

    private @NotBlank @Size(max = Problem.TITLE_MAXLENGTH) String title;
    private @NotNull String product;
    private @NotBlank @Size(max = Problem.TEXT_MAXLENGTH) String symptom;
    private @Size(max = Problem.TEXT_MAXLENGTH) String cause;
    private @Size(max = Problem.TEXT_MAXLENGTH) String impact;
    private @Size(max = Problem.TEXT_MAXLENGTH) String workaround;
    private @Size(max = Problem.RELEASE_MAXLENGTH) String targetRelease;

    /** Begins with what is known. */
    void fill(ProblemDetail known) {
        title = known.summary().title();
        product = known.summary().product();
        symptom = known.symptom().text();
        cause = known.cause().text();
        impact = known.impact().text();
        workaround = known.workaround().text();
        targetRelease = known.summary().targetRelease();
    }

    /** The same as the services take it, to begin a record. */
    OpenProblem opening(Set<String> tickets) {
        return new OpenProblem(
                title, product, symptom, cause, impact, workaround, targetRelease, tickets);
    }

    /** The same as the services take it, to change one. */
    ChangeProblem change(String number, Integer version) {
        return new ChangeProblem(
                number,
                title,
                product,
                symptom,
                Optional.ofNullable(cause),
                Optional.ofNullable(impact),
                Optional.ofNullable(workaround),
                Optional.ofNullable(targetRelease),
                version);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public String getSymptom() {
        return symptom;
    }

    public void setSymptom(String symptom) {
        this.symptom = symptom;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getWorkaround() {
        return workaround;
    }

    public void setWorkaround(String workaround) {
        this.workaround = workaround;
    }

    public String getTargetRelease() {
        return targetRelease;
    }

    public void setTargetRelease(String targetRelease) {
        this.targetRelease = targetRelease;
    }
}
