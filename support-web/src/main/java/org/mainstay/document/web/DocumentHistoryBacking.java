package org.mainstay.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.mainstay.document.service.DiffLine;
import org.mainstay.document.service.DocumentDetail;
import org.mainstay.document.service.DocumentQueries;
import org.mainstay.document.service.DocumentService;
import org.mainstay.document.service.RevisionView;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Address;
import org.mainstay.shared.web.PageNumbers;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** What a document said before, what changed, and the way back. */
@Named
@RequestScoped
public class DocumentHistoryBacking {

    @Inject DocumentQueries queries;
    @Inject DocumentService documents;
    @Inject ActiveTexts texts;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String key;

    @Inject
    @Param(name = "from")
    private Integer from;

    @Inject
    @Param(name = "to")
    private Integer to;

    @Inject
    @Param(name = "page")
    private Integer page;

    /** The revision whose button was pressed. */
    @Inject
    @Param(name = "restored")
    private Integer restored;

    @Inject
    @Param(name = "version")
    private Integer version;

    private DocumentDetail detail;
    private Page<RevisionView> revisions;
    private List<DiffLine> lines;

    /** Reads all before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    private void read() {
        var request = new PageRequest(PageNumbers.of(page), PageRequest.SIZE_DEFAULT, "");
        detail = queries.get(key);
        revisions = queries.revisions(key, request);
        to = Objects.requireNonNullElse(to, detail.latestRevision());
        from = Objects.requireNonNullElse(from, to - 1);
        lines = from < 1 ? List.of() : queries.compare(key, from, to);
    }

    /** Makes what the revision said the next draft. */
    public void restore() {
        documents.restore(
                key, restored, texts.get("document_history.restored.why", restored), version);
        pages.tell("document_history.restored", restored);
        pages.go(Route.DOCUMENT.path(key) + "?revision=" + queries.get(key).latestRevision());
    }

    public DocumentDetail getDetail() {
        if (detail == null) {
            read();
        }
        return detail;
    }

    public Page<RevisionView> getRevisions() {
        getDetail();
        return revisions;
    }

    /** What changed; empty if nothing did, or there is nothing to compare with. */
    public List<DiffLine> getLines() {
        getDetail();
        return lines;
    }

    /** Number of the older revision that is compared; 0 if there is none. */
    public int getFrom() {
        getDetail();
        return from;
    }

    /** Number of the newer revision that is compared. */
    public int getTo() {
        getDetail();
        return to;
    }

    /** Address of the newer revisions; null on the first page. */
    public String getPrevious() {
        return Address.of(Route.DOCUMENT_HISTORY.path(key)).previous(getRevisions());
    }

    /** Address of the older revisions; null on the last page. */
    public String getNext() {
        return Address.of(Route.DOCUMENT_HISTORY.path(key)).next(getRevisions());
    }
}
