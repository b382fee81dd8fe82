package org.mainstay.problem.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.RestClient;
import org.mainstay.shared.rest.Desk;

class ProblemsResourceIT {

    private static final Desk DESK = Desk.shared();

    private final RestClient agent = DESK.agent();
    private final String ticket = Desk.ticket(DESK.customer(), "Heap grows", 3);
    private final String other = Desk.ticket(DESK.stranger(), "Heap grows too", 3);

    private String open(String title, String... tickets) {
        return agent.post(
                        "problems",
                        """
                        {"title": "%s", "product": "hadoop", "symptom": "It *grows*",
                         "tickets": ["%s"]}"""
                                .formatted(title, String.join("\", \"", tickets)))
                .expect(201)
                .json()
                .get("number")
                .asText();
    }

    @Test
    void keepsARecordAndNoticesStaleChanges() {
        var created =
                agent.post(
                                "problems",
                                "{\"title\": \"Leak\", \"product\": \"hadoop\", \"symptom\":"
                                        + " \"It grows\"}")
                        .expect(201);
        var number = created.json().get("number").asText();
        assertThat(created.header("Location")).endsWith("/api/v1/problems/" + number);
        var path = "problems/" + number;
        var tag = agent.get(path).expect(200).header("ETag");
        assertThat(tag).isEqualTo(created.header("ETag"));

        var changed =
                agent.with("If-Match", tag)
                        .patch(path, "{\"cause\": \"A cache\", \"targetRelease\": \"3.4.2\"}")
                        .expect(200);
        assertThat(changed.json().get("cause").asText()).isEqualTo("A cache");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(agent.with("If-Match", tag).patch(path, "{\"title\": \"X\"}").status())
                .isEqualTo(412);
        agent.patch(path, "{\"cause\": null}").expect(200);
        assertThat(agent.get(path).json().has("cause")).isFalse();

        assertFields(
                agent.post("problems", "{}"), 400, "invalid_input", "title", "product", "symptom");
        assertFields(
                agent.patch(path, "{\"product\": \"nothing\"}"),
                422,
                "product.not_found",
                "product");
        assertProblem(agent.get("problems/P-2026-9999"), 404, "problem.not_found");
        assertProblem(DESK.customer().get(path), 403, "not_permitted");
        assertProblem(DESK.customer().get("problems"), 403, "not_permitted");
        assertProblem(DESK.auditor().patch(path, "{\"title\": \"X\"}"), 403, "not_permitted");
        assertThat(DESK.auditor().get(path).status()).isEqualTo(200);
    }

    @Test
    void joinsTicketsOnceAndFindsThem() {
        var number = open("Leak", ticket);
        var path = "problems/" + number + "/tickets";
        agent.post(path, "{\"tickets\": [\"%s\", \"%s\"]}".formatted(ticket, other)).expect(200);

        var joined = agent.get(path).expect(200).json();
        assertThat(joined.get("total").asInt()).isEqualTo(2);
        assertThat(joined.get("items").findValuesAsText("ticket"))
                .containsExactlyInAnyOrder(ticket, other);
        var found = agent.get("problems?ticket=" + ticket + "&status=OPEN").expect(200).json();
        assertThat(found.get("items").findValuesAsText("number")).containsExactly(number);
        assertThat(found.at("/items/0/openTickets").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0").has("symptom")).isFalse();

        var second = open("Another", Desk.ticket(DESK.customer(), "Else", 4));
        assertFields(
                agent.post("problems/" + second + "/tickets", tickets(ticket)),
                409,
                "problem.ticket.elsewhere",
                "tickets");
        assertFields(agent.post(path, tickets("2026-9")), 422, "ticket.not_found", "tickets");
        assertFields(agent.post(path, "{\"tickets\": []}"), 400, "invalid_input", "tickets");
        assertFields(agent.get("problems?status=BROKEN"), 400, "invalid_input", "status");
        agent.delete(path + "/" + other).expect(204);
        assertProblem(agent.delete(path + "/" + other), 404, "ticket.not_found");
    }

    private static String tickets(String number) {
        return "{\"tickets\": [\"%s\"]}".formatted(number);
    }

    @Test
    void broadcastReachesEachTicketOnceAndTheSolutionResolvesIt() {
        var number = open("Leak", ticket, other);
        var path = "problems/" + number + "/broadcasts";
        var sender = agent.with("Idempotency-Key", Desk.fresh("broadcast"));
        var text = "{\"text\": {\"en\": \"A fix comes.\", \"zh-CN\": \"即将修复。\"}}";

        var sent = sender.post(path, text).expect(201);
        sender.post(path, text).expect(201);
        assertThat(agent.get(path).json().get("total").asInt()).isEqualTo(1);
        var location = sent.header("Location");
        assertThat(location).contains("/api/v1/" + path + "/");
        var one = path + location.substring(location.lastIndexOf('/'));
        await(one, 2);

        assertThat(agent.get(one + "/deliveries").expect(200).json().get("items"))
                .extracting(delivery -> delivery.get("state").asText())
                .containsExactly("SENT", "SENT");
        var said = DESK.customer().get("tickets/" + ticket + "/messages").json().get("items");
        assertThat(said.findValuesAsText("body")).containsOnlyOnce("A fix comes.");
        assertThat(said.toString()).doesNotContain(other, number);
        assertFields(agent.post(path, "{\"text\": {}}"), 400, "problem.text_required", "text");
        assertFields(
                agent.post(path, "{\"text\": {\"fr\": \"x\"}}"), 400, "unknown_field", "text.fr");
        assertProblem(DESK.customer().post(path, text), 403, "not_permitted");

        var move = "problems/" + number + "/transitions";
        assertFields(
                agent.post(move, "{\"to\": \"RESOLVED\"}"),
                400,
                "problem.solution_required",
                "solution");
        assertFields(
                agent.post(move, "{\"to\": \"KNOWN_ERROR\"}"),
                400,
                "problem.cause_required",
                "cause");
        var resolved =
                agent.post(move, "{\"to\": \"RESOLVED\", \"solution\": {\"en\": \"Use 3.4.2.\"}}")
                        .expect(200);
        assertThat(resolved.json().at("/solution/en").asText()).isEqualTo("Use 3.4.2.");
        Poll.until(
                "resolved",
                Duration.ofSeconds(30),
                () ->
                        DESK.customer()
                                .get("tickets/" + ticket)
                                .json()
                                .get("status")
                                .asText()
                                .equals("RESOLVED"));
        DESK.customer()
                .post("tickets/" + ticket + "/transitions", "{\"to\": \"CLOSED\"}")
                .expect(200);
        assertFields(
                agent.post(move, "{\"to\": \"KNOWN_ERROR\"}"),
                422,
                "problem.transition_not_allowed",
                "to");
    }

    private void await(String broadcast, int sent) {
        Poll.until(
                "sent",
                Duration.ofSeconds(30),
                () -> agent.get(broadcast).json().get("sent").asInt() == sent);
    }
}
