package org.mainstay.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything an administrator can configure, one constant per key.
 *
 * <p>Each key is a MicroProfile Config property: it is given as a system property ({@code
 * -Dsupport.smtp.host=…}) or as an environment variable ({@code SUPPORT_SMTP_HOST}). An empty value
 * counts as not given. {@code docs/configuration.md} is generated from this enum.
 */
public enum Setting {
    DATA_DIR(
            "support.data.dir",
            "${user.home}/.mainstay",
            "Folder for everything the application writes: the embedded database, the embedded"
                    + " broker's journal, attachments. Must be writable.",
            Check.ANY),
    DB_DRIVER(
            "support.db.driver",
            "",
            "Class name of the JDBC driver. Empty: chosen by the URL (PostgreSQL and H2 are"
                    + " included).",
            Check.CLASS_NAME),
    DB_URL(
            "support.db.url",
            "",
            "JDBC URL of the database, for example jdbc:postgresql://db.example/mainstay. Empty:"
                    + " an embedded H2 database in the data directory.",
            Check.JDBC_URL),
    DB_USER("support.db.user", "", "Database user.", Check.ANY),
    DB_PASSWORD("support.db.password", "", "Password of the database user.", Check.ANY, true),
    BROKER_URL(
            "support.broker.url",
            "",
            "URL of an external ActiveMQ Artemis, for example"
                    + " (tcp://mq1.example:61616,tcp://mq2.example:61616)?ha=true. Empty: an"
                    + " embedded broker whose journal is in the data directory.",
            Check.BROKER_URL),
    BROKER_USER("support.broker.user", "", "User for the external broker.", Check.ANY),
    BROKER_PASSWORD(
            "support.broker.password", "", "Password for the external broker.", Check.ANY, true),
    PUBLIC_URL(
            "support.public.url",
            "",
            "Base URL under which people reach the application; links in mails start with it. Empty:"
                    + " http://, the bind address and port, and the context root.",
            Check.HTTP_URL),
    HTTP_ADDRESS(
            "support.http.address",
            "127.0.0.1",
            "Address the executable JAR listens on. On Payara Server the domain's HTTP listener"
                    + " decides; keep this value equal to it.",
            Check.ADDRESS),
    HTTP_PORT(
            "support.http.port",
            "8080",
            "Port the executable JAR listens on. On Payara Server the domain's HTTP listener"
                    + " decides.",
            Check.PORT),
    PROXIES(
            "support.proxies",
            "",
            "Addresses or networks of the reverse proxies whose X-Forwarded-For header is believed,"
                    + " separated by commas, for example 127.0.0.1,10.1.0.0/16. Empty: none, and"
                    + " whoever connects counts as the client.",
            Check.NETWORKS),
    DATA_GRID(
            "support.datagrid",
            "false",
            "Whether the executable JAR joins Payara's data grid, which opens further ports. The"
                    + " application does not need it.",
            Check.BOOLEAN),
    SMTP_HOST(
            "support.smtp.host",
            "",
            "Mail server. Empty: mails stay in the outbox, where an administrator can read them.",
            Check.ANY),
    SMTP_PORT("support.smtp.port", "587", "Port of the mail server.", Check.PORT),
    SMTP_TLS(
            "support.smtp.tls",
            "STARTTLS",
            "Transport security to the mail server: STARTTLS (required, not merely tried), TLS"
                    + " (from the first byte) or NONE.",
            Check.TLS),
    SMTP_USER("support.smtp.user", "", "User at the mail server. Empty: no login.", Check.ANY),
    SMTP_PASSWORD("support.smtp.password", "", "Password at the mail server.", Check.ANY, true),
    SMTP_FROM(
            "support.smtp.from",
            "Mainstay <support@localhost>",
            "Sender of all mails.",
            Check.MAIL_ADDRESS),
    DEMO(
            "support.demo",
            "false",
            "Demo mode: demo data, demo accounts with a published password, mails kept in the"
                    + " outbox. Refuses a bind address other than loopback.",
            Check.BOOLEAN),
    DEFAULT_LOCALE(
            "support.locale",
            "en",
            "Language for people who have not chosen one: en or zh-CN.",
            Check.LOCALE),
    CORS_HOSTS(
            "support.cors.origins",
            "",
            "Origins allowed to call the REST API from a browser, separated by commas, for example"
                    + " https://portal.example. Empty: none.",
            Check.ORIGINS),
    API_REQUESTS(
            "support.api.requests-per-minute",
            "6000",
            "REST requests that one token may make in a minute, on each node. 0: no limit.",
            Check.NUMBER),
    WEBHOOK_HOSTS(
            "support.webhook.allowed-hosts",
            "",
            "Hosts that webhooks may reach by http or at an address that is not of the public"
                    + " Internet, separated by commas, for example chat.intranet.example. Empty:"
                    + " none, webhooks lead by https to public addresses only.",
            Check.HOSTS),
    ATTACHMENT_MAX_BYTES(
            "support.attachment.max-bytes",
            "52428800",
            "Largest attachment in bytes.",
            Check.POSITIVE),
    COURSE_FILE_MAX_BYTES(
            "support.course.file-max-bytes",
            "524288000",
            "Largest film or other file of a lesson in bytes.",
            Check.POSITIVE),
    LIBRARY_FILE_MAX_BYTES(
            "support.library.file-max-bytes",
            "104857600",
            "Largest file of the community library in bytes.",
            Check.POSITIVE),
    RELEASE_FILE_MAX_BYTES(
            "support.release.file-max-bytes",
            "1073741824",
            "Largest file of a release in bytes.",
            Check.POSITIVE),
    COURSE_VIDEO_HOSTS(
            "support.course.video-hosts",
            "",
            "Hosts whose films a lesson may show within its page, separated by commas, for example"
                    + " video.intranet.example. Empty: none, lessons show uploaded films only.",
            Check.HOSTS),
    TICKET_REMINDER_DAYS(
            "support.ticket.reminder-days",
            "3",
            "Days a ticket waits for its customer before they are reminded, and for a third party"
                    + " before its people at the desk are reminded. 0: nobody is reminded.",
            Check.DAYS),
    TICKET_CLOSE_DAYS(
            "support.ticket.close-days",
            "7",
            "Days after a reminder, or after a solution, without a word from the customer, after"
                    + " which a ticket is closed; the mail says so. 0: no ticket closes by itself.",
            Check.DAYS),
    TICKET_REOPEN_DAYS(
            "support.ticket.reopen-days",
            "14",
            "Days after its solution or its closing in which a ticket can be reopened. What a"
                    + " customer writes later becomes a new ticket that follows it. 0: no ticket is"
                    + " reopened.",
            Check.DAYS),
    TICKET_RATING_DAYS(
            "support.ticket.rating-days",
            "14",
            "Days after its solution or its closing in which a ticket’s customer is asked whether"
                    + " the help was good, and can change the answer. 0: nobody is asked.",
            Check.DAYS),
    SESSION_MINUTES(
            "support.session.minutes",
            "60",
            "Minutes without a request after which a browser session ends.",
            Check.POSITIVE),
    COOKIE_SECURE(
            "support.cookie.secure",
            "auto",
            "Whether cookies are sent over HTTPS only: true, false, or auto (true when"
                    + " support.public.url starts with https).",
            Check.AUTO_BOOLEAN);

