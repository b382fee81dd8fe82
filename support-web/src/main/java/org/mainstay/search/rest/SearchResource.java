package org.mainstay.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mainstay.search.service.SearchQueries;
import org.mainstay.shared.rest.ListPayload;
import org.mainstay.shared.rest.PageParameters;

/** Everything the caller may read, by words. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SearchResource {

    @Inject SearchQueries queries;

    /** What has the words, the best first. */
    @GET
    public ListPayload<SearchHitPayload> search(
            @BeanParam SearchParameters wanted, @BeanParam PageParameters page) {
        return ListPayload.of(
                queries.search(wanted.wanted(), page.request()).hits(), SearchHitPayload::of);
    }
}
