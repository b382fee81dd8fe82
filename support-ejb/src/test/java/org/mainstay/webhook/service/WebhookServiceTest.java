package org.mainstay.webhook.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mainstay.harness.OnBothDatabases;
import org.mainstay.harness.TestDatabase;
import org.mainstay.harness.TestDesk;
import org.mainstay.history.model.HistoryEntry.Action;
import org.mainstay.history.service.HistoryView;
import org.mainstay.shared.service.ConflictException;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.NotPermittedException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.webhook.model.WebhookDelivery.State;
import org.mainstay.webhook.model.WebhookEvent;

class WebhookServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int answer = 204;

    private record Received(Map<String, List<String>> headers, String path, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElseThrow();
        }

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(
                new Received(
                        Map.copyOf(exchange.getRequestHeaders()),
                        exchange.getRequestURI().toString(),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static TestDesk desk(TestDatabase database) {
        return new TestDesk(database, "support.webhook.allowed-hosts", "127.0.0.1");
    }

    private AddedWebhook listening(TestDesk desk, WebhookEvent... events) {
        return desk.as(
                TestDesk.ADMIN,
                () ->
                        desk.get(WebhookService.class)
                                .add(new AddWebhook(url("/hook?a=1"), Set.of(events))));
    }

    private static int deliver(TestDesk desk) {
        var count = 0;
        while (desk.asSystem(() -> desk.get(WebhookService.class).deliverNext())) {
            count++;
        }
        return count;
    }

    private static List<DeliveryView> deliveries(TestDesk desk, AddedWebhook webhook) {
        Page<DeliveryView> page =
                desk.as(
                        TestDesk.ADMIN,
                        () ->
                                desk.get(WebhookQueries.class)
                                        .deliveries(webhook.view().id(), PageRequest.first(50)));
        return page.items();
    }

    @OnBothDatabases
    void eventIsDeliveredOnceAndSigned(TestDatabase database) throws Exception {
        try (var desk = desk(database)) {
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            var number = desk.open("Namenode down");

            assertThat(deliver(desk)).isOne();
            assertThat(deliver(desk)).isZero();

            assertThat(received).hasSize(1);
            var message = received.get(0);
            assertThat(message.path()).isEqualTo("/hook?a=1");
            assertThat(message.json().get("type").asText()).isEqualTo("TICKET_OPENED");
            assertThat(message.json().get("data").get("ticket").asText()).isEqualTo(number);
            assertThat(message.header("webhook-timestamp"))
                    .isEqualTo(Long.toString(desk.clock().instant().getEpochSecond()));
            assertThat(message.header("webhook-signature")).isEqualTo(signed(message, webhook));
            assertThat(deliveries(desk, webhook))
                    .singleElement()
                    .satisfies(d -> assertThat(d.state()).isEqualTo(State.DELIVERED))
                    .satisfies(d -> assertThat(d.responseStatus()).isEqualTo(204))
                    .satisfies(
                            d -> assertThat(d.messageId()).isEqualTo(message.header("webhook-id")));
        }
    }

    private static String signed(Received message, AddedWebhook webhook) throws Exception {
        assertThat(webhook.secret()).startsWith("whsec_");
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(webhook.secret().substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text =
                message.header("webhook-id")
                        + "."
                        + message.header("webhook-timestamp")
                        + "."
                        + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    @OnBothDatabases
    void webhookHearsOnlyWhatItListensTo(TestDatabase database) throws Exception {
        try (var desk = desk(database)) {
            var webhook =
                    listening(
                            desk, WebhookEvent.TICKET_ANSWERED, WebhookEvent.TICKET_STATUS_CHANGED);
            var number = desk.open("Namenode down");
            desk.reply(TestDesk.AGENT, number, MessageKind.INTERNAL, "top secret");
            desk.reply(TestDesk.AGENT, number, MessageKind.PUBLIC, "Look at the log");
            deliver(desk);

            assertThat(received)
                    .allSatisfy(m -> assertThat(m.body()).doesNotContain("secret", "log", "down"));
            assertThat(deliveries(desk, webhook))
                    .extracting(DeliveryView::event)
                    .contains(WebhookEvent.TICKET_ANSWERED, WebhookEvent.TICKET_STATUS_CHANGED)
                    .doesNotContain(WebhookEvent.TICKET_OPENED);
        }
    }

    @OnBothDatabases
    void failedDeliveryIsTriedAgainUnderTheSameIdAndGivenUpInTheEnd(TestDatabase database) {
        try (var desk = desk(database)) {
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            answer = 503;
            desk.open("Namenode down");

            assertThat(deliver(desk)).isOne();
            assertThat(deliver(desk)).isZero();
            desk.clock().advance(Duration.ofSeconds(5));
            assertThat(deliver(desk)).isOne();
            for (int i = 0; i < 20; i++) {
                desk.clock().advance(Duration.ofHours(24));
                deliver(desk);
            }

            assertThat(received).hasSize(10);
            assertThat(received.stream().map(m -> m.header("webhook-id")).distinct()).hasSize(1);
            assertThat(deliveries(desk, webhook))
                    .singleElement()
                    .satisfies(d -> assertThat(d.state()).isEqualTo(State.FAILED))
                    .satisfies(d -> assertThat(d.responseStatus()).isEqualTo(503))
                    .satisfies(d -> assertThat(d.attempts()).isEqualTo(10));
            assertThat(forgetOld(desk)).isZero();
            desk.clock().advance(Duration.ofDays(30));
            assertThat(forgetOld(desk)).isOne();
        }
    }

    private static int forgetOld(TestDesk desk) {
        return desk.asSystem(() -> desk.get(WebhookService.class).forgetOld());
    }

    @OnBothDatabases
    void placeThatDoesNotAnswerIsTriedOnceForAll(TestDatabase database) {
        try (var desk = desk(database)) {
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            server.stop(0);
            for (int i = 0; i < 5; i++) {
                desk.open("Ticket " + i);
            }

            assertThat(deliver(desk)).isOne();

            assertThat(deliveries(desk, webhook))
                    .hasSize(5)
                    .allSatisfy(
                            d ->
                                    assertThat(d.nextAttemptAt())
                                            .isEqualTo(desk.clock().instant().plusSeconds(5)))
                    .anySatisfy(d -> assertThat(d.lastError()).isNotBlank());
        }
    }

    @OnBothDatabases
    void whatWasGivenUpIsSentAgainUnderTheSameId(TestDatabase database) {
        try (var desk = desk(database)) {
            var service = desk.get(WebhookService.class);
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            var other = listening(desk, WebhookEvent.ESCALATION_FIRED).view().id();
            answer = 503;
            desk.open("Namenode down");
            for (int i = 0; i < 20; i++) {
                deliver(desk);
                desk.clock().advance(Duration.ofHours(24));
            }
            answer = 204;
            var failed = deliveries(desk, webhook).get(0).id();

            desk.as(TestDesk.ADMIN, () -> service.repeat(webhook.view().id(), failed));
            desk.as(TestDesk.ADMIN, () -> service.repeat(webhook.view().id(), failed));

            assertThat(deliver(desk)).isOne();
            assertThat(received.stream().map(m -> m.header("webhook-id")).distinct()).hasSize(1);
            assertThat(deliveries(desk, webhook))
                    .singleElement()
                    .satisfies(d -> assertThat(d.state()).isEqualTo(State.DELIVERED))
                    .satisfies(d -> assertThat(d.attempts()).isOne());
            assertThatThrownBy(() -> desk.as(TestDesk.ADMIN, () -> service.repeat(other, failed)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(
                            () ->
                                    desk.as(
                                            TestDesk.MANAGER,
                                            () -> service.repeat(webhook.view().id(), failed)))
                    .isInstanceOf(NotPermittedException.class);
        }
    }

    @OnBothDatabases
    void historySaysWhatWasDone(TestDatabase database) {
        try (var desk = desk(database)) {
            var service = desk.get(WebhookService.class);
            var id = listening(desk, WebhookEvent.TICKET_OPENED).view().id();

            for (var active : List.of(false, false, true)) {
                desk.as(
                        TestDesk.ADMIN,
                        () -> service.change(new ChangeWebhook(id, null, null, active, null)));
            }

            Page<HistoryView> history =
                    desk.as(
                            TestDesk.ADMIN,
                            () ->
                                    desk.get(WebhookQueries.class)
                                            .history(id, PageRequest.first(50)));
            assertThat(history.items())
                    .extracting(HistoryView::action)
                    .containsExactly(Action.REACTIVATED, Action.DEACTIVATED, Action.CREATED);
        }
    }

    @OnBothDatabases
    void redirectIsNotFollowed(TestDatabase database) {
        try (var desk = desk(database)) {
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            answer = 307;
            desk.open("Namenode down");

            deliver(desk);

            assertThat(received).extracting(Received::path).containsExactly("/hook?a=1");
            assertThat(deliveries(desk, webhook).get(0).responseStatus()).isEqualTo(307);
        }
    }

    @OnBothDatabases
    void addressIsCheckedWhenItIsConnectedTo(TestDatabase database) {
        try (var desk = desk(database)) {
            var webhook = listening(desk, WebhookEvent.TICKET_OPENED);
            // A name that led elsewhere when the webhook was added, and inside by now.
            database.execute(
                    "update webhook set url = '"
                            + url("/").replace("127.0.0.1", "localhost")
                            + "'");
            desk.open("Namenode down");

            deliver(desk);

            assertThat(received).isEmpty();
            assertThat(deliveries(desk, webhook).get(0).lastError()).contains("public Internet");
        }
    }

    @OnBothDatabases
    void pausedAndRemovedWebhooksHearNothing(TestDatabase database) {
        try (var desk = desk(database)) {
            var service = desk.get(WebhookService.class);
            var id = listening(desk, WebhookEvent.TICKET_OPENED).view().id();
            desk.as(
                    TestDesk.ADMIN,
                    () -> service.change(new ChangeWebhook(id, null, null, false, 1)));
            desk.open("Namenode down");
            assertThat(deliver(desk)).isZero();

            desk.as(
                    TestDesk.ADMIN,
                    () -> service.change(new ChangeWebhook(id, null, null, true, null)));
            desk.open("Datanode down");
            desk.as(TestDesk.ADMIN, () -> service.remove(id, null));

            assertThat(deliver(desk)).isZero();
            assertThat(database.number("select count(*) from webhook_delivery")).isZero();
            assertThatThrownBy(() -> desk.as(TestDesk.ADMIN, () -> service.remove(id, null)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @OnBothDatabases
    void changeOfTheEventsAloneMakesANewVersion(TestDatabase database) {
        try (var desk = desk(database)) {
            var service = desk.get(WebhookService.class);
            var seen = listening(desk, WebhookEvent.TICKET_OPENED).view();
            var change =
                    new ChangeWebhook(
                            seen.id(),
                            null,
                            Set.of(WebhookEvent.TICKET_CHANGED),
                            null,
                            seen.version());

            desk.as(TestDesk.ADMIN, () -> service.change(change));

            assertThatThrownBy(() -> desk.as(TestDesk.ADMIN, () -> service.change(change)))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @OnBothDatabases
    void onlyAdministratorsManageThem(TestDatabase database) {
        try (var desk = desk(database)) {
            for (var person : List.of(TestDesk.MANAGER, TestDesk.AUDITOR, TestDesk.CUSTOMER)) {
                assertThatThrownBy(
                                () ->
                                        desk.as(
                                                person,
                                                () ->
                                                        desk.get(WebhookQueries.class)
                                                                .all(PageRequest.first(50))))
                        .isInstanceOf(NotPermittedException.class);
            }
        }
    }
}
