package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.mainstay.document.service.DocumentFilter;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentSummary;
import org.mainstay.shared.service.PageRequest;
import org.omnifaces.cdi.Param;

/** The document with the notes of a release, on the release’s page. */
@Named
@RequestScoped
public class ReleaseNoteBacking {

    @Inject DocumentQueries documents;

    @Inject
    @Param(name = "number")
    private Long release;

    private List<DocumentSummary> found;

    /** It alone; nothing if there is none that the reader may read. */
    public List<DocumentSummary> getFound() {
        if (found == null) {
            var filter =
                    new DocumentFilter(
                            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), release,
                            null, null);
            found = documents.search(filter, PageRequest.first(1)).items();
        }
        return found;
    }
}
