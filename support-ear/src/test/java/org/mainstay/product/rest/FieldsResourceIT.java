package org.mainstay.product.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.RestClient.Answer;
import org.mainstay.shared.rest.Desk;

/** What products ask, and tickets answer, over REST. */
class FieldsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String product = Desk.fresh("asking");
    private final String fields = "products/" + product + "/fields";

    @BeforeEach
    void addAProductThatAsks() {
        var admin = DESK.admin();
        admin.post("products", "{\"key\": \"%s\", \"name\": \"P\"}".formatted(product)).expect(201);
        admin.post(
                        fields,
                        """
                        {"key": "cluster-size", "type": "NUMBER", "label": "Nodes",
                         "labelZh": "节点数", "required": true, "minimum": 1, "maximum": 20000}""")
                .expect(201);
        admin.post(
                        fields,
                        """
                        {"key": "services", "type": "CHOICES", "label": "Services",
                         "choices": [{"value": "HDFS"}, {"value": "YARN", "zh": "资源调度"}]}""")
                .expect(201);
        admin.post(
                        fields,
                        """
                        {"key": "contract", "type": "YES_NO", "label": "Contract",
                         "staffOnly": true, "position": 0}""")
                .expect(201);
    }

    @Test
    void administratorsDecideWhatIsAsked() {
        assertAnswer(
                DESK.admin().get(fields + "/cluster-size"),
                200,
                """
                {"key": "cluster-size", "type": "NUMBER", "label": "Nodes", "labelZh": "节点数",
                 "required": true, "staffOnly": false, "minimum": 1, "maximum": 20000,
                 "retired": false}""");
        assertThat(keys("agent")).isEqualTo("[contract, cluster-size, services]");
        assertThat(keys("customer")).isEqualTo("[cluster-size, services]");

        var etag = DESK.admin().get(fields + "/services").header("ETag");
        DESK.admin()
                .with("If-Match", etag)
                .patch(fields + "/services", "{\"retired\": true}")
                .expect(200);
        assertProblem(
                DESK.admin()
                        .with("If-Match", etag)
                        .patch(fields + "/services", "{\"label\": \"S\"}"),
                412,
                "stale");
        assertThat(keys("customer")).isEqualTo("[cluster-size]");
        assertProblem(
                DESK.agent().patch(fields + "/services", "{\"label\": \"S\"}"),
                403,
                "not_permitted");
        assertProblem(DESK.admin().get(fields + "/nothing"), 404, "field.not_found");
        assertProblem(DESK.customer().get("products/nothing/fields"), 404, "product.not_found");
        assertFields(
                DESK.admin()
                        .post(fields, "{\"key\": \"x\", \"type\": \"CHOICE\", \"label\": \"X\"}"),
                400,
                "field.choices_missing",
                "choices");
    }

    private String keys(String who) {
        var caller = who.equals("agent") ? DESK.agent() : DESK.customer();
        return caller.get(fields)
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("key")
                .toString();
    }

    @Test
    void ticketsAnswerWhatIsAsked() {
        var opened =
                DESK.customer()
                        .post(
                                "tickets",
                                report(
                                        "{\"cluster-size\": 12, \"services\": [\"YARN\", \"HDFS\"]}"))
                        .expect(201)
                        .json();

        assertThat(opened.get("fields").toString())
                .isEqualTo("{\"cluster-size\":12,\"services\":[\"HDFS\",\"YARN\"]}");
        var number = "tickets/" + opened.get("number").asText();
        var changed =
                DESK.agent()
                        .patch(
                                number,
                                """
                                {"fields": {"cluster-size": 48.5, "services": null,
                                 "contract": true}}""")
                        .expect(200)
                        .json();
        assertThat(changed.get("fields").toString())
                .isEqualTo("{\"contract\":true,\"cluster-size\":48.5}");
        assertThat(DESK.customer().get(number).json().get("fields").toString())
                .isEqualTo("{\"cluster-size\":48.5}");
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertFields(send("{}"), 400, "answer.required", "fields.cluster-size");
        assertFields(send("{\"cluster-size\": 0}"), 400, "answer.too_small", "fields.cluster-size");
        assertFields(
                send("{\"cluster-size\": \"1e999999999\"}"),
                400,
                "answer.not_a_number",
                "fields.cluster-size");
        assertFields(
                send("{\"cluster-size\": {\"a\": 1}}"), 400, "wrong_type", "fields.cluster-size");
        assertFields(
                send("{\"cluster-size\": 1, \"services\": \"a\\u0000\"}"),
                400,
                "wrong_type",
                "fields.services");
        assertFields(
                send("{\"cluster-size\": 1, \"colour\": \"red\"}"),
                422,
                "field.not_asked",
                "fields.colour");
        assertFields(
                send("{\"cluster-size\": 1, \"contract\": true}"),
                422,
                "field.not_asked",
                "fields.contract");
        DESK.admin().patch(fields + "/services", "{\"retired\": true}").expect(200);
        assertFields(
                send("{\"cluster-size\": 1, \"services\": [\"HDFS\"]}"),
                422,
                "field.retired",
                "fields.services");
    }

    private Answer send(String answers) {
        return DESK.customer().post("tickets", report(answers));
    }

    private String report(String answers) {
        return """
               {"subject": "It fails", "body": "Help", "severity": 3, "product": "%s",
                "fields": %s}"""
                .formatted(product, answers);
    }
}
