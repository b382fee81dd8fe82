package org.mainstay.problem.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.problem.model.ProblemStatus;
import org.mainstay.problem.service.ProblemFilter;
import org.mainstay.shared.rest.QueryValues;

/** Which problems a client wants; several values of one parameter mean any of them. */
public class ProblemParameters {

    @QueryParam("status")
    private List<String> status;

    @QueryParam("product")
    private List<String> product;

    @QueryParam("ticket")
    private String ticket;

    @QueryParam("q")
    private String q;

    ProblemFilter filter() {
        return new ProblemFilter(
                QueryValues.oneOf(
                        "status", status, List.of(ProblemStatus.values()), ProblemStatus::name),
                QueryValues.texts(product),
                ticket,
                q);
    }
}
