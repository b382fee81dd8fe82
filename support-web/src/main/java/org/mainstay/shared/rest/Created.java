package org.mainstay.shared.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/** Answers for what a request brought into being. */
@RequestScoped
public class Created {

    @Inject Settings settings;
    @Context UriInfo uri;

    /**
     * An answer that says where the new thing is, as seen from outside.
     *
     * @param body the new thing
     * @param id its name below the list it was posted to
     */
    public ResponseBuilder at(Object body, Object id) {
        return below(uri.getPath(), body, id);
    }

    /**
     * The same for what belongs to another list than the one that was posted to.
     *
     * @param list its path below the API's root
     */
    public ResponseBuilder below(String list, Object body, Object id) {
        var root =
                settings.get(Setting.PUBLIC_URL).isEmpty()
                        ? uri.getBaseUriBuilder()
                        : UriBuilder.fromUri(settings.publicUrl("")).path("api/v1");
        // As a value, since a name may have braces, which are a template's.
        return Response.created(root.path(list).path("{id}").build(id.toString())).entity(body);
    }

    /** As {@link #at(Object, Object)}, with the version the new thing is in. */
    public Response at(Object body, Object id, int version) {
        return at(body, id).tag(Versions.tag(version)).build();
    }
}
