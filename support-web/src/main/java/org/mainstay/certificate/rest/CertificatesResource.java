package org.mainstay.certificate.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.certificate.service.CertificateService;
import org.mainstay.shared.rest.Download;

/** Certificates, for whoever knows a number. */
@Path("certificates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CertificatesResource {

    private static final String PDF = "application/pdf";

    @Inject CertificateQueries queries;
    @Inject CertificateService certificates;

    /** Checks one. */
    @GET
    @Path("{number}")
    @PermitAll
    public CertificatePayload get(@PathParam("number") String number) {
        return CertificatePayload.of(queries.check(number));
    }

    /** The sheet to print or pass on. */
    @GET
    @Path("{number}/pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    public Response sheet(@PathParam("number") String number) {
        return Download.of(queries.sheet(number), number + ".pdf", PDF);
    }

    /** Takes one back; answers with it. */
    @POST
    @Path("{number}/revocation")
    public CertificatePayload revoke(
            @PathParam("number") String number, @NotNull @Valid RevocationPayload body) {
        certificates.revoke(number, body.reason());
        return get(number);
    }
}
