package org.mainstay.operation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.operation.service.DeadLetterService;
import org.mainstay.operation.service.DeadLetterView;
import org.mainstay.outbox.service.BrokerAwayException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Messages the broker gave up, to repeat or to discard. */
@Named
@RequestScoped
public class DeadLetterListBacking {

    private static final Address LIST = Address.of(Route.DEAD_LETTERS.path(null));

    @Inject DeadLetterService letters;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    @Inject
    @Param(name = "letter")
    private String letter;

    private Page<DeadLetterView> found;
    private List<HistoryView> history;
    private boolean away;
    private @NotBlank @Size(max = DeadLetterService.REASON_MAXLENGTH) String reason;

    /** Reads the messages before the answer begins, so that a refusal can still be a page. */
    public void load() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        history = letters.history(PageRequest.first(PageRequest.SIZE_DEFAULT)).items();
        try {
            found = letters.all(request);
        } catch (BrokerAwayException e) {
            // Already logged; the page says so instead of a list.
            away = true;
            found = Page.of(List.of(), request, 0);
        }
    }

    /** Sends the chosen message again. */
    public void repeat() {
        letters.repeat(letter);
        pages.tell("dead_letters.message.info.retried");
        pages.go(Route.DEAD_LETTERS.path(null));
    }

    /** Takes the chosen message out for good. */
    public void discard() {
        letters.discard(letter, reason);
        pages.tell("dead_letters.message.info.discarded");
        pages.go(Route.DEAD_LETTERS.path(null));
    }

    public Page<DeadLetterView> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Whether the broker doesn't answer. */
    public boolean isAway() {
        getFound();
        return away;
    }

    /** What was repeated and discarded, latest first. */
    public List<HistoryView> getHistory() {
        getFound();
        return history;
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return LIST.previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return LIST.next(getFound());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
