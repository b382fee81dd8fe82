package org.mainstay.shared.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Names the public address in the API's description, if the administrator gave one; otherwise the
 * platform names the one it listens on. It stands in a library of the EAR, where Payara looks for
 * it, and not beside the settings, which the launcher loads without the platform's libraries.
 */
public class PublicServer implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var settings = Settings.fromEnvironment();
        if (!settings.get(Setting.PUBLIC_URL).isEmpty()) {
            api.setServers(List.of(OASFactory.createServer().url(settings.publicUrl(""))));
        }
    }
}
