package org.mainstay.identity.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.identity.service.TokenService;
import org.mainstay.shared.rest.Created;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.WithPassword;

/** The caller's bearer tokens. */
@Path("tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokensResource {

    @Inject TokenService tokens;
    @Inject Created created;

    /** Issues a token to somebody who gives their password. */
    @POST
    @WithPassword
    public Response issue(@NotNull @Valid NewTokenPayload body) {
        var issued = tokens.issue(body.name(), body.expiresInDays());
        return created.at(TokenPayload.of(issued), issued.view().id()).build();
    }

    /** The tokens in force. */
    @GET
    public ListPayload<TokenPayload> list(@BeanParam PageParameters page) {
        return ListPayload.of(tokens.mine(), page.request(), TokenPayload::of);
    }

    /** Revokes a token. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") Long id) {
        tokens.revoke(id);
    }
}
