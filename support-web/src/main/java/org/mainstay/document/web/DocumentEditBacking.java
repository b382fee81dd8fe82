package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Writes the next revision of a document. */
@Named
@RequestScoped
public class DocumentEditBacking {

    @Inject DocumentQueries queries;
    @Inject DocumentService documents;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    private final @Valid DocumentForm form = new DocumentForm();

    /** Reads the document before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.WRITE_DOCUMENTS);
        var known = queries.get(key);
        version = known.summary().version();
        form.fill(known);
    }

    /** Saves it, and leads to it as it is written now. */
    public void save() {
        documents.revise(form.revision(key, version));
        pages.tell("document_edit.message.info.saved");
        var latest = queries.get(key).latestRevision();
        pages.go(Route.DOCUMENT.path(key) + "?revision=" + latest);
    }

    public String getKey() {
        return key;
    }

    public Integer getVersion() {
        return version;
    }

    public DocumentForm getForm() {
        return form;
    }
}
