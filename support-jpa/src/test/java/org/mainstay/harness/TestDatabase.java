package org.mainstay.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.mainstay.shared.database.InstantColumns;
import org.mainstay.shared.database.SchemaMigration;

/**
 * A new database with the product's schema, and the product's persistence unit on it, without a
 * container.
 *
 * <p>Deploying the unit takes a second, so there is one per kind of database, which always works on
 * the database of the test that runs.
 */
public final class TestDatabase implements AutoCloseable {

    private enum Kind {
        H2,
        POSTGRES
    }

    private static final Map<Kind, EntityManagerFactory> UNITS = new EnumMap<>(Kind.class);
    private static final Map<Kind, Recording> CURRENT = new EnumMap<>(Kind.class);

    // Without expression language, which only messages need.
    private static final ValidatorFactory VALIDATORS =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory();

    private static Path schema;

    private final Kind kind;
    private final DataSource dataSource;
    private final Recording recording;
    private Runnable cleanUp = () -> {};

    private TestDatabase(Kind kind, DataSource dataSource) {
        this.kind = kind;
        this.dataSource = dataSource;
        this.recording = CURRENT.computeIfAbsent(kind, k -> new Recording());
        recording.use(dataSource);
        // Ids fetched ahead and rows kept belong to the database of the test before.
        unit().getCache().evictAll();
        JpaHelper.getServerSession(unit()).getSequencingControl().initializePreallocated();
        recording.forget();
    }

    /** On an embedded database in memory. */
    public static TestDatabase h2() {
        var source = embedded();
        execute(source, "runscript from '%s'".formatted(schema()));
        var database = new TestDatabase(Kind.H2, source);
        database.cleanUp = () -> database.execute("shutdown");
        return database;
    }

    private static JdbcDataSource embedded() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
        source.setUser("mainstay");
        return source;
    }

    /** A script of the migrated database: running it takes a tenth of the migrations' time. */
    private static synchronized Path schema() {
        if (schema == null) {
            var source = embedded();
            try {
                SchemaMigration.migrate(source);
                schema = Files.createTempFile("schema", ".sql");
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("The schema does not migrate", e);
            }
            schema.toFile().deleteOnExit();
            execute(source, "script nopasswords nosettings to '%s'".formatted(schema));
            execute(source, "shutdown");
        }
        return schema;
    }

    /** On a real PostgreSQL. */
    public static TestDatabase postgres() {
        return new TestDatabase(Kind.POSTGRES, Postgres.migrated().dataSource());
    }

    private EntityManagerFactory unit() {
        return UNITS.computeIfAbsent(kind, k -> deploy(k, recording));
    }

    private static EntityManagerFactory deploy(Kind kind, DataSource source) {
        var properties = new HashMap<String, Object>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.nonJtaDataSource", source);
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("eclipselink.session-name", kind.name());
        properties.put("eclipselink.session.customizer", InstantColumns.class.getName());
        properties.put("eclipselink.logging.level", "WARNING");
        properties.put("jakarta.persistence.validation.factory", VALIDATORS);
        return Persistence.createEntityManagerFactory("support", properties);
    }

    public boolean isPostgres() {
        return kind == Kind.POSTGRES;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** A new entity manager; the caller closes it. */
    public EntityManager entities() {
        return unit().createEntityManager();
    }

    /** Work in a transaction of its own, rolled back if it fails. */
    public <T> T transaction(Function<EntityManager, T> work) {
        try (var entities = entities()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** As {@link #transaction}, for work without a result. */
    public void inTransaction(Consumer<EntityManager> work) {
        transaction(
                entities -> {
                    work.accept(entities);
                    return null;
                });
    }

    /** Runs a statement past the persistence unit. */
    public void execute(String sql) {
        execute(dataSource, sql);
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows of a query past the persistence unit, each as its values. */
    public List<List<Object>> rows(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<Object>>();
            while (result.next()) {
                var row = new ArrayList<Object>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single number a query gives. */
    public long number(String sql) {
        return ((Number) rows(sql).get(0).get(0)).longValue();
    }

    /** The statements the persistence unit sends while the work is done. */
    public List<String> statements(Runnable work) {
        recording.forget();
        work.run();
        return recording.statements();
    }

    @Override
    public void close() {
        cleanUp.run();
    }
}
