package org.mainstay.operation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.settings.Origin;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;

/** The settings in force, for reading. */
@Named
@RequestScoped
public class SettingsBacking {

    @Inject Settings settings;
    @Inject CurrentActor current;

    /** Refuses the page to everybody else. */
    public void load() {
        current.require(Permission.MANAGE_OPERATION);
    }

    /** All settings, secrets masked. */
    public List<Row> getRows() {
        return Stream.of(Setting.values())
                .map(setting -> new Row(setting, settings.shown(setting), settings.origin(setting)))
                .toList();
    }

    /**
     * A setting in force.
     *
     * @param value empty for none
     */
    public record Row(Setting setting, String value, Origin origin) {

        public String getKey() {
            return setting.key();
        }

        public String getVariable() {
            return setting.environmentVariable();
        }

        public String getName() {
            return setting.name();
        }
    }
}
