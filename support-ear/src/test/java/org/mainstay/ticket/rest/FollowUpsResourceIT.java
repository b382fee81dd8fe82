package org.mainstay.ticket.rest;

import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

/** What happens when it is late is tested without a server, where time can be set. */
class FollowUpsResourceIT {

    private static final Desk DESK = Desk.shared();
    private static final String TEXT = "{\"body\": \"It is back\"}";

    private final String path =
            "tickets/" + Desk.ticket(DESK.customer(), "Followed up", 3) + "/follow-ups";

    @Test
    void refusesFollowUpsThatAreNotNeeded() {
        assertProblem(DESK.customer().post(path, TEXT), 422, "ticket.follow_up.too_early");
        assertProblem(DESK.agent().post(path, TEXT), 403, "not_permitted");
        assertProblem(DESK.stranger().post(path, TEXT), 404, "ticket.not_found");
        assertFields(DESK.customer().post(path, "{}"), 400, "invalid_input", "body");
    }
}
