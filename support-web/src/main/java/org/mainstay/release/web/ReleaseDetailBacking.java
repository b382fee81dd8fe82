package org.mainstay.release.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.history.service.HistoryView;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.ReleaseDetail;
import org.mainstay.release.service.ReleaseQueries;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.ticket.web.Choice;
import org.omnifaces.cdi.Param;

/** A release with what it fixes, its gates and what can be downloaded. */
@Named
@RequestScoped
public class ReleaseDetailBacking {

    private static final int HISTORY_SHOWN = 50;

    @Inject ReleaseQueries releases;
    @Inject CurrentActor current;
    @Inject ActiveTexts texts;

    @Inject
    @Param(name = "number")
    private Long id;

    private ReleaseDetail detail;
    private List<HistoryView> history;

    /** Reads the release before the answer begins, so that "not found" can be a page. */
    public void load() {
        getDetail();
    }

    public ReleaseDetail getDetail() {
        if (detail == null) {
            detail = releases.get(id == null ? 0 : id);
        }
        return detail;
    }

    /** Whether it can still be changed, by the reader. */
    public boolean isOpen() {
        return getDetail().mayManage() && detail.summary().status() == ReleaseStatus.PLANNED;
    }

    /** Whether the reader can publish it now. */
    public boolean isReady() {
        return isOpen() && detail.passed();
    }

    /** Whether the reader can sign a gate now. */
    public boolean isSignable() {
        return getDetail().maySign() && !detail.prepared() && !detail.passed();
    }

    /** The gates nobody has signed. */
    public List<Choice> getOpenGates() {
        return getDetail().gates().stream()
                .filter(gate -> !gate.signed())
                .map(gate -> new Choice(gate.gate().name(), texts.of(gate.gate())))
                .toList();
    }

    /** Whether the reader belongs to those who prepare and vouch for releases. */
    public boolean isInside() {
        return current.actor().may(Permission.READ_ALL_TICKETS);
    }

    /** The latest entries, newest first; none for customers. */
    public List<HistoryView> getHistory() {
        if (history == null) {
            history =
                    isInside()
                            ? releases.history(id, PageRequest.first(HISTORY_SHOWN)).items()
                            : List.of();
        }
        return history;
    }
}
