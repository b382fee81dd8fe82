package org.mainstay.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** How often people want to be told what. */
@Stateless
public class NotificationService {

    @Inject PersonDirectory people;
    @Inject CurrentActor current;

    /** The caller's choice for each kind that can concern them. */
    @Requires(Permission.SIGNED_IN)
    public Map<NotificationKind, NotificationPace> mine() {
        var person = people.get(current.actor().id());
        var all = new EnumMap<NotificationKind, NotificationPace>(NotificationKind.class);
        for (var kind : NotificationKind.values()) {
            if (concerns(kind)) {
                all.put(kind, person.paceOf(kind));
            }
        }
        return all;
    }

    private boolean concerns(NotificationKind kind) {
        if (kind == NotificationKind.CONTRIBUTED) {
            return current.actor().may(Permission.MODERATE);
        }
        return NotificationKind.FOR_ALL.contains(kind)
                || current.actor().may(Permission.WORK_TICKETS);
    }

    /** Chooses for the kinds that are given. What was collected before still comes in its time. */
    @Requires(Permission.SIGNED_IN)
    public void choose(@NotNull Map<@NotNull NotificationKind, @NotNull NotificationPace> paces) {
        var person = people.get(current.actor().id());
        paces.forEach(person::tell);
    }
}
