package org.mainstay.identity.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.AccountState;
import org.mainstay.identity.service.PersonFilter;
import org.mainstay.shared.rest.QueryValues;

/** Which people a client wants. */
public class UserParameters {

    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @QueryParam("role")
    private String role;

    @QueryParam("organisation")
    private String organisation;

    @QueryParam("state")
    private String state;

    PersonFilter filter() {
        return new PersonFilter(
                text,
                one("role", role, Role.values()),
                organisation,
                one("state", state, AccountState.values()));
    }

    private static <E extends Enum<E>> E one(String name, String given, E[] allowed) {
        return QueryValues.oneOf(
                        name, Stream.ofNullable(given).toList(), List.of(allowed), Enum::name)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
