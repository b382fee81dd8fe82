package org.mainstay.sla.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mainstay.harness.Deployments;
import org.mainstay.harness.Poll;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.mail.model.Mail;
import org.mainstay.outbox.model.OutboxMessage;
import org.mainstay.product.model.Product;
import org.mainstay.shared.service.Actor;
import org.mainstay.shared.service.CurrentActor;
import org.mainstay.shared.service.Permission;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.Escalation;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.service.PolicyService;
import org.mainstay.sla.service.SavePolicy;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Channel;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.service.OpenTicket;
import org.mainstay.ticket.service.TicketService;

/** From the ticket over scanner, outbox and broker to the mail, in Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class EscalationConsumerIT {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "support")
    private EntityManager entities;

    @Inject private UserTransaction transaction;
    @Inject private CurrentActor current;
    @Inject private PolicyService policies;
    @Inject private TicketService tickets;

    @Resource(lookup = "java:app/jms/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/EscalationQueue")
    private Queue queue;

    @Deployment
    static WebArchive services() {
        return Deployments.services().addClass(Poll.class);
    }

    @Test
    void aDueLevelIsCarriedOutOnceHoweverOftenItsMessageComes() throws Exception {
        var key = "p" + UUID.randomUUID().toString().substring(0, 8);
        var agent = person(key + "-agent@desk.example", Role.AGENT);
        var customer = person(key + "@acme.example", Role.CUSTOMER);
        inTransaction(
                () -> {
                    var team = new Team(key, "Team " + key);
                    team.changeMembers(List.of(entities.find(Person.class, agent)));
                    entities.persist(team);
                    var product = new Product(key, "Product " + key);
                    product.entrustTo(team);
                    entities.persist(product);
                    return null;
                });
        current.asSystem(
                () -> {
                    policies.add(policy(key));
                    return null;
                });

        var number = as(customer, Permission.REPORT_TICKET, () -> tickets.open(report(key)));
        var escalation =
                Poll.until(
                        "the level is carried out",
                        DEADLINE,
                        () -> escalations(number),
                        found -> found.size() == 1 && found.get(0).carriedOutAt() != null);
        var body = "{\"escalation\":" + escalation.get(0).id() + "}";
        send(body);
        inTransaction(
                () -> {
                    entities.persist(
                            new OutboxMessage(
                                    OutboxMessage.Destination.ESCALATIONS, body, Instant.now()));
                    return null;
                });
        Poll.until("the outbox is empty", DEADLINE, () -> count("OutboxMessage") == 0);
        Poll.until("the queue is empty", DEADLINE, () -> waiting() == 0);

        assertThat(escalations(number)).hasSize(1);
        assertThat(mailsAbout(number)).as("to the agent, and the receipt").hasSize(2);
        assertThat(escalation.get(0).firedAt()).isAfterOrEqualTo(escalation.get(0).dueAt());
    }

    @Test
    void aMessageNobodyUnderstandsEndsInTheDeadLetterQueue() {
        var poison = "not json " + UUID.randomUUID();

        send(poison);

        try (var context = connections.createContext();
                var consumer =
                        context.createConsumer(context.createQueue("support.dead-letters"))) {
            Poll.until(
                    "the message is in the dead-letter queue",
                    DEADLINE,
                    () -> consumer.receiveBody(String.class, 1_000),
                    poison::equals);
        }
    }

    private int waiting() throws JMSException {
        try (var context = connections.createContext();
                var browser = context.createBrowser(queue)) {
            var messages = browser.getEnumeration();
            var count = 0;
            while (messages.hasMoreElements()) {
                messages.nextElement();
                count++;
            }
            return count;
        }
    }

    private void send(String body) {
        try (var context = connections.createContext()) {
            context.createProducer().send(queue, body);
        }
    }

    private List<Escalation> escalations(String number) {
        return entities.createQuery(
                        "select e from Escalation e where e.clock.ticket.number = :number",
                        Escalation.class)
                .setParameter("number", number)
                .getResultList();
    }

    private List<Mail> mailsAbout(String number) {
        return entities.createQuery("select m from Mail m where m.subject like :number", Mail.class)
                .setParameter("number", "%" + number + "%")
                .getResultList();
    }

    private long count(String entity) {
        return entities.createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    private Long person(String email, Role role) throws Exception {
        return inTransaction(
                () -> {
                    var person = new Person(email, "Ann", "Example", Locale.ENGLISH, Instant.now());
                    person.giveRoles(EnumSet.of(role));
                    person.verify();
                    entities.persist(person);
                    entities.flush();
                    return person.id();
                });
    }

    private <T> T as(Long person, Permission permission, Supplier<T> work) {
        return current.as(
                new Actor(person, "Ann Example", Set.of(permission), Locale.ENGLISH), work);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            var result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }

    private static SavePolicy policy(String key) {
        return new SavePolicy(
                key,
                "Policy " + key,
                1,
                Set.of(),
                Set.of(key),
                Set.of(),
                List.of(
                        new SavePolicy.Target(
                                ClockType.FIRST_RESPONSE, Duration.ofSeconds(1), "always")),
                Set.of(),
                List.of(
                        new SavePolicy.Level(
                                ClockType.FIRST_RESPONSE,
                                100,
                                null,
                                Set.of(RecipientRole.TEAM),
                                null,
                                null,
                                "late")),
                null);
    }

    private static OpenTicket report(String product) {
        return new OpenTicket(
                "Namenode down",
                "It fails",
                Severity.of(1),
                product,
                null,
                null,
                Set.of(),
                Channel.REST,
                List.of());
    }
}
