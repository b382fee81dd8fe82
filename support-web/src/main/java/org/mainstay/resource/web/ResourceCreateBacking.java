package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.resource.service.ResourceService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** Contributes something to the community library. */
@Named
@RequestScoped
public class ResourceCreateBacking {

    @Inject ResourceService resources;
    @Inject LibraryFiles files;
    @Inject CurrentActor current;
    @Inject Pages pages;

    private final @Valid ResourceForm form = new ResourceForm();

    /** Lets only those in who can contribute. */
    public void load() {
        current.require(Permission.CONTRIBUTE);
    }

    /** Contributes it, and leads to it. */
    public void contribute() {
        if (!form.withFile() && form.getLink() == null) {
            throw new InvalidInputException("resource.nothing_to_get", "link");
        }
        var key = resources.contribute(form.contribution(files.take(form)));
        pages.tell("library_create.contributed");
        pages.go(Route.RESOURCE.path(key));
    }

    public ResourceForm getForm() {
        return form;
    }
}
