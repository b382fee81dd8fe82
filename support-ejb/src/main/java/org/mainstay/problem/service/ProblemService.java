package org.mainstay.problem.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.problem.model.Broadcast.Purpose;
import org.mainstay.problem.model.Problem;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.product.model.Product;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;

/** Keeps problem records, and which tickets belong to them. */
@Stateless
public class ProblemService {

    private static final Logger LOG = Logger.getLogger(ProblemService.class.getName());

    @Inject ProblemRepository problems;
    @Inject JoinedTickets joined;
    @Inject Broadcasts broadcasts;
    @Inject ProductDirectory products;
    @Inject History history;
    @Inject CurrentActor current;
    @Inject Clock clock;

    /**
     * Begins a record, with the tickets that belong to it.
     *
     * @return its number
     * @throws UnprocessableException if the product or a ticket doesn't exist
     * @throws ConflictException if a ticket belongs to another problem
     */
    @Requires(Permission.WORK_TICKETS)
    public String open(@NotNull @Valid OpenProblem command) {
        var now = clock.instant();
        var problem =
                new Problem(
                        problems.nextNumber(now),
                        command.title().strip(),
                        product(command.product()),
                        command.symptom(),
                        now);
        problem.describe(
                command.symptom(),
                given(command.cause()),
                given(command.impact()),
                given(command.workaround()),
                now);
        problem.target(given(command.targetRelease()), now);
        problems.add(problem);
        history.record(Subject.PROBLEM, problem.id(), Action.CREATED, problem.number(), true);
        joined.join(problem, command.tickets());
        LOG.log(
                Level.INFO,
                "Problem {0} opened by {1}",
                new Object[] {problem, current.actor().name()});
        return problem.number();
    }

    private Product product(String key) {
        return products.find(key)
                .orElseThrow(() -> new UnprocessableException("product.not_found", "product", key));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Changes what a record says.
     *
     * @throws NotFoundException if there is none of that number
     * @throws InvalidInputException if something is missing that the record can't be without
     * @throws UnprocessableException if the product doesn't exist
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void change(@NotNull @Valid ChangeProblem command) {
        var problem = problems.lock(command.number());
        ConflictException.unlessSeen(command.version(), problem.version());
        var now = clock.instant();
        if (command.title() != null) {
            var title = required("title", command.title());
            note(problem, "title", problem.title(), title);
            problem.retitle(title, now);
        }
        if (command.product() != null) {
            var product = product(command.product());
            note(problem, "product", problem.product().name(), product.name());
            problem.concern(product, now);
        }
        if (command.targetRelease() != null) {
            var release = changed(command.targetRelease(), null);
            note(problem, "targetRelease", problem.targetRelease(), release);
            problem.target(release, now);
        }
        describe(problem, command);
        if (problem.status() == ProblemStatus.KNOWN_ERROR) {
            checkWellKnown(problem);
        }
    }

    private void describe(Problem problem, ChangeProblem command) {
        var symptom =
                command.symptom() == null
                        ? problem.symptom()
                        : required("symptom", command.symptom());
        var cause = changed(command.cause(), problem.cause());
        var impact = changed(command.impact(), problem.impact());
        var workaround = changed(command.workaround(), problem.workaround());
        note(problem, "symptom", problem.symptom(), symptom);
        note(problem, "cause", problem.cause(), cause);
        note(problem, "impact", problem.impact(), impact);
        note(problem, "workaround", problem.workaround(), workaround);
        problem.describe(symptom, cause, impact, workaround, clock.instant());
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("required", field);
        }
        return text.strip();
    }

    private static String changed(Optional<String> to, String from) {
        return to == null ? from : given(to.orElse(null));
    }

    private void note(Problem problem, String field, Object from, Object to) {
        history.changed(Subject.PROBLEM, problem.id(), field, from, to, true);
    }

    /**
     * Moves a problem to another status. Resolving it has all its open tickets resolved with the
     * solution, and their customers asked to confirm; opening it again calls back what isn't sent
     * yet.
     *
     * @throws NotFoundException if there is none of that number
     * @throws UnprocessableException if that status can't follow
     * @throws InvalidInputException if the cause, the workaround or the solution it needs is
     *     missing
     * @throws ConflictException if somebody else changed it in the meantime
     */
    @Requires(Permission.WORK_TICKETS)
    public void move(@NotNull @Valid MoveProblem command) {
        var problem = problems.lock(command.number());
        ConflictException.unlessSeen(command.version(), problem.version());
        var to = command.to();
        var before = problem.status();
        if (!before.next().contains(to)) {
            throw new UnprocessableException("problem.transition_not_allowed", "to", before, to);
        }
        switch (to) {
            case OPEN -> problem.enter(to, clock.instant());
            case KNOWN_ERROR -> {
                checkWellKnown(problem);
                problem.enter(to, clock.instant());
            }
            case RESOLVED -> {
                if (command.solution() == null || command.solution().empty()) {
                    throw new InvalidInputException("problem.solution_required", "solution");
                }
                problem.resolve(command.solution(), clock.instant());
            }
        }
        note(problem, "status", before, to);
        if (to == ProblemStatus.RESOLVED) {
            broadcasts.order(problem, Purpose.SOLUTION, command.solution());
        } else if (before == ProblemStatus.RESOLVED) {
            broadcasts.callBack(problem);
        }
        LOG.log(
                Level.INFO,
                "Problem {0} moved to {1} by {2}",
                new Object[] {problem, to, current.actor().name()});
    }

    private static void checkWellKnown(Problem problem) {
        if (problem.cause() == null) {
            throw new InvalidInputException("problem.cause_required", "cause");
        }
        if (problem.workaround() == null) {
            throw new InvalidInputException("problem.workaround_required", "workaround");
        }
    }

    /**
     * Lets tickets belong to a problem: all of them or none. Those that do already stay.
     *
     * @throws NotFoundException if there is no problem of that number
     * @throws UnprocessableException if the problem is resolved or would have too many, or there is
     *     no such ticket, or it was merged into another
     * @throws ConflictException if one belongs to another problem
     */
    @Requires(Permission.WORK_TICKETS)
    public void join(@NotNull @Valid JoinTickets command) {
        var problem = problems.lock(command.number());
        joined.join(problem, command.tickets());
        LOG.log(
                Level.INFO,
                "Tickets {0} joined to problem {1} by {2}",
                new Object[] {command.tickets(), problem, current.actor().name()});
    }

    /**
     * Lets a ticket go from its problem.
     *
     * @throws NotFoundException if there is no such problem, or the ticket doesn't belong to it
     */
    @Requires(Permission.WORK_TICKETS)
    public void leave(@NotNull String number, @NotNull String ticket) {
        var problem = problems.lock(number);
        joined.leave(problem, ticket);
        LOG.log(
                Level.INFO,
                "Ticket {0} taken from problem {1} by {2}",
                new Object[] {ticket, problem, current.actor().name()});
    }
}
