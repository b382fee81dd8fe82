package org.mainstay.settings;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Names the public address in the API's description, if the administrator gave one; otherwise the
 * platform names the one it listens on.
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
