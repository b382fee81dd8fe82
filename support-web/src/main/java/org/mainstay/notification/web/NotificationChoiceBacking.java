package org.mainstay.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.identity.model.NotificationKind;
import org.mainstay.identity.model.NotificationPace;
import org.mainstay.notification.service.NotificationService;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;

/** How often one wants to be told what. */
@Named
@RequestScoped
public class NotificationChoiceBacking {

    @Inject NotificationService notifications;
    @Inject HttpServletRequest request;
    @Inject Pages pages;

    private Map<NotificationKind, NotificationPace> chosen;

    /** Stores the choice made for each kind. */
    public void save() {
        var wanted = new EnumMap<NotificationKind, NotificationPace>(NotificationKind.class);
        for (var kind : getKinds()) {
            Stream.of(NotificationPace.values())
                    .filter(pace -> pace.name().equals(request.getParameter(kind.name())))
                    .findFirst()
                    .ifPresent(pace -> wanted.put(kind, pace));
        }
        notifications.choose(wanted);
        pages.tell("notification_choice.message.info.saved");
        pages.go(Route.NOTIFICATIONS.path(null));
    }

    /** The kinds that can concern the person. */
    public List<NotificationKind> getKinds() {
        return List.copyOf(chosen().keySet());
    }

    /** The paces there are, the most often first. */
    public NotificationPace[] getPaces() {
        return NotificationPace.values();
    }

    /** Whether the person chose it. */
    public boolean chosen(NotificationKind kind, NotificationPace pace) {
        return chosen().get(kind) == pace;
    }

    private Map<NotificationKind, NotificationPace> chosen() {
        if (chosen == null) {
            chosen = notifications.mine();
        }
        return chosen;
    }
}
