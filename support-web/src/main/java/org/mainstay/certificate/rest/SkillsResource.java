package org.mainstay.certificate.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.certificate.service.CertificateQueries;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;
import org.mainstay.shared.rest.RefusedRequestException;

/** Who is trained for what. */
@Path("skills")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SkillsResource {

    @Inject CertificateQueries queries;

    /** Who of those who work on tickets is trained for a product, the latest certificate first. */
    @GET
    public ListPayload<SkillPayload> list(
            @QueryParam("product") String product,
            @QueryParam("version") String version,
            @BeanParam PageParameters page) {
        if (product == null) {
            throw RefusedRequestException.field("invalid_input", "product", "required");
        }
        return ListPayload.of(
                queries.trainedFor(product, version), page.request(), SkillPayload::of);
    }
}
