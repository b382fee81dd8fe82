package org.mainstay.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mainstay.harness.Poll;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningJar;
import org.mainstay.harness.Seed;
import org.mainstay.harness.SignIn;

/**
 * Fills PostgreSQL with tickets and measures what a client sees: requests per second and latencies
 * of REST calls and pages, memory, start time, and escalations carried out per second.
 *
 * <p>Not a test: its name keeps it out of them. It needs {@code wrk}. Server, database and load
 * generator share the machine, so figures compare within one run only.
 */
class LoadBench {

    private static final List<Integer> SIZES =
            numbers(System.getProperty("bench.tickets", "2000,20000,100000"));
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);

    /** Before each request is measured: the virtual machine compiles for longer than one thinks. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 20);

    private static final int DUE_AT_ONCE = 10_000;
    private static final Duration CARRIED_OUT = Duration.ofMinutes(5);
    private static final Duration INDEXED = Duration.ofMinutes(20);
    private static final String TICKET =
            """
            {"subject": "NameNode does not leave safe mode", "body": "After the **upgrade** it stays \
            there.", "severity": 3, "product": "product-1"}""";

    private final List<String> report = new ArrayList<>();

    @Test
    void figures() throws Exception {
        say("| Tickets | Request | Clients | Requests/s | p50 ms | p95 ms | p99 ms | Errors |");
        say("|---|---|---|---|---|---|---|---|");
        var facts = new ArrayList<String>();
        for (var size : SIZES) {
            facts.addAll(measure(size));
        }
        say("");
        facts.forEach(this::say);
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/figures.md"), report);
    }

    private List<String> measure(int tickets) throws Exception {
        try (var server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .setServerConfig("shared_buffers", "256MB")
                                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                                .start();
                var desk = new RunningJar()) {
            var database = server.getPostgresDatabase();
            Seed.into(database);
            fill(database, tickets);
            desk.on(
                            new Postgres.Database(
                                    "postgres",
                                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                                    database))
                    .withJvm("-Xmx512m")
                    .with("support.api.requests-per-minute", "0");
            var before = System.nanoTime();
            desk.start();
            var started = Duration.ofNanos(System.nanoTime() - before).toMillis();
            awaitIndex(desk, tickets);
            load(desk, tickets);
            var peak = residentMegabytes(desk);
            var escalations = escalate(database);
            return List.of(
                    "- %,d tickets: started in %.1f s, %d MB resident at the peak, %s"
                            .formatted(tickets, started / 1000.0, peak, escalations));
        }
    }

    private static void fill(DataSource database, int tickets) throws SQLException, IOException {
        try (var script = LoadBench.class.getResourceAsStream("/bench/fill.sql");
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("${tickets}", String.valueOf(tickets)));
            // As the database does by itself sooner or later.
            statement.execute("vacuum analyze");
        }
    }

    /**
     * A new node makes its search index in the order of the tickets, which takes a while. The very
     * last ones come first, as changes that were made a moment ago.
     */
    private static void awaitIndex(RunningJar desk, int tickets) {
        var agent =
                RestClient.at(desk.baseUrl())
                        .with("Authorization", "Bearer " + Seed.token(Seed.AGENT));
        var late = "2026-%06d".formatted(tickets - tickets / 100);
        Poll.until(
                "the last but a few tickets can be found",
                INDEXED,
                // Others have parts of its number.
                () ->
                        agent.get("search?q=" + late)
                                .expect(200)
                                .json()
                                .at("/items/0/key")
                                .asText()
                                .equals(late));
    }

    private void load(RunningJar desk, int tickets) throws IOException, InterruptedException {
        var token = "Authorization: Bearer " + Seed.token(Seed.AGENT);
        var reporter = "Authorization: Bearer " + Seed.token(Seed.CUSTOMER);
        var cookie = "Cookie: " + SignIn.cookie(desk.baseUrl(), Seed.AGENT, Seed.PASSWORD);
        var requests =
                List.of(
                        new Load("REST list", "GET", "/api/v1/tickets?status=OPEN", token, ""),
                        new Load("REST detail", "GET", "/api/v1/tickets/{n}", token, ""),
                        new Load("REST search", "GET", "/api/v1/search?q=safe+mode", token, ""),
                        new Load("List page", "GET", "/tickets?status=open", cookie, ""),
                        new Load("Ticket page", "GET", "/tickets/{n}", cookie, ""),
                        // Last, since it makes the desk larger.
                        new Load("REST create", "POST", "/api/v1/tickets", reporter, TICKET));
        for (var request : requests) {
            run(desk, request, 8, tickets, WARM_UP_SECONDS);
            for (var clients : CLIENTS) {
                say(
                        "| %,d | %s | %d | %s |"
                                .formatted(
                                        tickets,
                                        request.name(),
                                        clients,
                                        run(desk, request, clients, tickets, SECONDS)));
            }
        }
    }

    /** What is asked for, and in whose name. */
    private record Load(String name, String method, String path, String header, String body) {}

    private static String run(RunningJar desk, Load load, int clients, int tickets, int seconds)
            throws IOException, InterruptedException {
        var script = Path.of("src/test/resources/bench/load.lua").toString();
        var process =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + clients,
                                "-d" + seconds + "s",
                                "--timeout",
                                "30s",
                                "-s",
                                script,
                                desk.baseUrl().toString(),
                                "--",
                                load.method(),
                                load.path(),
                                load.header(),
                                String.valueOf(tickets),
                                load.body())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var result =
                output.lines()
                        .filter(line -> line.startsWith("RESULT "))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(output))
                        .split(" ");
        return String.format(
                Locale.ROOT,
                "%,.0f | %.1f | %.1f | %.1f | %s",
                Long.parseLong(result[1]) * 1e6 / Long.parseLong(result[2]),
                Long.parseLong(result[3]) / 1000.0,
                Long.parseLong(result[4]) / 1000.0,
                Long.parseLong(result[5]) / 1000.0,
                result[6]);
    }

    private static long residentMegabytes(RunningJar desk) throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/" + desk.pid() + "/status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    /** Lets levels fall due all at once and waits until people were told. */
    private static String escalate(DataSource database) throws SQLException {
        var due =
                update(
                        database,
                        "update due_level set due_at = now() where id in (select id from due_level"
                                + " where due_at > now() + interval '100 days' limit "
                                + DUE_AT_ONCE
                                + ")");
        Poll.until(
                "all levels are carried out",
                CARRIED_OUT,
                () ->
                        number(
                                        database,
                                        "select count(*) from escalation where carried_out_at is"
                                                + " not null")
                                >= due);
        var millis =
                number(
                        database,
                        "select cast(extract(epoch from max(carried_out_at) - min(due_at)) * 1000"
                                + " as bigint) from escalation");
        return "%,d escalations due at once carried out at %,.0f a second"
                .formatted(due, due * 1000.0 / millis);
    }

    private static int update(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static long number(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void say(String line) {
        report.add(line);
        System.err.println(line);
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }
}
