package org.mainstay.savedview.service;

import org.mainstay.savedview.model.SavedView;

/**
 * A saved view as its reader sees it.
 *
 * @param query what the list is asked for, as in its address
 * @param teamName null if it is the reader’s alone
 * @param changeable whether the reader may change it
 */
public record ViewSummary(Long id, String name, String query, String teamName, boolean changeable) {

    static ViewSummary of(SavedView view, Long reader) {
        return new ViewSummary(
                view.id(),
                view.name(),
                view.query(),
                view.team() == null ? null : view.team().name(),
                view.changeableBy(reader));
    }
}
