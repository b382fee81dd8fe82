package org.mainstay.catalogue.web;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mainstay.shared.model.Key;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Keyed;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/**
 * All things of a kind, for whoever keeps them to add to; shown by {@code s:catalogue}.
 *
 * @param <V> the kind
 */
public abstract class CatalogueListBacking<V extends Keyed> {

    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "page")
    private Integer page;

    private final Permission reading;
    private final Permission adding;
    private final Route list;
    private final Route one;
    private final String added;
    private Page<V> found;
    private @NotBlank @Size(max = Key.NAME_MAXLENGTH) String name;
    private @Size(max = Key.MAXLENGTH) @Pattern(
            regexp = Key.PATTERN,
            message = "{org.mainstay.Key}") String key;

    /**
     * @param reading what one must be allowed to do to see them
     * @param adding what one must be allowed to do to add one
     * @param list where they are listed
     * @param one where one of them is shown
     * @param added key of what is said when one was added
     */
    protected CatalogueListBacking(
            Permission reading, Permission adding, Route list, Route one, String added) {
        this.reading = reading;
        this.adding = adding;
        this.list = list;
        this.one = one;
        this.added = added;
    }

    /** One page of them. */
    protected abstract Page<V> read(PageRequest request);

    /** Adds one. */
    protected abstract void store(String newKey, String newName);

    /** Reads the list before the answer begins, so that a refusal can still be a page. */
    public void load() {
        current.require(reading);
        found = read(new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, ""));
    }

    /** Adds one and shows it. */
    public void add() {
        store(key, name);
        pages.tell(added);
        pages.go(one.path(key));
    }

    /** Whether the reader may add one. */
    public boolean isOpenToMore() {
        return current.actor().may(adding);
    }

    public Page<V> getFound() {
        if (found == null) {
            load();
        }
        return found;
    }

    /** Where one of them is shown. */
    public String path(V item) {
        return one.path(item.key());
    }

    private Address address() {
        return Address.of(list.path(null));
    }

    /** Address of the page before; null on the first. */
    public String getPrevious() {
        return address().previous(getFound());
    }

    /** Address of the next page; null on the last. */
    public String getNext() {
        return address().next(getFound());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
