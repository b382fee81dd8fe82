package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import org.junit.jupiter.api.Test;
import org.mainstay.shared.rest.Desk;

class MessagesResourceIT {

    private static final Desk DESK = Desk.shared();

    private final String number = Desk.ticket(DESK.customer(), "A conversation", 3);
    private final String path = "tickets/" + number + "/messages";

    @Test
    void keepsInternalNotesFromCustomers() {
        var agent = DESK.agent();

        var said = agent.post(path, "{\"body\": \"Send the <b>log</b>, *please*.\"}");
        var noted = agent.post(path, "{\"body\": \"Odd.\", \"kind\": \"INTERNAL\"}");

        assertAnswer(
                said,
                201,
                """
                {"id": "<id>", "author": {"id": %d, "name": "Ann Agent"}, "kind": "PUBLIC",
                 "channel": "REST", "body": "Send the <b>log</b>, *please*.",
                 "bodyHtml": "<text>", "createdAt": "<time>", "attachments": []}""",
                Desk.id(agent));
        assertThat(said.json().get("bodyHtml").asText()).contains("<em>please</em>");
        assertThat(said.header("Location"))
                .isEqualTo(DESK.baseUrl() + "api/v1/" + path + "/" + said.json().get("id"));
        assertThat(noted.expect(201).json().get("kind").asText()).isEqualTo("INTERNAL");
        assertThat(DESK.customer().get(path).expect(200).json().findValuesAsText("body"))
                .containsExactly("It is **broken**.", "Send the <b>log</b>, *please*.");
        assertThat(DESK.auditor().get(path).expect(200).json().findValuesAsText("body"))
                .containsExactly("It is **broken**.", "Send the <b>log</b>, *please*.", "Odd.");
        var note = path + "/" + noted.json().get("id");
        assertThat(agent.get(note).expect(200).body()).isEqualTo(noted.body());
        assertProblem(DESK.customer().get(note), 404, "message.not_found");
    }

    @Test
    void hasTheNewestOnTheFirstPage() {
        DESK.customer().post(path, "{\"body\": \"two\"}").expect(201);
        DESK.customer().post(path, "{\"body\": \"three\"}").expect(201);

        var first = DESK.customer().get(path + "?size=2").expect(200).json();
        var second = DESK.customer().get(path + "?size=2&page=1").expect(200).json();

        assertThat(first.findValuesAsText("body")).containsExactly("two", "three");
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(second.findValuesAsText("body")).containsExactly("It is **broken**.");
    }

    @Test
    void rendersNothingDangerous() {
        var said =
                DESK.customer()
                        .post(
                                path,
                                """
                                {"body": "<script>alert(1)</script>[x](javascript:alert(1))"}""")
                        .expect(201)
                        .json();

        assertThat(said.get("bodyHtml").asText()).doesNotContain("<script", "href=\"javascript:");
    }

    @Test
    void letsOnlyThoseSpeakWhoTakePart() {
        assertProblem(
                DESK.customer().post(path, "{\"body\": \"x\", \"kind\": \"INTERNAL\"}"),
                403,
                "not_permitted");
        assertProblem(DESK.stranger().post(path, "{\"body\": \"x\"}"), 404, "ticket.not_found");
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
        assertProblem(DESK.auditor().post(path, "{\"body\": \"x\"}"), 403, "not_permitted");
        assertFields(DESK.customer().post(path, "{\"body\": \" \"}"), 400, "invalid_input", "body");
        assertFields(
                DESK.customer().post(path, "{\"body\": \"x\", \"kind\": \"SECRET\"}"),
                400,
                "wrong_type",
                "kind");
    }

    @Test
    void opensTheTicketWithTheDesksFirstAnswer() {
        DESK.agent().post(path, "{\"body\": \"We look into it.\"}").expect(201);

        var ticket = DESK.customer().get("tickets/" + number).expect(200).json();

        assertThat(ticket.get("status").asText()).isEqualTo("OPEN");
        assertThat(ticket.has("firstRespondedAt")).isTrue();
    }

    @Test
    void aMessageBecomesATicketOfItsOwn() {
        var message =
                DESK.customer()
                        .post(path, "{\"body\": \"Another thing fails\"}")
                        .expect(201)
                        .json()
                        .get("id")
                        .asLong();
        var split = path + "/" + message + "/split";
        var subject = "{\"subject\": \"Another thing\"}";

        var part = DESK.agent().post(split, subject).expect(201).json();
        var again = DESK.agent().post(split, subject).expect(201).json();

        assertThat(part.get("subject").asText()).isEqualTo("Another thing");
        assertThat(again.get("number")).isEqualTo(part.get("number"));
        assertThat(DESK.customer().get(path + "/" + message).expect(200).json().get("splitInto"))
                .isEqualTo(part.get("number"));
        DESK.customer().get("tickets/" + part.get("number").asText()).expect(200);
        assertFields(DESK.agent().post(split, "{}"), 400, "invalid_input", "subject");
        assertProblem(DESK.customer().post(split, subject), 403, "not_permitted");
        assertProblem(
                DESK.agent().post(path + "/999999999/split", subject), 404, "message.not_found");
    }
}
