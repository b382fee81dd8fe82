package org.mainstay.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code support.ear} as built, on a Payara Server domain of its own: free ports, folder under
 * {@code target/runs}, settings given by environment variables as an administrator would.
 */
public final class RunningServer implements AutoCloseable {

    private static final String DOMAIN = "desk";
    private static final int HTTP = 80;
    private static final int ADMIN = 48;
    private static final int[] USED = {9, 48, 66, 76, 80, 81, 86, 38, 20, 39};

    private final Path folder = Build.folder("server-");
    private final int base = Ports.base(USED);
    private final Map<String, String> settings = new LinkedHashMap<>();

    /** Made ready, not started. */
    public RunningServer() {
        with("support.data.dir", folder.resolve("data").toString());
        with("support.http.port", String.valueOf(base + HTTP));
    }

    /** Sets a configuration key. */
    public RunningServer with(String key, String value) {
        settings.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value);
        return this;
    }

    /** Uses this database instead of the embedded one. */
    public RunningServer on(Postgres.Database database) {
        return with("support.db.url", database.url())
                .with("support.db.user", Postgres.USER)
                .with("support.db.password", Postgres.USER);
    }

    /** Uses the demo data and its accounts. */
    public RunningServer withDemo() {
        return with("support.demo", "true");
    }

    /** Creates the domain, starts it and deploys the EAR. */
    public RunningServer start() {
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains(),
                "--portbase",
                String.valueOf(base),
                DOMAIN);
        asadmin("start-domain", "--domaindir", domains(), DOMAIN);
        try {
            asadmin(
                    "--port",
                    String.valueOf(base + ADMIN),
                    "deploy",
                    Build.file("support.ear").toString());
        } catch (RuntimeException | AssertionError e) {
            // Nobody has it yet who could close it.
            close();
            throw e;
        }
        return this;
    }

    private String domains() {
        return folder.resolve("domains").toString();
    }

    /** Where the pages are, with a trailing slash. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + (base + HTTP) + "/support/");
    }

    /** The server's log. */
    public Path log() {
        return Path.of(domains(), DOMAIN, "logs", "server.log");
    }

    private void asadmin(String... arguments) {
        var command = new ArrayList<String>();
        command.add("bash");
        command.add(Build.file("payara-server/payara6/bin/asadmin").toString());
        command.addAll(List.of(arguments));
        // Into a file: the domain inherits the output and would keep a pipe open.
        var output = folder.resolve("asadmin.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SUPPORT_"));
        builder.environment().putAll(settings);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            var process = builder.start();
            if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(
                        "asadmin failed: "
                                + List.of(arguments)
                                + "\n"
                                + Build.tail(output)
                                + "\nserver.log ends:\n"
                                + Build.tail(log()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", domains(), "--force", "--kill", DOMAIN);
    }
}
