package org.mainstay.search.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.mainstay.search.service.SearchFor;
import org.mainstay.search.service.SearchKind;
import org.mainstay.shared.rest.QueryValues;

/** What a client looks for. */
public class SearchParameters {

    @QueryParam("q")
    private String q;

    @QueryParam("types")
    private List<String> types;

    @QueryParam("product")
    private String product;

    @QueryParam("language")
    private String language;

    SearchFor wanted() {
        return new SearchFor(
                Objects.requireNonNullElse(q, ""),
                QueryValues.oneOf("types", types, List.of(SearchKind.values()), SearchKind::name),
                product,
                language);
    }
}
