package org.mainstay.resource.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.resource.model.ResourceKind;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.ResourceFilter;
import org.mainstay.shared.rest.QueryValues;

/** Which resources a client wants; several values of one parameter mean any of them. */
public class ResourceParameters {

    @QueryParam("kind")
    private List<String> kind;

    @QueryParam("status")
    private List<String> status;

    @QueryParam("product")
    private List<String> product;

    @QueryParam("tag")
    private List<String> tag;

    @QueryParam("own")
    private String own;

    @QueryParam("q")
    private String q;

    ResourceFilter filter() {
        return new ResourceFilter(
                QueryValues.oneOf("kind", kind, List.of(ResourceKind.values()), Enum::name),
                QueryValues.oneOf("status", status, List.of(ResourceStatus.values()), Enum::name),
                QueryValues.texts(product),
                QueryValues.texts(tag),
                Boolean.TRUE.equals(QueryValues.truth("own", own)),
                q);
    }
}
