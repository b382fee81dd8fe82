package org.mainstay.operation.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.history.service.HistoryView;
import org.mainstay.outbox.service.BrokerAwayException;
import org.mainstay.outbox.service.DeadLetter;
import org.mainstay.outbox.service.DeadLetters;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.sla.service.EscalationScanner;
import org.mainstay.sla.service.EscalationService;

/**
 * Deals with messages that the broker gave up. Broker and database share no transaction, so the
 * database commits first: after a crash in between the message is still there, repeated once more
 * at worst, which changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterService {

    /** Longest reason for discarding a message. */
    public static final int REASON_MAXLENGTH = 500;

    private static final Logger LOG = Logger.getLogger(DeadLetterService.class.getName());
    private static final Pattern ESCALATION =
            Pattern.compile(
                    "\\{\\s*\"" + EscalationScanner.ESCALATION + "\"\\s*:\\s*(\\d{1,18})\\s*}");

    @Inject DeadLetters letters;
    @Inject DeadLetterLedger ledger;
    @Inject EscalationService escalations;
    @Inject History history;
    @Inject CurrentActor current;

    /**
     * The messages, oldest first.
     *
     * @throws BrokerAwayException if the broker doesn't answer
     */
    @Requires(Permission.MANAGE_OPERATION)
    public Page<DeadLetterView> all(@NotNull @Valid PageRequest request) {
        return letters.all(request).map(this::view);
    }

    /** What was repeated and discarded, latest first. */
    @Requires(Permission.MANAGE_OPERATION)
    public Page<HistoryView> history(@NotNull @Valid PageRequest request) {
        return history.latest(Subject.DEAD_LETTERS, DeadLetterLedger.QUEUE, request);
    }

    /**
     * Sends a message again, as if for the first time.
     *
     * @throws NotFoundException if it is gone
     * @throws UnprocessableException if it was never meant for the desk
     */
    @Requires(Permission.MANAGE_OPERATION)
    public void repeat(@NotNull String id) {
        var view = get(id);
        if (!view.repeatable()) {
            throw new UnprocessableException("dead_letter.not_ours", null);
        }
        ledger.repeat(view);
        letters.remove(id);
        log("repeated", view);
    }

    /**
     * Takes a message out for good.
     *
     * @param reason for the history
     * @throws NotFoundException if it is gone
     */
    @Requires(Permission.MANAGE_OPERATION)
    public void discard(@NotNull String id, @NotBlank @Size(max = REASON_MAXLENGTH) String reason) {
        var view = get(id);
        ledger.discard(view, reason.strip());
        letters.remove(id);
        log("discarded", view);
    }

    private DeadLetterView get(String id) {
        return letters.find(id)
                .map(this::view)
                .orElseThrow(() -> new NotFoundException("dead_letter", id));
    }

    private DeadLetterView view(DeadLetter letter) {
        return new DeadLetterView(
                letter, escalation(letter).flatMap(escalations::state).orElse(null));
    }

    private static Optional<Long> escalation(DeadLetter letter) {
        var matcher = ESCALATION.matcher(letter.body().strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private void log(String what, DeadLetterView view) {
        LOG.log(
                Level.INFO,
                "Undelivered message {0} {1} by {2}",
                new Object[] {view.letter().id(), what, current.actor().name()});
    }
}
