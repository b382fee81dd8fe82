package org.mainstay.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The settings in force: read once, checked, immutable.
 *
 * <p>The application reads through MicroProfile Config; the launcher and the resource adapter,
 * which run where no MicroProfile Config is, read system properties and environment variables by
 * the same keys.
 */
public final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads and checks all settings.
     *
     * @param source gives the configured value of a key, empty when there is none
     * @throws InvalidSettingException naming the first key whose value can't be used
     */
    public static Settings read(Function<String, Optional<String>> source) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.resolve(source.apply(setting.key())));
        }
        var settings = new Settings(values);
        settings.checkTogether();
        return settings;
    }

    /** Reads system properties first, then environment variables. */
    public static Settings fromEnvironment() {
        return read(Settings::fromEnvironment);
    }

    private static Optional<String> fromEnvironment(String key) {
        var variable = key.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        System.getProperty(key),
                        System.getenv(key),
                        System.getenv(variable),
                        System.getenv(variable.toUpperCase(Locale.ROOT)))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private void checkTogether() {
        if (demo() && !loopback(get(Setting.HTTP_ADDRESS))) {
            throw InvalidSettingException.of(
                    Setting.DEMO,
                    "can't be true while "
                            + Setting.HTTP_ADDRESS.key()
                            + " is \""
                            + get(Setting.HTTP_ADDRESS)
                            + "\": demo accounts have a published password, so demo mode runs on a"
                            + " loopback address only");
        }
        if (demo() && !get(Setting.PUBLIC_URL).isEmpty()) {
            var host = URI.create(get(Setting.PUBLIC_URL)).getHost();
            if (!loopback(host)) {
                throw InvalidSettingException.of(
                        Setting.DEMO,
                        "can't be true while "
                                + Setting.PUBLIC_URL.key()
                                + " points to another host than this one");
            }
        }
        var data = dataDirectory();
        if (Files.exists(data) && !(Files.isDirectory(data) && Files.isWritable(data))) {
            throw InvalidSettingException.of(
                    Setting.DATA_DIR, "must be a folder that can be written to: " + data);
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The value in force; empty when there is neither a value nor a default. */
    public String get(Setting setting) {
        return values.get(setting);
    }

    /** Where the value in force comes from, system properties before environment variables. */
    public Origin origin(Setting setting) {
        return origin(setting, System::getProperty, System::getenv);
    }

    Origin origin(Setting setting, UnaryOperator<String> property, UnaryOperator<String> variable) {
        var plain = setting.key().replaceAll("[^A-Za-z0-9]", "_");
        if (given(property.apply(setting.key()))) {
            return Origin.SYSTEM_PROPERTY;
        }
        if (Stream.of(setting.key(), plain, setting.environmentVariable())
                .map(variable)
                .anyMatch(Settings::given)) {
            return Origin.ENVIRONMENT;
        }
        return get(setting).equals(setting.resolve(Optional.empty()))
                ? Origin.DEFAULT
                : Origin.SERVER;
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    /** The value in force as it may be shown to an administrator: secrets masked. */
    public String shown(Setting setting) {
        return setting.secret() && !get(setting).isEmpty() ? "••••••" : get(setting);
    }

    /** The value as a number. */
    public long number(Setting setting) {
        return Long.parseLong(get(setting));
    }

    /** The value as a number of days; empty for 0, which says never. */
    public Optional<Duration> days(Setting setting) {
        return Optional.of(Duration.ofDays(number(setting))).filter(days -> !days.isZero());
    }

    /** Whether the value is {@code true}. */
    public boolean enabled(Setting setting) {
        return Boolean.parseBoolean(get(setting));
    }

    /** Whether demo mode is on. */
    public boolean demo() {
        return enabled(Setting.DEMO);
    }

    /** The folder for everything the application writes, absolute. */
    public Path dataDirectory() {
        return Path.of(get(Setting.DATA_DIR)).toAbsolutePath().normalize();
    }

    /** Whether the embedded database is used. */
    public boolean embeddedDatabase() {
        return get(Setting.DB_URL).isEmpty();
    }

    /** The JDBC URL in force. */
    public String databaseUrl() {
        // async: an interrupted thread would otherwise close the file under all others.
        // WRITE_DELAY=0: a commit is on disk before it is answered, so a killed process loses none.
        // Never closed, only left: H2 2.2 sometimes writes a file while closing that it can't open
        // again, whereas what it finds after a kill it recovers (KillIT).
        return embeddedDatabase()
                ? "jdbc:h2:async:"
                        + dataDirectory().resolve("database").resolve("mainstay")
                        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
                : get(Setting.DB_URL);
    }

    /** The class of the JDBC driver in force. */
    public String databaseDriver() {
        if (!get(Setting.DB_DRIVER).isEmpty()) {
            return get(Setting.DB_DRIVER);
        }
        return databaseUrl().startsWith("jdbc:postgresql:")
                ? "org.postgresql.Driver"
                : "org.h2.Driver";
    }

    /** Whether mails leave the house: a mail server is configured and this is no demo. */
    public boolean mailLeaves() {
        return !demo() && !get(Setting.SMTP_HOST).isEmpty();
    }

    /** Origins allowed by the administrator to call the REST API from a browser. */
    public List<String> corsOrigins() {
        return Stream.of(get(Setting.CORS_HOSTS).split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }

    /** Hosts that webhooks may reach wherever they are; in lower case. */
    public List<String> webhookHosts() {
        return Stream.of(get(Setting.WEBHOOK_HOSTS).split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /** Where reverse proxies are whose word on the client's address counts. */
    public List<Network> proxies() {
        return Stream.of(get(Setting.PROXIES).split(","))
                .flatMap(network -> Network.parse(network).stream())
                .toList();
    }

    /** Whether cookies carry the {@code Secure} flag. */
    public boolean secureCookies() {
        var value = get(Setting.COOKIE_SECURE);
        return "auto".equals(value)
                ? get(Setting.PUBLIC_URL).startsWith("https:")
                : Boolean.parseBoolean(value);
    }

    /**
     * The base URL for links in mails, without a trailing slash.
     *
     * @param contextRoot the application's context root, {@code ""} or starting with a slash; used
     *     only where no public URL is configured
     */
    public String publicUrl(String contextRoot) {
        var configured = get(Setting.PUBLIC_URL);
        if (!configured.isEmpty()) {
            return configured.replaceAll("/+$", "");
        }
        var address = get(Setting.HTTP_ADDRESS);
        var host = address.contains(":") ? "[" + address + "]" : address;
        return "http://" + host + ":" + get(Setting.HTTP_PORT) + contextRoot;
    }
}
