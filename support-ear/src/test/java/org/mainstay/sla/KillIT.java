package org.mainstay.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningJar;
import org.mainstay.harness.Seed;

/**
 * The JAR's process is killed again and again while escalation levels fall due and people write.
 * Afterwards every level has happened exactly once and everything acknowledged is there.
 */
class KillIT {

    private static final int LEVELS = 20;
    private static final int TICKETS_A_ROUND = 3;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration CATCH_UP = Duration.ofSeconds(90);

    @Test
    void nothingIsLostOrDoneTwiceOnTheEmbeddedDatabase() throws SQLException {
        try (var desk = new RunningJar()) {
            new Ordeal(desk, Seed.embedded(desk), new Random(20261123)).run(10);
        }
    }

    @Test
    void nothingIsLostOrDoneTwiceOnPostgres() throws SQLException {
        var database = Postgres.fresh();
        try (var desk = new RunningJar().on(database)) {
            new Ordeal(desk, database.dataSource(), new Random(71)).run(3);
        }
    }

    private static final class Ordeal {

        private final RunningJar desk;
        private final DataSource database;
        private final Random random;
        private final Map<String, String> openedTickets = new ConcurrentHashMap<>();
        private final Map<String, String> sentMessages = new ConcurrentHashMap<>();
        private final AtomicInteger counter = new AtomicInteger();

        Ordeal(RunningJar desk, DataSource database, Random random) {
            this.desk = desk;
            this.database = database;
            this.random = random;
        }

        void run(int kills) throws SQLException {
            Seed.into(database);
            desk.start();
            Seed.client(desk, Seed.MANAGER).post("sla-policies", policy()).expect(201);
            for (int kill = 1; kill <= kills; kill++) {
                if (kill > 1) {
                    desk.start();
                }
                writeUntilKilled();
                if (kill % 3 == 0) {
                    desk.launch();
                    // Somewhere between the JVM's start and the first scans.
                    pause(6_000 + random.nextInt(6_000));
                    desk.kill();
                }
            }
            desk.start();
            awaitCatchUp();
            var idle = openTicket();
            awaitCatchUp();
            desk.stop();

            assertThat(openedTickets).hasSizeGreaterThanOrEqualTo(kills);
            assertThat(sentMessages).hasSizeGreaterThanOrEqualTo(kills);
            checkAcknowledged();
            checkExactlyOnce();
            checkLatency(idle);
        }

