package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.mainstay.problem.service.ProblemSummary;
import org.mainstay.release.service.ReleaseQueries;

/** The release that a problem record names as its target, if there is one of that name. */
@Named
@RequestScoped
public class ProblemReleaseBacking {

    @Inject ReleaseQueries releases;

    private Optional<Long> target;

    /** Its id; null if there is none. */
    public Long target(ProblemSummary problem) {
        if (target == null) {
            target =
                    problem.targetRelease() == null
                            ? Optional.empty()
                            : releases.named(problem.product(), problem.targetRelease());
        }
        return target.orElse(null);
    }
}
