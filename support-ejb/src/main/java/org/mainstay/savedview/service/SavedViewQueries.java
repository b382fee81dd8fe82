package org.mainstay.savedview.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mainstay.savedview.model.ListLayout;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** What people keep of their lists. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SavedViewQueries {

    @Inject SavedViewRepository views;
    @Inject CurrentActor current;

    /** Everything the caller sees over the list of tickets. */
    @Requires(Permission.READ_TICKETS)
    public Lists mine() {
        var me = current.actor().id();
        var layout = views.layout(me);
        return new Lists(
                views.of(me, SavedViewService.SEEN_MAX).stream()
                        .map(view -> ViewSummary.of(view, me))
                        .toList(),
                layout.map(ListLayout::opens).map(view -> view.id()).orElse(null),
                layout.map(ListLayout::columns).orElse(null));
    }
}
