package org.mainstay.shared.rest;

import jakarta.ws.rs.QueryParam;
import org.mainstay.shared.service.PageRequest;

/** Which part of a list a client wants. */
public class PageParameters {

    private static final int PAGE_MAX = 1_000_000;

    @QueryParam("page")
    private String page;

    @QueryParam("size")
    private String size;

    /** The part, in the list's own order. */
    public PageRequest request() {
        return request(null);
    }

    /**
     * The part.
     *
     * @param sort as the client gave it, null for the list's own order
     */
    public PageRequest request(String sort) {
        return new PageRequest(
                QueryValues.number("page", page, 0, 0, PAGE_MAX),
                QueryValues.number("size", size, PageRequest.SIZE_DEFAULT, 1, PageRequest.SIZE_MAX),
                sort == null ? "" : sort);
    }
}
