package org.mainstay.ticket.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mainstay.history.model.HistoryEntry.Subject;
import org.mainstay.history.service.History;
import org.mainstay.product.model.ProductField;
import org.mainstay.product.model.UnfitAnswerException;
import org.mainstay.product.service.FieldView;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.UnprocessableException;
import org.mainstay.ticket.model.Answer;
import org.mainstay.ticket.model.Ticket;
import org.mainstay.ticket.service.AnswerRepository.Asked;

/**
 * Keeps what tickets answer to what their product asks.
 *
 * <p>Answers belong to the ticket. When its product changes, those to the former product's
 * questions stay, unseen until it is that product again.
 */
@ApplicationScoped
class Answers {

    @Inject AnswerRepository answers;
    @Inject TicketScope scope;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Takes the first answers of a new ticket: to everything the caller has to answer.
     *
     * @param given by the key of the field; null for none
     * @throws InvalidInputException if an answer is missing or can't be one
     * @throws UnprocessableException if the product doesn't ask the caller that
     */
    void begin(Ticket ticket, Map<String, List<String>> given) {
        var said = given == null ? Map.<String, List<String>>of() : given;
        var asked = asked(ticket);
        checkKnown(asked, said.keySet());
        for (var each : asked) {
            if (!each.field().retired()) {
                read(each.field(), said.getOrDefault(each.field().key(), List.of()))
                        .ifPresent(value -> answers.add(new Answer(ticket, each.field(), value)));
            }
        }
    }

    /**
     * Changes some answers; those to other questions stay.
     *
     * @param given by the key of the field, empty to take the answer away
     * @throws InvalidInputException if an answer is required or can't be one
     * @throws UnprocessableException if the product doesn't ask that
     */
    void change(Ticket ticket, Map<String, List<String>> given) {
        var asked = asked(ticket);
        checkKnown(asked, given.keySet());
        for (var each : asked) {
            var said = given.get(each.field().key());
            if (said != null) {
                become(ticket, each, said);
            }
        }
    }

    private void become(Ticket ticket, Asked asked, List<String> said) {
        var field = asked.field();
        var answer = asked.answer();
        var before = answer == null ? null : answer.value();
        // Nobody has to answer now what was not asked when the ticket was opened.
        var stays = before == null && said.stream().allMatch(String::isBlank);
        var value = stays ? null : read(field, said).orElse(null);
        if (value == null && answer != null) {
            answers.remove(answer);
        } else if (value != null && answer == null) {
            answers.add(new Answer(ticket, field, value));
        } else if (value != null) {
            answer.become(value);
        }
        history.changed(
                Subject.TICKET,
                ticket.id(),
                name(field),
                shown(field, before),
                shown(field, value),
                field.staffOnly());
        ticket.answered(clock.instant());
    }

    private static String shown(ProductField field, String value) {
        return value == null ? null : String.join(", ", field.rule().parts(value));
    }

    private List<Asked> asked(Ticket ticket) {
        return ticket.product().asks()
                ? answers.asked(ticket.product(), ticket).stream()
                        .filter(each -> scope.seesAll() || !each.field().staffOnly())
                        .toList()
                : List.of();
    }

    private static void checkKnown(List<Asked> asked, Set<String> keys) {
        for (var key : keys) {
            var field =
                    asked.stream()
                            .map(Asked::field)
                            .filter(each -> each.key().equals(key))
                            .findFirst();
            if (field.isEmpty()) {
                throw new UnprocessableException("field.not_asked", "fields." + key, key);
            }
            if (field.get().retired()) {
                throw new UnprocessableException("field.retired", "fields." + key, key);
            }
        }
    }

    private static Optional<String> read(ProductField field, List<String> said) {
        try {
            return field.rule().read(said);
        } catch (UnfitAnswerException unfit) {
            throw new InvalidInputException(unfit.code(), name(field), unfit.params().toArray());
        }
    }

    /** How changes and refusals name the field. */
    private static String name(ProductField field) {
        return "fields." + field.key();
    }

    /**
     * What the ticket's product asks and the ticket answers, in order: what the reader may see, and
     * of what is not asked any more only what was answered.
     */
    List<AnswerView> of(Ticket ticket) {
        return asked(ticket).stream()
                .filter(each -> each.answer() != null || !each.field().retired())
                .map(
                        each ->
                                new AnswerView(
                                        FieldView.of(each.field()),
                                        each.answer() == null ? null : each.answer().value()))
                .toList();
    }

    /** Lets a ticket that was made of another begin with the other's answers. */
    void copy(Ticket from, Ticket to) {
        for (var answer : answers.all(from)) {
            answers.add(new Answer(to, answer.field(), answer.value()));
        }
    }
}
