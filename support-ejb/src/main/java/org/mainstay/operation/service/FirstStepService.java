package org.mainstay.operation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.PersonDirectory;
import org.mainstay.product.service.ProductDirectory;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;
import org.mainstay.team.service.TeamDirectory;

/** The first steps of an administrator, each done or not by what there is. */
@Stateless
public class FirstStepService {

    @Inject PersonDirectory people;
    @Inject TeamDirectory teams;
    @Inject ProductDirectory products;
    @Inject Settings settings;
    @Inject CurrentActor current;

    /**
     * The steps in their order, each with whether it is done; empty when all are, or the caller has
     * put them aside.
     */
    @Requires(Permission.MANAGE_OPERATION)
    public Optional<Map<FirstStep, Boolean>> open() {
        if (people.get(current.actor().id()).checklistDismissed()) {
            return Optional.empty();
        }
        var steps = new LinkedHashMap<FirstStep, Boolean>();
        for (var step : FirstStep.values()) {
            steps.put(step, done(step));
        }
        return steps.containsValue(false) ? Optional.of(steps) : Optional.empty();
    }

    private boolean done(FirstStep step) {
        return switch (step) {
            case MAIL -> settings.demo() || settings.mailLeaves();
            case PUBLIC_URL -> settings.demo() || !settings.get(Setting.PUBLIC_URL).isEmpty();
            case TEAM -> teams.anyStaffed();
            case PRODUCT -> products.anyEntrusted();
            case SECOND_ADMINISTRATOR -> people.withRole(Role.ADMIN).size() > 1;
        };
    }

    /** The caller doesn't want to see them any more. */
    @Requires(Permission.MANAGE_OPERATION)
    public void dismiss() {
        people.get(current.actor().id()).dismissChecklist();
    }
}
