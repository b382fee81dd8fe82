package org.mainstay.identity.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.identity.service.RegistrationService;
import org.mainstay.shared.rest.ProblemTexts;

/** Registrations; open to everybody, and silent about who has an account. */
@Path("registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class RegistrationsResource {

    @Inject RegistrationService registrations;
    @Inject ProblemTexts texts;

    /** Asks for an account. */
    @POST
    @PermitAll
    public Response register(@NotNull @Valid RegistrationPayload body) {
        registrations.register(body.command(texts.language()));
        return Response.accepted().build();
    }

    /** Proves the address. */
    @POST
    @Path("verify")
    @PermitAll
    public void verify(@NotNull @Valid VerificationPayload body) {
        registrations.verify(body.token());
    }

    /** Asks for the mail once more. */
    @POST
    @Path("resend")
    @PermitAll
    public Response resend(@NotNull @Valid ResendPayload body) {
        registrations.resend(body.email());
        return Response.accepted().build();
    }
}
