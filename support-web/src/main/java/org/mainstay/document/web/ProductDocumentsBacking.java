package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.DocumentFilter;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentSummary;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.omnifaces.cdi.Param;

/** The known problems of a product, on its page. */
@Named
@RequestScoped
public class ProductDocumentsBacking {

    private static final int SHOWN = 5;

    @Inject DocumentQueries documents;
    @Inject CurrentActor current;

    @Inject
    @Param(name = "number")
    private String product;

    private List<DocumentSummary> known;

    /** The latest in the reader’s language. */
    public List<DocumentSummary> getKnown() {
        if (known == null) {
            var filter =
                    new DocumentFilter(
                            EnumSet.of(DocumentKind.KNOWN_PROBLEM),
                            Set.of(),
                            EnumSet.of(DocumentStatus.PUBLISHED, DocumentStatus.DUE_FOR_REVIEW),
                            Set.of(product),
                            EnumSet.of(Language.of(current.actor().locale())),
                            Set.of(),
                            null,
                            null,
                            null);
            known = documents.search(filter, PageRequest.first(SHOWN)).items();
        }
        return known;
    }
}
