package org.mainstay.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Keyed;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/**
 * One thing of a kind with its history, for an administrator to change; shown by {@code s:entry}.
 *
 * @param <V> the kind
 */
public abstract class CatalogueDetailBacking<V extends Keyed> {

    private static final int HISTORY_SHOWN = 100;

    @Inject CurrentActor current;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final Permission permission;
    private final Route one;
    private final String saved;
    private V found;
    private List<HistoryView> history;
    private boolean tried;
    private @NotBlank @Size(max = Key.NAME_MAXLENGTH) String name;

    /**
     * @param permission whoever may change it
     * @param one where it is shown
     * @param saved key of what is said when it was changed
     */
    protected CatalogueDetailBacking(Permission permission, Route one, String saved) {
        this.permission = permission;
        this.one = one;
        this.saved = saved;
    }

    /** The thing itself. */
    protected abstract V read(String ofKey);

    /** What happened to it, the latest first. */
    protected abstract Page<HistoryView> past(String ofKey, PageRequest wanted);

    /**
     * Changes it as the form says.
     *
     * @param seen the version the form was filled in on; null if it didn't say
     */
    protected abstract void store(String ofKey, String newName, Integer seen);

    /** Reads all before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(permission);
        found = read(key);
        history = past(key, PageRequest.first(HISTORY_SHOWN)).items();
    }

    /** Changes it as the form says. */
    public void save() {
        tried = true;
        store(key, name, version);
        done();
    }

    /** Shows it again after a change. */
    protected void done() {
        pages.tell(saved);
        pages.go(one.path(key));
    }

    /** As the address names it. */
    protected String key() {
        return key;
    }

    /** As the form that was sent saw it; null if it didn't say. */
    protected Integer version() {
        return version;
    }

    /** Whether the form comes back with what was typed. */
    protected boolean sent() {
        return request.getParameter("editForm") != null;
    }

    /**
     * What the form gives as the version it was filled in on. One that was only filled in badly
     * keeps its own, so that it can't replace unseen what others changed meanwhile.
     */
    public Integer getShownVersion() {
        return sent() && !tried && version != null
                ? version
                : Integer.valueOf(getFound().version());
    }

    /** All values that the form sent under a name. */
    protected String[] values(String parameter) {
        var values = request.getParameterValues(parameter);
        return values == null ? new String[0] : values;
    }

    public V getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** The latest entries, newest first. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            load();
        }
        return history;
    }

    public String getName() {
        return sent() ? name : getFound().name();
    }

    public void setName(String name) {
        this.name = name;
    }
}
