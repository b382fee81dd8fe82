package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.resource.service.ResourceDetail;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Changes what the reader contributed. */
@Named
@RequestScoped
public class ResourceEditBacking {

    @Inject ResourceQueries queries;
    @Inject ResourceService resources;
    @Inject LibraryFiles files;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid ResourceForm form = new ResourceForm();
    private ResourceDetail known;

    /** Takes up what is known of the resource, before the answer begins. */
    public void load() {
        if (!getKnown().own()) {
            throw new NotFoundException("resource", key);
        }
        version = known.summary().version();
        form.fill(known);
    }

    /** Stores what was changed. */
    public void save() {
        resources.change(form.change(key, files.take(form), version));
        pages.tell("library_edit.saved");
        pages.go(Route.RESOURCE.path(key));
    }

    public ResourceDetail getKnown() {
        if (known == null) {
            known = queries.get(key);
        }
        return known;
    }

    public Integer getVersion() {
        return version;
    }

    public ResourceForm getForm() {
        return form;
    }
}
