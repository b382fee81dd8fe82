package org.mainstay.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL: one server per JVM, started when first asked for, a new database per use. */
public final class Postgres {

    public static final String USER = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private Postgres() {}

    /** A new, empty database. */
    public static Database fresh() {
        var name = "desk" + DATABASES.incrementAndGet();
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No new database", e);
        }
        return new Database(
                "jdbc:postgresql://localhost:" + server().getPort() + "/" + name,
                server().getDatabase(USER, name));
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server =
                        EmbeddedPostgres.builder()
                                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                                .setServerConfig("fsync", "off")
                                .setServerConfig("synchronous_commit", "off")
                                .setServerConfig("max_connections", "200")
                                .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /**
     * A database of the test server.
     *
     * @param url for {@code support.db.url}; the user is {@value #USER}, any password will do
     */
    public record Database(String url, DataSource dataSource) {}
}
