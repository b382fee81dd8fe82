package org.mainstay.harness;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mainstay.shared.database.SchemaMigration;

/**
 * A small organisation in the database of an installation that does not run yet: one person per
 * role and two agents, a team {@code core}, a product {@code hadoop} that is its charge.
 *
 * <p>Everybody's password is {@link #PASSWORD}, everybody's bearer token {@link #token}.
 */
public final class Seed {

    public static final String PASSWORD = "correct-horse-battery";
    public static final String ADMIN = "admin@desk.example";
    public static final String MANAGER = "manager@desk.example";
    public static final String LEAD = "lead@desk.example";
    public static final String AGENT = "agent@desk.example";
    public static final String SECOND_AGENT = "second@desk.example";
    public static final String AUDITOR = "auditor@desk.example";
    public static final String TRAINER = "trainer@desk.example";
    public static final String CUSTOMER = "customer@acme.example";
    public static final String OTHER_CUSTOMER = "other@acme.example";

    /** Members of the team {@code core}. */
    public static final int TEAM_SIZE = 3;

    private static final String[][] PEOPLE = {
        {ADMIN, "ADMIN", "en"},
        {MANAGER, "MANAGER", "en"},
        {LEAD, "TEAM_LEAD", "zh-CN"},
        {AGENT, "AGENT", "en"},
        {SECOND_AGENT, "AGENT", "zh-CN"},
        {AUDITOR, "AUDITOR", "en"},
        {CUSTOMER, "CUSTOMER", "en"},
        {OTHER_CUSTOMER, "CUSTOMER", "zh-CN"},
        {TRAINER, "TRAINER", "zh-CN"}
    };

    private Seed() {}

    /** The embedded database of a JAR that is not running. */
    public static DataSource embedded(RunningJar desk) {
        var source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:" + desk.dataDirectory().resolve("database").resolve("mainstay"));
        source.setUser("mainstay");
        return source;
    }

    /** Migrates the database and fills in the organisation. */
    public static void into(DataSource database) {
        try (var connection = database.getConnection()) {
            SchemaMigration.migrate(database);
            try (var statement = connection.createStatement()) {
                for (int i = 0; i < PEOPLE.length; i++) {
                    person(statement, 101 + i, PEOPLE[i]);
                }
                statement.execute(
                        "insert into team (id, version, team_key, name, lead_id) values (201, 1, 'core',"
                                + " 'Core', 103)");
                statement.execute(
                        "insert into team_member values (201, 103), (201, 104), (201, 105)");
                statement.execute(
                        "insert into product (id, version, product_key, name, team_id) values (301, 1,"
                                + " 'hadoop', 'Hadoop', 201)");
                statement.execute(
                        "insert into product_version (id, version, product_id, name, position) values"
                                + " (302, 1, 301, '3.4', 0)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be filled", e);
        }
    }

    private static void person(Statement statement, int id, String[] person) throws SQLException {
        var name = person[0].substring(0, person[0].indexOf('@'));
        statement.execute(
                "insert into person (id, version, email, first_name, last_name, password_hash,"
                        + " verified, active, locale_tag, created_at) values ("
                        + id
                        + ", 1, '"
                        + person[0]
                        + "', '"
                        + name
                        + "', 'Example', '"
                        + hash(PASSWORD)
                        + "', true, true, '"
                        + person[2]
                        + "', current_timestamp)");
        statement.execute("insert into person_role values (" + id + ", '" + person[1] + "')");
        statement.execute(
                "insert into api_token (id, version, token_hash, name, owner_id, created_at,"
                        + " expires_at) values ("
                        + (400 + id)
                        + ", 1, '"
                        + digest(token(person[0]))
                        + "', 'test', "
                        + id
                        + ", current_timestamp, timestamp with time zone '2099-01-01 00:00:00+00')");
    }

    /** A client of the REST API in somebody's name. */
    public static RestClient client(RunningJar desk, String email) {
        return client(desk.baseUrl(), email);
    }

    /** A client of the REST API in somebody's name, of a desk at the address. */
    public static RestClient client(URI base, String email) {
        return RestClient.at(base).with("Authorization", "Bearer " + token(email));
    }

    /** Somebody's bearer token. */
    public static String token(String email) {
        return "token-of-" + email.replace('@', '-');
    }

    private static String digest(String secret) {
        try {
            var bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes somebody's password cheap to check, for tests that sign in a lot. */
    public static void cheapen(DataSource database, String email, String password) {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update person set password_hash = ? where email = ?")) {
            update.setString(1, hash(password));
            update.setString(2, email);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The password can't be made cheap", e);
        }
    }

    // The form Jakarta Security's Pbkdf2PasswordHash stores; cheap, since tests sign in a lot.
    private static String hash(String password) {
        try {
            var salt = new byte[32];
            var spec = new PBEKeySpec(password.toCharArray(), salt, 1000, 512);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1000:"
                    + base64.encodeToString(salt)
                    + ":"
                    + base64.encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
