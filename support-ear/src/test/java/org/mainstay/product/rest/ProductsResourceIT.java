package org.mainstay.product.rest;

import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class ProductsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String key = Desk.fresh("product");

    @Test
    void keepsVersionsInTheirOrder() {
        var admin = DESK.admin();

        assertAnswer(
                admin.post(
                        "products",
                        """
                        {"key": "%s", "name": "P", "team": "storage", "versions": ["2.0", "1.0"]}"""
                                .formatted(key)),
                201,
                "{\"key\": \"%s\", \"name\": \"P\", \"team\": \"storage\","
                        + " \"versions\": [\"2.0\", \"1.0\"]}",
                key);
        assertAnswer(
                admin.patch("products/" + key, "{\"versions\": [\"3.0\"], \"team\": null}"),
                200,
                "{\"key\": \"%s\", \"name\": \"P\", \"versions\": [\"3.0\", \"2.0\", \"1.0\"]}",
                key);
    }

    @Test
    void isForEverybodyToRead() {
        DESK.admin()
                .post(
                        "products",
                        """
                        {"key": "%s", "name": "P", "versions": ["3.4.1", "3.3.6"]}"""
                                .formatted(key))
                .expect(201);

        assertAnswer(
                DESK.customer().get("products/" + key),
                200,
                "{\"key\": \"%s\", \"name\": \"P\", \"versions\": [\"3.4.1\", \"3.3.6\"]}",
                key);
        assertProblem(DESK.customer().get("products/nothing"), 404, "product.not_found");
        assertProblem(
                DESK.agent().patch("products/" + key, "{\"name\": \"X\"}"), 403, "not_permitted");
    }

    @Test
    void refusesTeamsThatDontExist() {
        assertFields(
                DESK.admin()
                        .post(
                                "products",
                                "{\"key\": \"%s\", \"name\": \"P\", \"team\": \"nobody\"}"
                                        .formatted(key)),
                422,
                "team.not_found",
                "team");
    }
}
