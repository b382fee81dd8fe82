package org.mainstay.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * {@code support.jar} as built, running as a process of its own on a free port of the loopback
 * interface, with a data directory of its own under {@code target/runs}.
 *
 * <pre>
 * try (var desk = new RunningJar().with("support.demo", "true").start()) {
 *     var rest = RestClient.at(desk.baseUrl());
 *     desk.kill();
 *     desk.start();
 * }
 * </pre>
 */
public final class RunningJar implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final String READY = "Mainstay is ready";

    private final Path folder = Build.folder("jar-");
    private final int port = Ports.free();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Thread hook = new Thread(this::destroy);
    // Gets two servers and a browser onto a small machine, and starts faster.
    private List<String> jvm = List.of("-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private Process process;
    private int starts;

    /** Made ready, not started. */
    public RunningJar() {
        with("support.data.dir", folder.resolve("data").toString());
        with("support.http.port", String.valueOf(port));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Sets a configuration key for all following starts. */
    public RunningJar with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Runs with these options of the JVM instead of those that suit tests. */
    public RunningJar withJvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    /** Uses this database instead of the embedded one. */
    public RunningJar on(Postgres.Database database) {
        return with("support.db.url", database.url())
                .with("support.db.user", Postgres.USER)
                .with("support.db.password", Postgres.USER);
    }

    /** Uses the demo data and its accounts. */
    public RunningJar withDemo() {
        return with("support.demo", "true");
    }

    /** Starts the process, on the data of the last run if there was one, and waits for it. */
    public RunningJar start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts the process and returns at once. */
    public void launch() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("Runs already");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", Build.file("support.jar").toString()));
        starts++;
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SUPPORT_"));
        try {
            process = builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process says that it is ready. */
    public void awaitReady() {
        try {
            Poll.until("the JAR is ready", START, () -> ended() || logged(READY));
        } catch (AssertionError e) {
            throw failure("did not become ready", e);
        }
        if (ended()) {
            throw failure("ended with " + process.exitValue() + " instead of starting", null);
        }
        if (!answers()) {
            throw failure("says it is ready, but the application is not there", null);
        }
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(baseUrl()).build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
                    < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean ended() {
        return !process.isAlive();
    }

    private boolean logged(String text) throws IOException {
        return Files.readString(log()).contains(text);
    }

    /** Where the pages are, with a trailing slash. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The process, as the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** The folder given as {@code support.data.dir}. */
    public Path dataDirectory() {
        return Path.of(settings.get("support.data.dir"));
    }

    /** What the process wrote since its last start. */
    public Path log() {
        return folder.resolve("log-" + starts + ".txt");
    }

    /** The set-up link of a fresh installation, as an administrator finds it in the log. */
    public URI setUpLink() {
        try {
            var matcher =
                    Pattern.compile("http\\S+/set-up\\?token=[\\w-]+")
                            .matcher(Files.readString(log()));
            if (!matcher.find()) {
                throw failure("showed no set-up link", null);
            }
            return URI.create(matcher.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process the hard way, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for a process that ends by itself; returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw failure("did not end", null);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process in the orderly way. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        destroy();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down, and the hook runs.
            hook.getId();
        }
    }

    private void destroy() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** A failure that shows the end of the log. */
    public AssertionError failure(String what, Throwable cause) {
        return new AssertionError(
                "The JAR " + what + ". " + log() + " ends:\n" + Build.tail(log()), cause);
    }
}
