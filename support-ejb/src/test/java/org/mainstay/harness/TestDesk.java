package org.mainstay.harness;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.identity.service.ActivePeople;
import org.mainstay.live.service.LiveChannel;
import org.mainstay.mail.service.Recipients;
import org.mainstay.outbox.service.Broker;
import org.mainstay.outbox.service.DeadLetters;
import org.mainstay.settings.Settings;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.ActorSource;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.MessageKind;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.ReplyToTicket;
import org.mainstay.ticket.service.TicketService;

/**
 * The services on a new database, without a container; with one person per role, a second customer
 * and a second agent, a team {@code core} and its product {@code hadoop}.
 *
 * <pre>
 * var number = desk.open("Namenode down");
 * desk.as(TestDesk.AGENT, () -> desk.get(TicketService.class).move(…));
 * </pre>
 */
public final class TestDesk implements AutoCloseable {

    public static final String CUSTOMER = "ann@acme.example";
    public static final String OTHER_CUSTOMER = "li@other.example";
    public static final String AGENT = "bob@desk.example";
    public static final String SECOND_AGENT = "eve@desk.example";
    public static final String LEAD = "lea@desk.example";
    public static final String MANAGER = "max@desk.example";
    public static final String AUDITOR = "aud@desk.example";
    public static final String ADMIN = "adm@desk.example";
    public static final String TRAINER = "trainer@desk.example";
    public static final String WRITER = "wri@desk.example";
    public static final String MODERATOR = "mod@desk.example";

    private final TestDatabase database;
    private final TestClock clock = new TestClock();
    private final FakeBroker broker = new FakeBroker();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final List<String> live = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final ThreadLocal<EntityManager> transaction = new ThreadLocal<>();
    private final ThreadLocal<Actor> signedIn = new ThreadLocal<>();
    private final Services services;

    /** On the database, which it closes in the end. */
    public TestDesk(TestDatabase database, String... keysAndValues) {
        this.database = database;
        settings.put("support.data.dir", temporaryFolder());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        services =
                new Services(persistenceContext())
                        .with(Clock.class, clock)
                        .with(Broker.class, broker)
                        .with(DeadLetters.class, deadLetters)
                        .with(LiveChannel.class, live::add)
                        .with(ActorSource.class, () -> Optional.ofNullable(signedIn.get()))
                        .with(Pbkdf2PasswordHash.class, new PlainHash())
                        .with(
                                Settings.class,
                                Settings.read(key -> Optional.ofNullable(settings.get(key))));
        services.with(Recipients.class, services.get(ActivePeople.class));
        database.inTransaction(this::fill);
    }

    /** On H2. */
    public static TestDesk onH2(String... keysAndValues) {
        return new TestDesk(TestDatabase.h2(), keysAndValues);
    }

