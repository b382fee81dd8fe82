package org.mainstay.ticket.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.savedview.model.SavedView;
import org.mainstay.savedview.service.SaveView;
import org.mainstay.savedview.service.SavedViewService;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;

/** Keeps the list as it is shown under a name, and changes what is kept. */
@Named
@RequestScoped
public class TicketViewBacking {

    @Inject SavedViewService views;
    @Inject TicketListBacking list;
    @Inject HttpServletRequest request;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    private @Size(max = SavedView.NAME_MAXLENGTH) String viewName;
    private String viewTeam;
    private @Size(max = SavedView.NAME_MAXLENGTH) String newName;

    @PostConstruct
    void read() {
        newName = list.getView() == null ? null : list.getView().name();
    }

    /** What a list can show, to choose from. */
    public List<Choice> getColumns() {
        return Stream.of(TicketColumn.values())
                .map(column -> new Choice(column.id(), label(column.id())))
                .toList();
    }

    private String label(String column) {
        return texts.get("ticket_list.column." + column);
    }

    /** Shows the chosen columns from now on; in a view until the view is left or changed. */
    public void showColumns() {
        var given = Stream.ofNullable(request.getParameterValues("column")).flatMap(Stream::of);
        Set<String> chosen = new LinkedHashSet<>(given.toList());
        var joined = TicketColumn.joined(chosen);
        if (list.getView() == null) {
            views.showColumns(joined);
            pages.go(list.state().with("columns", null).address());
        } else {
            var all = String.join(",", TicketColumn.shown(joined));
            pages.go(list.state().with("columns", all).address());
        }
    }

    /** Keeps the list under a new name. */
    public void save() {
        if (viewName == null) {
            pages.complainAt("viewName", texts.get("error.required"));
            return;
        }
        var query = list.query();
        var id = views.save(new SaveView(viewName, query, viewTeam));
        pages.tell("ticket_list.view.saved", viewName);
        pages.go(TicketListState.parse(query).with("view", id.toString()).address());
    }

    /** Lets the view show what is shown now. */
    public void update() {
        views.show(id(), list.query());
        done();
    }

    /** Gives the view another name. */
    public void rename() {
        if (newName == null) {
            pages.complainAt("newName", texts.get("error.required"));
            return;
        }
        views.rename(id(), newName);
        done();
    }

    /** Moves the view before the one in front of it. */
    public void forward() {
        views.moveForward(id());
        done();
    }

    /** Lets the list begin with the view. */
    public void open() {
        views.openWith(id());
        done();
    }

    /** Lets the list begin as usual. */
    public void usual() {
        views.openWith(null);
        done();
    }

    /** Forgets the view. */
    public void delete() {
        var id = id();
        views.delete(id);
        pages.tell("ticket_list.view.deleted", list.getView().name());
        pages.go(list.state().with("view", null).address());
    }

    private Long id() {
        if (list.getView() == null) {
            // Deleted in the meantime, perhaps in another tab.
            throw new NotFoundException("saved_view", "");
        }
        return list.getView().id();
    }

    private void done() {
        pages.tell("ticket_list.view.changed");
        pages.go(list.getAddress());
    }

    /** Name of a new view. */
    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }

    /** Key of the team to share a new view with; null to keep it to oneself. */
    public String getViewTeam() {
        return viewTeam;
    }

    public void setViewTeam(String viewTeam) {
        this.viewTeam = viewTeam;
    }

    /** New name of the view shown. */
    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
