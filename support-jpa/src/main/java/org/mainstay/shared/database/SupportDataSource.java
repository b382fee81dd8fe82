package org.mainstay.shared.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mainstay.settings.InvalidSettingException;
import org.mainstay.settings.Setting;
import org.mainstay.settings.Settings;

/**
 * Opens connections to the database the settings name.
 *
 * <p>The deployment descriptors name this class instead of a driver's, so the server pools its
 * connections while URL, user and password never travel through the server's configuration.
 */
public class SupportDataSource implements DataSource {

    private static final String EMBEDDED_USER = "mainstay";

    private PrintWriter logWriter;
    private int loginTimeout;

    @Override
    public Connection getConnection() throws SQLException {
        var settings = settings();
        return settings.embeddedDatabase()
                ? connect(settings, EMBEDDED_USER, "")
                : connect(
                        settings, settings.get(Setting.DB_USER), settings.get(Setting.DB_PASSWORD));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(settings(), user, password);
    }

    private static Settings settings() throws SQLException {
        try {
            return Settings.fromEnvironment();
        } catch (InvalidSettingException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static Connection connect(Settings settings, String user, String password)
            throws SQLException {
        var login = new Properties();
        // A driver takes an absent user for the operating system's, an empty one for a wrong one.
        if (!user.isEmpty()) {
            login.setProperty("user", user);
            login.setProperty("password", password);
        }
        var connection = driver(settings).connect(settings.databaseUrl(), login);
        if (connection == null) {
            throw new SQLException(
                    "%s does not accept the URL in %s"
                            .formatted(settings.databaseDriver(), Setting.DB_URL.key()));
        }
        isolate(connection);
        return connection;
    }

    /**
     * Here and not in the deployment descriptors: what is set there Payara checks with a query of
     * its own each time a connection goes back to the pool, which doubles the round trips.
     */
    private static void isolate(Connection connection) throws SQLException {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    // Not by DriverManager: it knows only drivers that were on the class path when the JVM started.
    private static Driver driver(Settings settings) throws SQLException {
        try {
            return Class.forName(settings.databaseDriver())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new SQLException(
                    "JDBC driver %s can't be loaded".formatted(settings.databaseDriver()), e);
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("No %s in here".formatted(type.getName()));
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