    private static String temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("desk");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntityManager persistenceContext() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            if (transaction.get() == null) {
                                throw new IllegalStateException("Outside a transaction");
                            }
                            try {
                                return method.invoke(transaction.get(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void fill(EntityManager entities) {
        var acme = Samples.organisation("acme");
        var customer = Samples.person(CUSTOMER);
        customer.joinOrganisation(acme);
        var other = Samples.person(OTHER_CUSTOMER);
        other.speak(Locale.forLanguageTag("zh-CN"));
        var agent = Samples.person(AGENT, Role.AGENT);
        var second = Samples.person(SECOND_AGENT, Role.AGENT);
        second.speak(Locale.forLanguageTag("zh-CN"));
        var lead = Samples.person(LEAD, Role.TEAM_LEAD);
        var manager = Samples.person(MANAGER, Role.MANAGER);
        var auditor = Samples.person(AUDITOR, Role.AUDITOR);
        var admin = Samples.person(ADMIN, Role.ADMIN);
        var trainer = Samples.person(TRAINER, Role.TRAINER);
        var writer = Samples.person(WRITER, Role.WRITER);
        var moderator = Samples.person(MODERATOR, Role.MODERATOR);
        var team = Samples.team("core", lead, lead, agent, second);
        var product = Samples.product("hadoop", "3.3", "3.4");
        product.entrustTo(team);
        Samples.persist(
                entities,
                acme,
                customer,
                other,
                agent,
                second,
                lead,
                manager,
                auditor,
                admin,
                trainer,
                writer,
                moderator,
                team,
                product,
                Samples.product("spark"));
        for (var person :
                List.of(
                        customer, other, agent, second, lead, manager, auditor, admin, trainer,
                        writer, moderator)) {
            ids.put(person.email(), person.id());
        }
    }

    /** A service or other bean. */
    public <T> T get(Class<T> type) {
        return services.get(type);
    }

    public TestClock clock() {
        return clock;
    }

    public FakeBroker broker() {
        return broker;
    }

    public FakeDeadLetters deadLetters() {
        return deadLetters;
    }

    /** What was sent to all nodes for open pages, as JSON. */
    public List<String> live() {
        return live;
    }

    public TestDatabase database() {
        return database;
    }

    /** Somebody's id. */
    public Long id(String email) {
        return ids.get(email);
    }

    /** Does work in somebody's name in a transaction of its own. */
    public <T> T as(String email, Supplier<T> work) {
        var person =
                database.transaction(
                        entities -> {
                            var found = entities.find(Person.class, ids.get(email));
                            return new Actor(
                                    found.id(),
                                    found.displayName(),
                                    rights(found.roles()),
                                    found.locale(),
                                    found.seesOrganisation() ? found.organisation().id() : null);
                        });
        signedIn.set(person);
        try {
            return inTransaction(work);
        } finally {
            signedIn.remove();
        }
    }

    /** As {@link #as(String, Supplier)}, for work without a result. */
    public void as(String email, Runnable work) {
        as(email, supplier(work));
    }

    /** Does the application's own work in a transaction of its own. */
    public <T> T asSystem(Supplier<T> work) {
        return inTransaction(() -> get(CurrentActor.class).asSystem(work));
    }

    /** As {@link #asSystem(Supplier)}, for work without a result. */
    public void asSystem(Runnable work) {
        asSystem(supplier(work));
    }

    /** Does work in nobody's name, as for a visitor, in a transaction of its own. */
    public <T> T asVisitor(Supplier<T> work) {
        return inTransaction(work);
    }

    private static Supplier<Object> supplier(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return database.transaction(
                entities -> {
                    transaction.set(entities);
                    try {
                        return work.get();
                    } finally {
                        transaction.remove();
                    }
                });
    }

    @SuppressWarnings("unchecked")
    private static Set<Permission> rights(Set<Role> roles) {
        try {
            var of =
                    Class.forName("org.mainstay.identity.service.Rights")
                            .getDeclaredMethod("of", Collection.class);
            of.setAccessible(true);
            return (Set<Permission>) of.invoke(null, roles);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The customer reports a problem of severity 3 with hadoop. */
    public String open(String subject) {
        return open(CUSTOMER, subject, 3);
    }

    /** Somebody reports a problem with hadoop. */
    public String open(String email, String subject, int severity) {
        return as(
                email,
                () ->
                        get(TicketService.class)
                                .open(
                                        new OpenTicket(
                                                subject,
                                                "It fails",
                                                Severity.of(severity),
                                                "hadoop",
                                                null,
                                                null,
                                                Set.of(),
                                                Channel.WEB,
                                                List.of())));
    }

    /** Somebody says something. */
    public Long reply(String email, String number, MessageKind kind, String text) {
        return as(
                email,
                () ->
                        get(TicketService.class)
                                .reply(
                                        new ReplyToTicket(
                                                number, text, kind, Channel.WEB, List.of(), null)));
    }

    /** Subjects of all mails to an address, the oldest first. */
    public List<String> mailsTo(String email) {
        return database
                .rows("select subject from mail where to_address = '" + email + "' order by id")
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Hashes nothing; the real one is the server's. */
    private static final class PlainHash implements Pbkdf2PasswordHash {

        @Override
        public String generate(char[] password) {
            return "plain:" + String.valueOf(password);
        }

        @Override
        public boolean verify(char[] password, String hashedPassword) {
            return generate(password).equals(hashedPassword);
        }
    }
}
