package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.mainstay.document.service.DocumentFileView;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.document.service.FileChanges;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.ticket.web.Uploads;
import org.omnifaces.cdi.Param;

/** Writes the next revision of a document. */
@Named
@RequestScoped
public class DocumentEditBacking {

    @Inject DocumentQueries queries;
    @Inject DocumentService documents;
    @Inject Uploads uploads;
    @Inject CurrentActor current;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "version")
    private Integer version;

    /** Paths of the files that are ticked to go. */
    @Inject
    @Param(name = "removed")
    private List<String> removed;

    private final @Valid DocumentForm form = new DocumentForm();
    private List<Part> added;
    private List<DocumentFileView> files;

    /** Reads the document before the answer begins, so that "not found" can be a page. */
    public void load() {
        current.require(Permission.WRITE_DOCUMENTS);
        var known = queries.get(key);
        version = known.summary().version();
        form.fill(known);
    }

    /** Saves it, and leads to it as it is written now. */
    public void save() {
        var changes =
                new FileChanges(
                        uploads.store(added), removed == null ? Set.of() : Set.copyOf(removed));
        documents.revise(form.revision(key, version), changes);
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

    /** The files it has by now. */
    public List<DocumentFileView> getFiles() {
        if (files == null) {
            files = queries.files(key);
        }
        return files;
    }

    /** Whether the file is ticked to go. */
    public boolean removes(DocumentFileView file) {
        return removed != null && removed.contains(file.path());
    }

    /** Files that come with the next revision. */
    public List<Part> getAdded() {
        return added;
    }

    public void setAdded(List<Part> added) {
        this.added = added;
    }

    public DocumentForm getForm() {
        return form;
    }
}
