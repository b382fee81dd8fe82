package org.mainstay.shared.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mainstay.harness.MailCatcher;
import org.mainstay.harness.Postgres;
import org.mainstay.harness.RestClient;
import org.mainstay.harness.RunningJar;

/**
 * A running desk with one person of every kind, shared by the tests of the REST API since starting
 * it takes longer than all of them. It is on PostgreSQL, which forgives less. Whatever a test needs
 * beside the people it makes for itself.
 */
public final class Desk {

    /** Of everybody. */
    public static final String PASSWORD = "correct horse battery";

    /** Allowed to call the API from a browser. */
    public static final String ORIGIN = "https://portal.example";

    /** What a file may have at the most. */
    public static final int ATTACHMENT_MAX = 2 * 1024 * 1024;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Desk shared;

    private final MailCatcher mails = new MailCatcher();
    private final Postgres.Database database = Postgres.fresh();
    private final RunningJar jar;
    private final RestClient anybody;
    private final RestClient admin;
    private final Map<String, RestClient> clients = new HashMap<>();

    private Desk() {
        jar =
                mails.serve(new RunningJar())
                        .on(database)
                        .with("support.cors.origins", ORIGIN)
                        .with("support.attachment.max-bytes", String.valueOf(ATTACHMENT_MAX))
                        .start();
        anybody = RestClient.at(jar.baseUrl());
        setUp();
        admin = anybody.as("admin@desk.example", PASSWORD);
        admin.post("teams", "{\"key\": \"storage\", \"name\": \"Storage\"}").expect(201);
        admin.post(
                        "products",
                        """
                        {"key": "hadoop", "name": "Apache Hadoop", "versions": ["3.4.1", "3.3.6"]}""")
                .expect(201);
    }

    /** The one desk of this run; stopped when the run ends. */
    public static synchronized Desk shared() {
        if (shared == null) {
            shared = new Desk();
        }
        return shared;
    }

    /** Fills in the page that the log's link leads to, as the first administrator does. */
    private void setUp() {
        var link = jar.setUpLink();
        var form = new LinkedHashMap<String, String>();
        form.put("setUpForm", "setUpForm");
        form.put("token", link.getQuery().substring("token=".length()));
        form.put("email", "admin@desk.example");
        form.put("firstName", "Ada");
        form.put("lastName", "Admin");
        form.put("password", PASSWORD);
        form.put("create", "create");
        form.put("jakarta.faces.ViewState", "stateless");
        var body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var base = jar.baseUrl().toString();
        var answer =
                send(
                        HttpRequest.newBuilder(jar.baseUrl().resolve("set-up"))
                                .header("Origin", base.substring(0, base.length() - 1))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError("Set-up gave " + answer.statusCode() + answer.body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends any request. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the pages are, with a trailing slash. */
    public URI baseUrl() {
        return jar.baseUrl();
    }

    /** The mails that were sent. */
    public MailCatcher mails() {
        return mails;
    }

    /** What the desk stores, to look at. */
    public DataSource database() {
        return database.dataSource();
    }

    /** The running process. */
    public RunningJar jar() {
        return jar;
    }

    /** Nobody in particular. */
    public RestClient anybody() {
        return anybody;
    }

    /** The administrator. */
    public RestClient admin() {
        return admin;
    }

    /** Somebody who reports problems. */
    public RestClient customer() {
        return person("customer", "Carla", "Customer", "CUSTOMER");
    }

    /** Another one, who has nothing to do with the first. */
    public RestClient stranger() {
        return person("stranger", "Steve", "Stranger", "CUSTOMER");
    }

    /** Somebody who answers. */
    public RestClient agent() {
        return person("agent", "Ann", "Agent", "AGENT");
    }

    /** Somebody who answers for the service. */
    public RestClient manager() {
        return person("manager", "Mia", "Manager", "MANAGER");
    }

    /** Somebody who publishes documents. */
    public RestClient writer() {
        return person("writer", "Wanda", "Writer", "WRITER");
    }

    /** Somebody who reads everything and changes nothing. */
    public RestClient auditor() {
        return person("auditor", "Otto", "Auditor", "AUDITOR");
    }

    /** Somebody who accepts what the community contributes. */
    public RestClient moderator() {
        return person("moderator", "Moira", "Moderator", "MODERATOR");
    }

    /** Somebody who gives courses. */
    public RestClient trainer() {
        return person("trainer", "Tara", "Trainer", "TRAINER");
    }

    private synchronized RestClient person(
            String name, String firstName, String lastName, String role) {
        return clients.computeIfAbsent(
                name,
                unknown -> {
                    var email = name + "@desk.example";
                    register(email, firstName, lastName);
                    var client = anybody.as(email, PASSWORD);
                    admin.patch("users/" + id(client), "{\"roles\": [\"" + role + "\"]}")
                            .expect(200);
                    return client;
                });
    }

    /** Makes an account in the way everybody gets one: by form and mail. */
    public void register(String email, String firstName, String lastName) {
        anybody.post(
                        "registrations",
                        """
                        {"email": "%s", "firstName": "%s", "lastName": "%s", "password": "%s"}"""
                                .formatted(email, firstName, lastName, PASSWORD))
                .expect(202);
        anybody.post("registrations/verify", "{\"token\": \"" + tokenFor(email) + "\"}")
                .expect(204);
    }

    /** The secret in the first mail to the address. */
    public String tokenFor(String email) {
        var link = mails.await(email, "").link("/verify?token=");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    /** The id of the client's person. */
    public static long id(RestClient client) {
        return client.get("users/me").expect(200).json().get("id").asLong();
    }

    /** A ticket of the client about hadoop 3.4.1; its number. */
    public static String ticket(RestClient client, String subject, int severity) {
        return client.post(
                        "tickets",
                        """
                        {"subject": "%s", "body": "It is **broken**.", "severity": %d,
                         "product": "hadoop", "productVersion": "3.4.1"}"""
                                .formatted(subject, severity))
                .expect(201)
                .json()
                .get("number")
                .asText();
    }

    /** A key or name that nothing else has. */
    public static String fresh(String stem) {
        return stem + "-" + COUNT.incrementAndGet();
    }
}