        /** People write while levels fall due, and at a random moment the process dies. */
        private void writeUntilKilled() {
            var acknowledged = sentMessages.size();
            var writer = new Thread(this::write, "writer");
            writer.start();
            // A slow machine must not make this a test in which nothing was written.
            Poll.until("a message is there", START, () -> sentMessages.size() > acknowledged);
            pause(random.nextInt(4_000));
            desk.kill();
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void write() {
            try {
                var numbers = new ArrayList<String>();
                for (int i = 0; i < TICKETS_A_ROUND; i++) {
                    numbers.add(openTicket());
                }
                for (int i = 0; true; i++) {
                    say(numbers.get(i % numbers.size()));
                }
            } catch (UncheckedIOException e) {
                // The process is gone: what was not answered may or may not have happened.
                assertThat(e).isNotNull();
            }
        }

        private String openTicket() {
            var subject = "Ticket " + counter.incrementAndGet();
            var answer =
                    Seed.client(desk, Seed.CUSTOMER)
                            .post(
                                    "tickets",
                                    """
                                    {"subject": %s, "body": "It **fails**", "severity": 1,
                                     "product": "hadoop"}"""
                                            .formatted(RestClient.quoted(subject)))
                            .expect(201);
            var number = answer.json().get("number").asText();
            openedTickets.put(number, subject);
            return number;
        }

        private void say(String number) {
            var text = "Message " + counter.incrementAndGet();
            Seed.client(desk, Seed.CUSTOMER)
                    .post(
                            "tickets/" + number + "/messages",
                            "{\"body\": " + RestClient.quoted(text) + "}")
                    .expect(201);
            sentMessages.put(text, number);
        }

        /** Waits until all tickets that exist have all their levels carried out. */
        private void awaitCatchUp() {
            var agent = Seed.client(desk, Seed.AGENT);
            var open = new ArrayList<>(allTickets(agent));
            Poll.until(
                    "every level is carried out",
                    CATCH_UP,
                    () -> {
                        open.removeIf(number -> carriedOut(agent, number) >= LEVELS);
                        return open;
                    },
                    List::isEmpty);
        }

        private static List<String> allTickets(RestClient agent) {
            var items = agent.get("tickets?size=200").expect(200).json().get("items");
            return items.findValuesAsText("number").stream().distinct().toList();
        }

        private static long carriedOut(RestClient agent, String number) {
            var items =
                    agent.get("tickets/" + number + "/escalations?size=200")
                            .expect(200)
                            .json()
                            .get("items");
            return IntStream.range(0, items.size())
                    .filter(i -> items.get(i).hasNonNull("carriedOutAt"))
                    .count();
        }

        private void checkAcknowledged() throws SQLException {
            var tickets = new TreeMap<String, String>();
            rows("select ticket_number, subject from ticket")
                    .forEach(row -> tickets.put(row.get(0), row.get(1)));
            var messages =
                    rows("select body from message").stream().map(row -> row.get(0)).toList();

            assertThat(tickets).containsAllEntriesOf(openedTickets);
            assertThat(messages).containsAll(sentMessages.keySet());
            assertThat(messages.stream().filter(body -> body.startsWith("Message")))
                    .as("no message twice")
                    .doesNotHaveDuplicates();
            assertThat(tickets.values()).as("no ticket twice").doesNotHaveDuplicates();
        }

        private void checkExactlyOnce() throws SQLException {
            var tickets = number("select count(*) from ticket");
            var levels = tickets * LEVELS;

            assertThat(number("select count(*) from outbox_message")).as("outbox").isZero();
            assertThat(number("select count(*) from due_level")).as("still due").isZero();
            assertThat(number("select count(*) from escalation")).as("ledger").isEqualTo(levels);
            assertThat(
                            number(
                                    "select count(distinct concat(clock_id, ':', cycle, ':',"
                                            + " level_id)) from escalation where carried_out_at is"
                                            + " not null"))
                    .as("carried out")
                    .isEqualTo(levels);
            assertThat(
                            rows(
                                    "select subject_id, new_value, count(*) from history_entry"
                                            + " where action_name = 'ESCALATED' group by subject_id,"
                                            + " new_value"))
                    .as("history")
                    .hasSize((int) levels)
                    .allSatisfy(row -> assertThat(row.get(2)).isEqualTo("1"));
            assertThat(
                            rows(
                                    "select e.id, count(m.id), count(distinct m.to_address) from"
                                            + " escalation e left join mail m on m.occasion like"
                                            + " concat('escalation:', e.id, ':%') group by e.id"))
                    .as("mails of each level")
                    .hasSize((int) levels)
                    .allSatisfy(
                            row ->
                                    assertThat(row.subList(1, 3))
                                            .containsOnly(String.valueOf(Seed.TEAM_SIZE)));
            assertThat(number("select count(*) from mail where occasion like 'opened:%'"))
                    .as("confirmations to customers")
                    .isEqualTo(tickets);
            assertThat(
                            number(
                                    "select count(*) from history_entry where action_name ="
                                            + " 'BREACHED'"))
                    .as("breaches")
                    .isEqualTo(tickets);
        }

        /** Of a ticket whose levels fell due while nothing else happened. */
        private void checkLatency(String ticket) throws SQLException {
            var millis =
                    rows(
                                    "select cast(extract(epoch from (e.carried_out_at - e.due_at))"
                                            + " * 1000 as bigint) from escalation e join ticket_clock c"
                                            + " on c.id = e.clock_id join ticket t on t.id ="
                                            + " c.ticket_id where t.ticket_number = '"
                                            + ticket
                                            + "'")
                            .stream()
                            .map(row -> Long.valueOf(row.get(0)))
                            .collect(Collectors.toCollection(ArrayList::new));
            Collections.sort(millis);

            assertThat(millis).hasSize(LEVELS);
            assertThat(millis.get(LEVELS / 2)).as("median in ms of %s", millis).isLessThan(2_000);
            assertThat(millis.get(0)).as("never early").isNotNegative();
        }

        private long number(String sql) throws SQLException {
            return Long.parseLong(rows(sql).get(0).get(0));
        }

        private List<List<String>> rows(String sql) throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                var rows = new ArrayList<List<String>>();
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** The time to let things happen before the kill is the test's input, not a wait for them. */
    private static void pause(int millis) {
        var end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        for (long left; (left = end - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(left);
        }
    }

    /** A level falls due every second, for twenty seconds; the promise is broken at half time. */
    private static String policy() {
        var levels =
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(
                                second ->
                                        """
                                        {"clock": "FIRST_RESPONSE", "offset": "PT%dS",
                                         "notify": ["TEAM"], "actions": [{"addTag": "level-%d"}]}"""
                                                .formatted(second - 10, second))
                        .collect(Collectors.joining(","));
        return """
                {"key": "fast", "name": "Fast", "order": 1, "appliesTo": {"severities": [1]},
                 "targets": [{"clock": "FIRST_RESPONSE", "duration": "PT10S", "calendar": "always"}],
                 "pauseIn": [], "levels": [%s]}"""
                .formatted(levels);
    }
}
