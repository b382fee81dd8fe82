package org.mainstay.release.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.release.model.ReleaseStatus;
import org.mainstay.release.service.ReleaseFilter;
import org.mainstay.shared.rest.QueryValues;

/** Which releases a client wants; several values of one parameter mean any of them. */
public class ReleaseParameters {

    @QueryParam("status")
    private List<String> status;

    @QueryParam("product")
    private List<String> product;

    ReleaseFilter filter() {
        return new ReleaseFilter(
                QueryValues.oneOf(
                        "status", status, List.of(ReleaseStatus.values()), ReleaseStatus::name),
                QueryValues.texts(product));
    }
}
