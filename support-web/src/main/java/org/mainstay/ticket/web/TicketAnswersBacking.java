package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.product.model.FieldType;
import org.mainstay.product.web.AskedField;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.service.AnswerView;
import org.mainstay.ticket.service.ChangeTicket;
import org.mainstay.ticket.service.TicketService;
import org.omnifaces.cdi.Param;

/** What a ticket answers to what its product asks, to read and to change. */
@Named
@RequestScoped
public class TicketAnswersBacking {

    @Inject TicketService tickets;
    @Inject TicketDetailBacking ticket;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "version")
    private Integer version;

    private List<AskedField> asked;
    private Map<String, Object> answers;

    /**
     * An answer as the page shows it.
     *
     * @param link whether it is an address
     */
    public record Shown(String label, String text, boolean link) {}

    /** Whether there is anything to show or to change. */
    public boolean isAny() {
        return ticket.getDetail().mayWork()
                ? !ticket.getDetail().answers().isEmpty()
                : !getGiven().isEmpty();
    }

    /** What was answered, in order. */
    public List<Shown> getGiven() {
        return ticket.getDetail().answers().stream()
                .filter(answer -> answer.value() != null)
                .map(this::shown)
                .toList();
    }

    private Shown shown(AnswerView answer) {
        var field = new AskedField(answer.field(), texts);
        return new Shown(
                field.getLabel(), field.shown(answer.value()), field.getType() == FieldType.URL);
    }

    /** What can be answered now, in order. */
    public List<AskedField> getAsked() {
        if (asked == null) {
            asked =
                    ticket.getDetail().answers().stream()
                            .map(AnswerView::field)
                            .filter(field -> !field.retired())
                            .map(field -> new AskedField(field, texts))
                            .toList();
        }
        return asked;
    }

    /** What is answered, by the key of the field. */
    public Map<String, Object> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>();
            for (var answer : ticket.getDetail().answers()) {
                var input = new AskedField(answer.field(), texts).input(answer.values());
                answers.put(answer.field().key(), input);
            }
        }
        return answers;
    }

    /** Changes the answers. */
    public void save() {
        tickets.change(
                ChangeTicket.of(ticket.getNumber(), version)
                        .withFields(AskedField.given(getAsked(), getAnswers())));
        pages.tell("ticket_detail.changed");
        pages.go(Route.TICKET.path(ticket.getNumber()));
    }
}
