package org.mainstay.shared.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API; its resources and providers are found by their annotations. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // The API is described by OpenAPI alone, and its JSON is read and written by Json* alone.
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
