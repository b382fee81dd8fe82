package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.macro.service.MacroRef;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.model.ChecklistItem;
import org.mainstay.ticket.service.AddItems;
import org.mainstay.ticket.service.ChangeItem;
import org.mainstay.ticket.service.ChecklistQueries;
import org.mainstay.ticket.service.ChecklistService;
import org.mainstay.ticket.service.ItemView;
import org.omnifaces.cdi.Param;

/** What is to be done for a ticket. */
@Named
@RequestScoped
public class TicketChecklistBacking {

    private static final int TEXTS_MAXLENGTH =
            ChecklistItem.PER_TICKET_MAX * (ChecklistItem.TEXT_MAXLENGTH + 1);

    @Inject ChecklistQueries queries;
    @Inject ChecklistService service;
    @Inject TicketReplyBacking reply;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String number;

    @Inject
    @Param(name = "item")
    private Long item;

    @Inject
    @Param(name = "itemVersion")
    private Integer version;

    private List<ItemView> items;
    private @Size(max = TEXTS_MAXLENGTH) String texts;
    private Long plan;
    private boolean shared;

    /** The items, as far as the reader may see them. */
    public List<ItemView> getItems() {
        if (items == null) {
            items = queries.items(number);
        }
        return items;
    }

    /** How many are done. */
    public long getDone() {
        return getItems().stream().filter(ItemView::done).count();
    }

    /** What is not done yet. */
    public List<ItemView> getOpen() {
        return getItems().stream().filter(one -> !one.done()).toList();
    }

    /** Reply templates of the ticket’s team that bring items along, to choose from. */
    public List<Choice> getPlans() {
        return plans().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    private Stream<MacroRef> plans() {
        return reply.getMacros().stream().filter(one -> !one.steps().isEmpty());
    }

    /** Adds what was typed, after what the chosen template has. */
    public void add() {
        var planned =
                plans().filter(one -> one.id().equals(plan)).flatMap(one -> one.steps().stream());
        var all = Stream.concat(planned, StepsInput.split(texts).stream()).toList();
        if (all.isEmpty()) {
            throw new InvalidInputException("required", "texts");
        }
        if (all.stream().anyMatch(text -> text.length() > ChecklistItem.TEXT_MAXLENGTH)) {
            throw new InvalidInputException(
                    "checklist.too_long", "texts", ChecklistItem.TEXT_MAXLENGTH);
        }
        service.add(new AddItems(number, all, shared));
        done();
    }

    /** Ticks the item whose button was pressed. */
    public void tick() {
        change(true, null, null);
    }

    /** Takes the tick away. */
    public void untick() {
        change(false, null, null);
    }

    /** Moves the item before the one before it. */
    public void up() {
        change(null, null, Math.max(0, place() - 1));
    }

    /** Moves the item behind the one behind it. */
    public void down() {
        change(null, null, place() + 1);
    }

    private int place() {
        return Math.max(0, getItems().stream().map(ItemView::id).toList().indexOf(item));
    }

    /** Lets the customer see the item. */
    public void share() {
        change(null, true, null);
    }

    /** Lets the customer see it no longer. */
    public void hide() {
        change(null, false, null);
    }

    private void change(Boolean ticked, Boolean seen, Integer position) {
        service.change(new ChangeItem(number, item, ticked, seen, position, version));
        done();
    }

    /** Takes the item away. */
    public void remove() {
        service.remove(number, item, version);
        done();
    }

    private void done() {
        pages.go(Route.TICKET.path(number) + "#checklist");
    }

    public String getTexts() {
        return texts;
    }

    public void setTexts(String texts) {
        this.texts = texts;
    }

    public Long getPlan() {
        return plan;
    }

    public void setPlan(Long plan) {
        this.plan = plan;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
