package org.mainstay.harness;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.organisation.model.Organisation;
import org.mainstay.product.model.Product;
import org.mainstay.sla.model.ClockType;
import org.mainstay.sla.model.RecipientRole;
import org.mainstay.sla.model.SlaLevel;
import org.mainstay.sla.model.SlaPolicy;
import org.mainstay.team.model.Team;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.Ticket;

/** Valid, boring entities to begin a test with. */
public final class Samples {

    /** A Monday morning. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private Samples() {}

    /** Verified, with the roles, named after the part before the @. */
    public static Person person(String email, Role... roles) {
        var name = email.substring(0, email.indexOf('@'));
        var person = new Person(email, name, "Example", Locale.ENGLISH, NOW);
        person.giveRoles(
                roles.length == 0 ? EnumSet.of(Role.CUSTOMER) : EnumSet.copyOf(List.of(roles)));
        person.verify();
        return person;
    }

    public static Organisation organisation(String key) {
        return new Organisation(key, "Organisation " + key);
    }

    public static Product product(String key, String... versions) {
        var product = new Product(key, "Product " + key);
        List.of(versions).forEach(product::addVersion);
        return product;
    }

    public static Team team(String key, Person lead, Person... members) {
        var team = new Team(key, "Team " + key);
        team.appointLead(lead);
        team.changeMembers(List.of(members));
        return team;
    }

    public static Ticket ticket(String number, Product product, Person reporter) {
        return new Ticket(
                number, "Subject " + number, Severity.of(3), product, null, null, reporter, NOW);
    }

    /** Promises a first response in an hour, around the clock, and escalates at 50 and 100 %. */
    public static SlaPolicy policy(String key, int position) {
        return new SlaPolicy(key, null, "Policy " + key, position, NOW)
                .promise(ClockType.FIRST_RESPONSE, Duration.ofHours(1), "always")
                .escalate(
                        SlaLevel.atPercent(ClockType.FIRST_RESPONSE, 50)
                                .notify(Set.of(RecipientRole.TEAM)))
                .escalate(
                        SlaLevel.atPercent(ClockType.FIRST_RESPONSE, 100)
                                .notify(Set.of(RecipientRole.TEAM_LEAD)));
    }

    /** Persists all of them, in order. */
    public static void persist(EntityManager entities, Object... all) {
        for (var one : all) {
            entities.persist(one);
        }
    }
}
