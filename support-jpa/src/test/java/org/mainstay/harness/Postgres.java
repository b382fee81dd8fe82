package org.mainstay.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mainstay.shared.database.SchemaMigration;

/** A real PostgreSQL: one server per JVM, started when first asked for, a new database per use. */
public final class Postgres {

    public static final String USER = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String template;

    private Postgres() {}

    /** A new, empty database. */
    public static Database fresh() {
        return create("template1");
    }

    /** A new database with the product's schema: a copy of one that was migrated once. */
    public static Database migrated() {
        return create(template());
    }

    private static synchronized String template() {
        if (template == null) {
            var database = fresh();
            try {
                SchemaMigration.migrate(database.dataSource());
            } catch (SQLException e) {
                throw new IllegalStateException("The schema does not migrate", e);
            }
            template = database.name();
        }
        return template;
    }

    private static Database create(String template) {
        var name = "desk" + DATABASES.incrementAndGet();
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s strategy file_copy".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException("No new database", e);
        }
        return new Database(
                name,
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
                                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                                .setServerConfig("pg_stat_statements.track_utility", "off")
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
     * @param name of the database
     * @param url for {@code support.db.url}; the user is {@value #USER}, any password will do
     */
    public record Database(String name, String url, DataSource dataSource) {}
}
