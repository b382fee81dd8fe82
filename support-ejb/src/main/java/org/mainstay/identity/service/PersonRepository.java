package org.mainstay.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.identity.model.ApiToken;
import org.mainstay.identity.model.OneTimeLink;
import org.mainstay.identity.model.Person;
import org.mainstay.identity.model.Role;
import org.mainstay.shared.service.Like;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Paging;

@ApplicationScoped
class PersonRepository {

    @PersistenceContext(unitName = "support")
    EntityManager entities;

    void add(Person person) {
        entities.persist(person);
    }

    Optional<Person> find(Long id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    Optional<Person> findWithRoles(Long id) {
        return entities.createQuery(
                        "select p from Person p left join fetch p.roles where p.id = :id",
                        Person.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Person get(Long id) {
        return find(id).orElseThrow(() -> new NotFoundException("person", id));
    }

    Optional<Person> findByEmail(String email) {
        return entities.createNamedQuery(Person.BY_EMAIL, Person.class)
                .setParameter("email", Person.normalised(email))
                .getResultStream()
                .findFirst();
    }

    /** One statement each for the people, their number, their roles and their teams. */
    Page<PersonView> search(PersonFilter filter, PageRequest request) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, parameters);
        var rows =
                entities.createQuery(
                                "select p from Person p left join fetch p.organisation o"
                                        + where
                                        + " order by p.lastName, p.id",
                                Person.class)
                        .setHint("eclipselink.batch", "p.roles")
                        .setHint("eclipselink.batch.type", "IN");
        var count =
                entities.createQuery(
                        "select count(p) from Person p left join p.organisation o" + where,
                        Long.class);
        parameters.forEach(rows::setParameter);
        parameters.forEach(count::setParameter);
        var page = Paging.page(rows, count, request, person -> person);
        var teams = teams(page.items());
        return page.map(
                person -> PersonView.of(person, teams.getOrDefault(person.id(), List.of())));
    }

    private static String where(PersonFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (!filter.text().isBlank()) {
            parameters.put("pattern", Like.containing(filter.text().strip()));
            conditions.add(
                    "(p.email like :pattern or lower(p.firstName) like :pattern"
                            + " or lower(p.lastName) like :pattern)");
        }
        if (filter.role() != null) {
            parameters.put("role", filter.role());
            conditions.add(":role member of p.roles");
        }
        if (filter.organisation() != null) {
            parameters.put("organisation", filter.organisation());
            conditions.add("o.key = :organisation");
        }
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case ACTIVE -> "p.active = true and p.verified = true";
                        case UNCONFIRMED -> "p.active = true and p.verified = false";
                        case DEACTIVATED -> "p.active = false";
                    });
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Map<Long, List<String>> teams(List<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var teams = new HashMap<Long, List<String>>();
        entities.createQuery(
                        "select m.id, t.key from Team t join t.members m where m.id in :ids"
                                + " order by t.key",
                        Object[].class)
                .setParameter("ids", people.stream().map(Person::id).toList())
                .getResultList()
                .forEach(
                        row ->
                                teams.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                        .add((String) row[1]));
        return teams;
    }

    List<String> teams(Person person) {
        return entities.createQuery(
                        "select t.key from Team t where :person member of t.members order by t.key",
                        String.class)
                .setParameter("person", person)
                .getResultList();
    }

    List<Person> withRole(Role role, int most) {
        return entities.createNamedQuery(Person.WITH_ROLE, Person.class)
                .setParameter("role", role)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Makes everybody who changes administrators wait for everybody else who does, until the end of
     * the transaction; so two who remove each other can't both succeed.
     */
    void lockAdministrators() {
        entities.createNativeQuery(
                        "select person_id from person_role where role_name = ? order by person_id"
                                + " for update")
                .setParameter(1, Role.ADMIN.name())
                .getResultList();
    }

    /**
     * Active people with one of the roles, by last name.
     *
     * @param team key of a team they must be members of; empty for any
     */
    List<Person> withRoles(Collection<Role> roles, String team, int most) {
        // ":team = ''" would make EclipseLink write true as 1, which H2 refuses.
        var ofTeam =
                team.isEmpty()
                        ? ""
                        : " and p.id in (select m.id from Team t join t.members m where t.key ="
                                + " :team)";
        var query =
                entities.createQuery(
                        "select distinct p from Person p join p.roles r where r in :roles and"
                                + " p.active = true and p.verified = true"
                                + ofTeam
                                + " order by p.lastName, p.id",
                        Person.class);
        if (!team.isEmpty()) {
            query.setParameter("team", team);
        }
        return query.setParameter("roles", roles).setMaxResults(most).getResultList();
    }

    boolean anyWithRole(Role role) {
        return entities.createNamedQuery(Person.COUNT_WITH_ROLE, Long.class)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    void add(OneTimeLink link) {
        entities.persist(link);
    }

    Optional<OneTimeLink> findLink(OneTimeLink.Purpose purpose, String hash) {
        return entities.createNamedQuery(OneTimeLink.BY_HASH, OneTimeLink.class)
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst();
    }

    List<OneTimeLink> unusedLinks(OneTimeLink.Purpose purpose, Person person) {
        return entities.createNamedQuery(OneTimeLink.UNUSED_OF_PERSON, OneTimeLink.class)
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    Optional<OneTimeLink> latestLink(OneTimeLink.Purpose purpose, Person person) {
        return entities.createNamedQuery(OneTimeLink.LATEST_OF_PERSON, OneTimeLink.class)
                .setParameter("person", person)
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(ApiToken token) {
        entities.persist(token);
    }

    Optional<ApiToken> findToken(String hash) {
        return entities.createNamedQuery(ApiToken.BY_HASH, ApiToken.class)
                .setParameter("hash", hash)
                .setHint("eclipselink.left-join-fetch", "t.owner.roles")
                .getResultStream()
                .findFirst();
    }

    List<ApiToken> tokensOf(Long owner, int most) {
        return entities.createNamedQuery(ApiToken.OF_OWNER, ApiToken.class)
                .setParameter("owner", owner)
                .setMaxResults(most)
                .getResultList();
    }

    /** Past the version, so that two requests at once don't refuse each other. */
    void used(ApiToken token, Instant now) {
        entities.createNamedQuery(ApiToken.USED)
                .setParameter("id", token.id())
                .setParameter("now", now)
                .setParameter("before", now.minus(ApiToken.PRECISION))
                .executeUpdate();
    }

    void revokeTokens(Person owner, Instant now) {
        entities.createNamedQuery(ApiToken.REVOKE_ALL)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .executeUpdate();
    }
}
