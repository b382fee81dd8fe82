package org.mainstay.shared.database;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before the persistence unit is used.
 *
 * <p>EclipseLink calls it while the application is being deployed, before its own login and outside
 * any transaction; a migration that fails fails the deployment. Statements both databases
 * understand are in {@code db/migration}, those of one vendor in {@code db/h2} and {@code
 * db/postgresql}; all share one sequence of versions.
 */
public class SchemaMigration implements SessionCustomizer {

    @Override
    public void customize(Session session) throws SQLException {
        var connector = (JNDIConnector) session.getLogin().getConnector();
        migrate(connector.getDataSource());
        new InstantColumns().customize(session);
    }

    /**
     * Applies the migrations a database does not have yet.
     *
     * @param database must hand out connections that take part in no transaction
     */
    public static void migrate(DataSource database) throws SQLException {
        // The application's class loader: the server's sees neither scripts nor plugins.
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + vendor(database))
                .cleanDisabled(true)
                .baselineOnMigrate(false)
                .load()
                .migrate();
    }

    private static String vendor(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }
}
