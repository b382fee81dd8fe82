package org.mainstay.operation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.web.Route;

/** What there is to administer, as rail and overview list it. */
@Named
@RequestScoped
public class Administration {

    private static final List<Place> PLACES =
            List.of(
                    new Place("users", "person", Route.USERS),
                    new Place("organisations", "organisation", Route.ORGANISATIONS),
                    new Place("teams", "team", Route.TEAMS),
                    new Place("products", "product", Route.PRODUCTS),
                    new Place("webhooks", "webhook", Route.WEBHOOKS),
                    new Place("policies", "clock", Route.POLICIES),
                    new Place("calendars", "calendar", Route.CALENDARS),
                    new Place("mail", "mail", Route.MAIL),
                    new Place("dead_letters", "undelivered", Route.DEAD_LETTERS),
                    new Place("throttles", "shield", Route.THROTTLES),
                    new Place("search", "search", Route.SEARCH_INDEX),
                    new Place("settings", "tools", Route.SETTINGS));

    @Inject CurrentActor current;

    /** Refuses the overview to everybody else. */
    public void load() {
        current.require(Permission.MANAGE_PEOPLE);
    }

    public List<Place> getPlaces() {
        return PLACES;
    }

    /** Whether a section of the product is administration. */
    public boolean has(String section) {
        return PLACES.stream().anyMatch(place -> place.name().equals(section));
    }

    /**
     * A page of the administration.
     *
     * @param name part of its texts' keys
     */
    public record Place(String name, String icon, Route route) {

        public String getPath() {
            return route.path(null);
        }
    }
}