    private final String key;
    private final String defaultValue;
    private final String meaning;
    private final Check check;
    private final boolean secret;

    Setting(String key, String defaultValue, String meaning, Check check) {
        this(key, defaultValue, meaning, check, false);
    }

    Setting(String key, String defaultValue, String meaning, Check check, boolean secret) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
        this.check = check;
        this.secret = secret;
    }

    /** The MicroProfile Config key, such as {@code support.smtp.host}. */
    public String key() {
        return key;
    }

    /** The environment variable that sets the key, by MicroProfile Config's rule for names. */
    public String environmentVariable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The default as documented, before {@code ${…}} system properties are filled in. */
    public String documentedDefault() {
        return defaultValue;
    }

    /** One or two English sentences for the administrator. */
    public String meaning() {
        return meaning;
    }

    /** What a valid value looks like, as a phrase that follows "must be". */
    public String constraint() {
        return check.phrase();
    }

    /** Whether the value must never be shown or logged. */
    public boolean secret() {
        return secret;
    }

    /**
     * The value in force.
     *
     * @throws InvalidSettingException if the given value fails the check
     */
    String resolve(Optional<String> given) {
        var value = given.map(String::strip).filter(v -> !v.isEmpty()).orElseGet(this::fallback);
        if (!value.isEmpty() && !check.accepts(value)) {
            throw InvalidSettingException.malformed(this, value);
        }
        return value;
    }

    private String fallback() {
        return defaultValue.replace("${user.home}", System.getProperty("user.home", "."));
    }
}
