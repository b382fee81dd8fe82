package org.mainstay.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.shared.rest.Bodies.assertAnswer;
import static org.mainstay.shared.rest.Bodies.assertFields;
import static org.mainstay.shared.rest.Bodies.assertProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.shared.rest.Desk;

class TicketsResourceIT {

    private static final Desk DESK = Desk.shared();

    @Test
    void opensATicketInTheCallersName() {
        var opened =
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": "  NameNode 🎫 won’t start ", "body": "**Help**",
                                 "severity": 2, "product": "hadoop", "productVersion": "3.4.1",
                                 "environment": "Debian 12"}""");

        assertAnswer(
                opened,
                201,
                """
                {"number": "<text>", "subject": "NameNode 🎫 won’t start", "status": "NEW",
                 "severity": 2, "product": "hadoop", "productVersion": "3.4.1",
                 "environment": "Debian 12",
                 "reporter": {"id": %d, "name": "Carla Customer"}, "tags": [],
                 "watchers": [], "contacts": [],
                 "createdAt": "<time>", "updatedAt": "<time>", "nextDueAt": "<time>",
                 "breached": false}""",
                Desk.id(DESK.customer()));
        var number = opened.json().get("number").asText();
        assertThat(number).matches("\\d{4}-\\d{6}");
        assertThat(opened.header("Location"))
                .isEqualTo(DESK.baseUrl() + "api/v1/tickets/" + number);
        var read = DESK.customer().get("tickets/" + number).expect(200);
        assertThat(read.body()).isEqualTo(opened.body());
        assertThat(read.header("ETag")).isEqualTo(opened.header("ETag")).matches("\"\\d+\"");
    }

    @Test
    void namesWhatIsWrongWithAReport() {
        assertFields(
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": " ", "severity": 5, "product": "hadoop",
                                 "tags": [null]}"""),
                400,
                "invalid_input",
                "subject",
                "body",
                "severity",
                "tags");
        assertFields(
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": "x", "body": "x", "severity": 1, "product": "hadop"}"""),
                422,
                "product.not_found",
                "product");
        assertFields(
                DESK.customer()
                        .post(
                                "tickets",
                                """
                                {"subject": "x", "body": "x", "severity": 1, "product": "hadoop",
                                 "productVersion": "0.1"}"""),
                422,
                "product.version_not_found",
                "productVersion");
        assertProblem(
                DESK.auditor()
                        .post(
                                "tickets",
                                """
                                {"subject": "x", "body": "x", "severity": 1, "product": "hadoop"}"""),
                403,
                "not_permitted");
    }

    @Test
    void tellsWhatIsTakenAwayFromWhatIsLeftAlone() {
        var number = Desk.ticket(DESK.customer(), "Assign me", 3);
        var agent = Desk.id(DESK.agent());
        var path = "tickets/" + number;

        assertAnswer(
                DESK.agent()
                        .patch(
                                path,
                                """
                                {"team": "storage", "assignee": %d, "severity": 1,
                                 "tags": ["HA", "urgent"]}"""
                                        .formatted(agent)),
                200,
                """
                {"number": "%s", "subject": "Assign me", "status": "NEW", "severity": 1,
                 "product": "hadoop", "productVersion": "3.4.1",
                 "reporter": {"id": %d, "name": "Carla Customer"},
                 "assignee": {"id": %d, "name": "Ann Agent"}, "team": "storage",
                 "tags": ["ha", "urgent"], "watchers": [], "contacts": [], "createdAt": "<time>", "updatedAt": "<time>",
                 "nextDueAt": "<time>", "breached": false}""",
                number,
                Desk.id(DESK.customer()),
                agent);
        var renamed = DESK.agent().patch(path, "{\"subject\": \"Renamed\"}").expect(200).json();
        assertThat(renamed.at("/assignee/id").asLong()).isEqualTo(agent);
        assertThat(renamed.get("team").asText()).isEqualTo("storage");
        var freed =
                DESK.agent()
                        .patch(
                                path,
                                """
                                {"assignee": null, "team": null, "productVersion": null}""")
                        .expect(200)
                        .json();
        assertThat(freed.has("assignee")).isFalse();
        assertThat(freed.has("team")).isFalse();
        assertThat(freed.has("productVersion")).isFalse();
        assertThat(freed.get("tags")).hasSize(2);
    }

    @Test
    void showsCustomersOnlyTheirOwnAndOnlyThePublicSide() {
        var number = Desk.ticket(DESK.customer(), "Mine alone", 3);
        var path = "tickets/" + number;
        DESK.agent()
                .patch(
                        path,
                        "{\"team\": \"storage\", \"assignee\": %d, \"tags\": [\"secret\"]}"
                                .formatted(Desk.id(DESK.agent())))
                .expect(200);

        var seen = DESK.customer().get(path).expect(200).json();

        assertThat(seen.has("assignee")).isFalse();
        assertThat(seen.has("team")).isFalse();
        assertThat(seen.get("tags")).isEmpty();
        assertProblem(DESK.stranger().get(path), 404, "ticket.not_found");
        assertProblem(DESK.stranger().get("tickets/2020-000001"), 404, "ticket.not_found");
        assertThat(DESK.stranger().get("tickets?size=200").body()).doesNotContain(number);
        assertThat(DESK.auditor().get(path).expect(200).json().get("tags")).hasSize(1);
        assertProblem(DESK.customer().patch(path, "{\"severity\": 1}"), 403, "not_permitted");
        assertProblem(DESK.auditor().patch(path, "{\"severity\": 1}"), 403, "not_permitted");
        assertProblem(DESK.admin().patch(path, "{\"severity\": 1}"), 403, "not_permitted");
    }

    @Test
    void letsTheDeskWatchAndTheReporterNameContacts() {
        var path = "tickets/" + Desk.ticket(DESK.customer(), "Watch me", 3);
        var agent = Desk.id(DESK.agent());

        var watched =
                DESK.agent()
                        .patch(path, "{\"watchers\": [%d]}".formatted(agent))
                        .expect(200)
                        .json();

        assertThat(watched.at("/watchers/0/name").asText()).isEqualTo("Ann Agent");
        assertThat(DESK.customer().get(path).expect(200).json().get("watchers")).isEmpty();
        DESK.customer().patch(path, "{\"contacts\": []}").expect(200);
        assertFields(
                DESK.customer().patch(path, "{\"contacts\": [\"stranger@desk.example\"]}"),
                422,
                "ticket.not_a_colleague",
                "contacts");
        assertProblem(
                DESK.customer().patch(path, "{\"contacts\": [], \"watchers\": []}"),
                403,
                "not_permitted");
        assertFields(
                DESK.agent()
                        .patch(path, "{\"watchers\": [%d]}".formatted(Desk.id(DESK.customer()))),
                422,
                "ticket.watcher_not_an_agent",
                "watchers");
        assertProblem(DESK.stranger().patch(path, "{\"contacts\": []}"), 404, "ticket.not_found");
    }

    @Test
    void refusesReferencesThatMakeNoSense() {
        var path = "tickets/" + Desk.ticket(DESK.customer(), "References", 3);
        var agent = DESK.agent();

        assertFields(agent.patch(path, "{\"team\": \"nobody\"}"), 422, "team.not_found", "team");
        assertFields(
                agent.patch(path, "{\"assignee\": %d}".formatted(Desk.id(DESK.customer()))),
                422,
                "ticket.assignee_not_an_agent",
                "assignee");
        assertFields(agent.patch(path, "{\"assignee\": \"me\"}"), 400, "wrong_type", "assignee");
        assertFields(
                agent.patch(path, "{\"tags\": [\"no tag\"]}"), 400, "ticket.malformed_tag", "tags");
        assertFields(agent.patch(path, "{\"status\": \"OPEN\"}"), 400, "unknown_field", "status");
    }

    @Test
    void noticesStaleChanges() {
        var path = "tickets/" + Desk.ticket(DESK.customer(), "Stale", 3);
        var tag = DESK.agent().get(path).expect(200).header("ETag");

        var changed = DESK.agent().with("If-Match", tag).patch(path, "{\"severity\": 2}");

        assertThat(changed.expect(200).header("ETag")).isNotEqualTo(tag);
        assertAnswer(
                DESK.agent().with("If-Match", tag).patch(path, "{\"severity\": 4}"),
                412,
                """
                {"type": "/problems/stale", "title": "Precondition failed", "status": 412,
                 "detail": "<text>", "code": "stale"}""");
        assertProblem(
                DESK.agent().with("If-Match", "W/" + tag).patch(path, "{\"severity\": 4}"),
                412,
                "stale");
        DESK.agent().with("If-Match", "*").patch(path, "{\"severity\": 4}").expect(200);
    }

    @Test
    void findsWhatTheFiltersSayInTheOrderAskedFor() {
        var word = Desk.fresh("needle");
        var first = Desk.ticket(DESK.customer(), word + " one", 1);
        var second = Desk.ticket(DESK.stranger(), word + " two", 2);
        DESK.agent()
                .patch(
                        "tickets/" + second,
                        "{\"team\": \"storage\", \"assignee\": %d, \"tags\": [\"%s\"]}"
                                .formatted(Desk.id(DESK.agent()), word))
                .expect(200);
        var both = "tickets?q=" + word;

        assertThat(numbers(both + "&sort=createdAt")).containsExactly(first, second);
        assertThat(numbers(both + "&sort=-createdAt")).containsExactly(second, first);
        assertThat(numbers(both + "&severity=1")).containsExactly(first);
        assertThat(numbers(both + "&severity=1,2&sort=number")).containsExactly(first, second);
        assertThat(numbers(both + "&status=NEW&status=OPEN&sort=number"))
                .containsExactly(first, second);
        assertThat(numbers(both + "&status=CLOSED")).isEmpty();
        assertThat(numbers(both + "&assignee=me")).containsExactly(second);
        assertThat(numbers(both + "&assignee=none")).containsExactly(first);
        assertThat(numbers(both + "&team=storage&tag=" + word)).containsExactly(second);
        assertThat(numbers(both + "&reporter=" + Desk.id(DESK.customer()))).containsExactly(first);
        assertThat(numbers(both + "&product=hadoop&breached=false")).hasSize(2);
        assertThat(numbers(both + "&breached=true")).isEmpty();
        assertThat(numbers(both + "&createdFrom=2020-01-01T00:00:00Z")).hasSize(2);
        assertThat(numbers(both + "&createdTo=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(numbers(both + "&organisation=nowhere")).isEmpty();
        var page = DESK.agent().get(both + "&sort=number&page=1&size=1").expect(200).json();
        assertThat(page.at("/items/0/number").asText()).isEqualTo(second);
        assertThat(page.get("total").asInt()).isEqualTo(2);
    }

    private static List<String> numbers(String path) {
        return DESK.agent().get(path).expect(200).json().findValuesAsText("number");
    }

    @ParameterizedTest
    @CsvSource({
        "status=LOST, invalid_input, status",
        "severity=5, invalid_input, severity",
        "sort=colour, unknown_sort, sort",
        "assignee=bob, not_a_person, assignee",
        "createdFrom=yesterday, invalid_input, createdFrom",
        "breached=perhaps, invalid_input, breached",
        "asignee=me, unknown_parameter, asignee"
    })
    void refusesFiltersThatMakeNoSense(String filter, String code, String field) {
        assertFields(DESK.agent().get("tickets?" + filter), 400, code, field);
    }
}
